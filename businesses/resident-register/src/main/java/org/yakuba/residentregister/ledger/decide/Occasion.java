package org.yakuba.residentregister.ledger.decide;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.UncertainDate;

/**
 * What every 異動 has (resident-register §1.2): the three dates and the clerk's note.
 *
 * @param eventDate 異動日: when the fact happened; uncertain for births and deaths only
 * @param notificationDate 届出日, 申出日 or 通知日; null when nobody notified
 * @param processedDate 処理日: today by the clock of the server, never entered by hand
 * @param note 留意事項 that stands with the row
 */
public record Occasion(
    UncertainDate eventDate,
    @Nullable LocalDate notificationDate,
    LocalDate processedDate,
    @Nullable String note) {

  /** An occasion of certain dates without a note. */
  public static Occasion of(
      LocalDate eventDate, @Nullable LocalDate notificationDate, LocalDate processedDate) {
    return new Occasion(UncertainDate.of(eventDate), notificationDate, processedDate, null);
  }

  /**
   * The day the chain is ordered by: the internal date, or the processed day when it is unknown.
   */
  public LocalDate effectiveOn() {
    var internal = eventDate.internalDate();
    return internal == null ? processedDate : internal;
  }
}
