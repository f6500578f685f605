package org.yakuba.contracts;

import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.UncertainDate;

/**
 * A date of which not everything may be known, as it is handed over: never by its internal date
 * (resident-register §2.7, data-linkage §1.2).
 *
 * @param date {@code 1965-08-15}, or the short notation {@code 1965-08-00}, {@code 1965-00-00},
 *     {@code 0000-08-15}, {@code 0000-00-00}
 * @param unknownFlag 不詳フラグ: any part is unknown
 * @param unknownText 不詳表記: how it is written when any part is unknown
 */
public record UncertainDay(String date, boolean unknownFlag, @Nullable String unknownText) {

  /** What is handed over of {@code date}. */
  public static UncertainDay of(UncertainDate date) {
    return date.isExact()
        ? new UncertainDay(date.iso(), false, null)
        : new UncertainDay(date.iso(), true, date.text());
  }

  /** The date as the receiver keeps it. */
  public UncertainDate toDate() {
    var written = unknownText == null ? date : unknownText;
    return UncertainDate.parse(written)
        .or(() -> UncertainDate.parse(date))
        .orElseThrow(() -> new IllegalArgumentException("not a date of the contract"));
  }
}
