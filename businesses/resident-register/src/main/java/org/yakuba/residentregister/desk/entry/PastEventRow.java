package org.yakuba.residentregister.desk.entry;

import org.yakuba.kernel.date.Wareki;
import org.yakuba.platform.screen.component.Badge;
import org.yakuba.residentregister.desk.Words;
import org.yakuba.residentregister.event.PastEvent;

/**
 * An 異動 that may be cancelled or amended.
 *
 * @param cancellable whether it is the latest of the person and was not cancelled
 * @param amendable whether what was entered is known
 */
public record PastEventRow(
    String eventId,
    String reason,
    String eventDate,
    String processedDate,
    int persons,
    Badge state,
    boolean cancellable,
    boolean amendable) {

  static PastEventRow of(PastEvent event, Words words) {
    boolean held = !event.cancelled();
    return new PastEventRow(
        event.eventId(),
        words.code("eventReason", event.reason().code()),
        event.eventDate().wareki(),
        Wareki.formatShort(event.processedDate()),
        event.persons().size(),
        event.cancelled()
            ? new Badge(Badge.Tone.WARNING, "取消済み")
            : new Badge(Badge.Tone.NEUTRAL, event.latest() ? "最新" : "有効"),
        held && event.latest(),
        held && event.command() != null && Prefill.kindOf(event.command()).isPresent());
  }
}
