package org.yakuba.residentregister.ledger.decide;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.residentregister.ledger.Basis;
import org.yakuba.residentregister.ledger.EntryKind;
import org.yakuba.residentregister.rules.EventReason;

/**
 * One row of a person's chain: an 異動 and the whole record after it (resident-register §2.4).
 *
 * @param rowNo place in the order of entry, from 1 for each person
 * @param chainNo place in the chain: the row number, or that of the row whose place it takes
 * @param kind what the row is; a cancellation stands in the history only
 * @param targetRowNo the row that a cancellation or amendment is about
 * @param reason 異動事由 of the history
 * @param effect 異動事由 of what the row does: the reason of the amended 異動 where {@code reason} is 44
 * @param effectiveOn the day by which the chain is ordered; comparison only
 * @param eventId the 異動 that made the row; for amendments and cancellations their own
 * @param actId the 異動 whose act the row holds: the amended one for amendments and revisions
 */
public record ChainRow(
    int rowNo,
    int chainNo,
    EntryKind kind,
    @Nullable Integer targetRowNo,
    EventReason reason,
    EventReason effect,
    UncertainDate eventDate,
    LocalDate effectiveOn,
    @Nullable LocalDate notificationDate,
    LocalDate processedDate,
    Basis basis,
    @Nullable String note,
    String eventId,
    String actId,
    Sheet sheet) {

  /** The same act with another record after it, entered as row {@code no} by another 異動. */
  public ChainRow revised(int no, String byEvent, Sheet other) {
    return new ChainRow(
        no,
        chainNo,
        EntryKind.REVISION,
        rowNo,
        reason,
        effect,
        eventDate,
        effectiveOn,
        notificationDate,
        processedDate,
        basis,
        note,
        byEvent,
        actId,
        other);
  }

  /** The same act on another day, entered as row {@code no} by another 異動 (転出確定). */
  public ChainRow brought(int no, String byEvent, LocalDate day, Sheet other) {
    return new ChainRow(
        no,
        chainNo,
        EntryKind.REVISION,
        rowNo,
        reason,
        effect,
        UncertainDate.of(day),
        day,
        notificationDate,
        processedDate,
        basis,
        note,
        byEvent,
        actId,
        other);
  }
}
