package org.yakuba.residentregister.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.ledger.decide.Command;

/**
 * 仮登録 — an 異動 as entered, which stands in no ledger yet (resident-register §3.0, RES-4-10).
 *
 * @param provisionalId also the id of its command, and of the 異動 once it is confirmed
 * @param revision counts its corrections, from 1
 * @param persons 宛名番号 of everybody the command names who is in the register
 * @param enteredBy 操作者ID
 * @param note why it was returned
 * @param closedBy who approved, returned or discarded it
 */
public record ProvisionalEvent(
    UUID provisionalId,
    int revision,
    Command command,
    ProvisionalStatus status,
    List<String> persons,
    String enteredBy,
    String office,
    String terminal,
    Instant enteredAt,
    Instant changedAt,
    @Nullable String note,
    @Nullable String closedBy) {
  public ProvisionalEvent {
    persons = List.copyOf(persons);
  }

  /**
   * What to list; null means any.
   *
   * @param after the last one of the previous page
   */
  public record Filter(
      @Nullable ProvisionalStatus status,
      @Nullable String office,
      @Nullable String enteredBy,
      @Nullable String person,
      @Nullable UUID after) {
    /** Everything that waits for approval. */
    public static final Filter WAITING =
        new Filter(ProvisionalStatus.PROVISIONAL, null, null, null, null);
  }
}
