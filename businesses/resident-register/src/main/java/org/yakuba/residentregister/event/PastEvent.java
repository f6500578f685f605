package org.yakuba.residentregister.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.residentregister.ledger.decide.Command;
import org.yakuba.residentregister.rules.EventReason;

/**
 * An 異動 in a person's history, as a target of 取消し or 訂正 (resident-register §3.11).
 *
 * @param eventId what {@code CancellingEvent} and {@code AmendingEvent} name as their target
 * @param command as presently known, to begin an amendment with; null for 異動 taken over
 * @param persons 宛名番号 of everybody whose record it changed
 * @param cancelled whether it was cancelled before
 * @param latest whether it is the latest 異動 of this person
 */
public record PastEvent(
    String eventId,
    EventReason reason,
    UncertainDate eventDate,
    @Nullable LocalDate notificationDate,
    LocalDate processedDate,
    @Nullable Command command,
    List<String> persons,
    boolean cancelled,
    boolean latest) {
  public PastEvent {
    persons = List.copyOf(persons);
  }
}
