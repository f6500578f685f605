package org.yakuba.residentregister.ledger.decide;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.UncertainDate;

/**
 * 除票固有の項目 (resident-register §2.3): what was planned and what was confirmed stand side by side.
 *
 * @param date 消除の異動日
 */
public record Removed(
    String reasonCode,
    UncertainDate date,
    @Nullable LocalDate notificationDate,
    @Nullable String plannedAddress,
    @Nullable LocalDate plannedDate,
    @Nullable String confirmedAddress,
    @Nullable LocalDate confirmedDate,
    @Nullable LocalDate noticeDate) {

  /** A removal that is no move out. */
  static Removed of(String reasonCode, UncertainDate date, @Nullable LocalDate notificationDate) {
    return new Removed(reasonCode, date, notificationDate, null, null, null, null, null);
  }

  /** The same with 転入通知: the planned values stay, the removal comes forward at most. */
  Removed confirmed(
      UncertainDate removedOn, LocalDate date, @Nullable String address, LocalDate notice) {
    return new Removed(
        reasonCode,
        removedOn,
        notificationDate,
        plannedAddress,
        plannedDate,
        address,
        date,
        notice);
  }
}
