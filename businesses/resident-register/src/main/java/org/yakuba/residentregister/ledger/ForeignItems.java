package org.yakuba.residentregister.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.UncertainDate;

/**
 * What is kept of foreign residents only (住民基本台帳法 第30条の45, resident-register §2.2).
 *
 * @param art3045Category 30条45規定区分
 * @param period 在留期間: two digits of years, two of months, three of days
 * @param periodExpiry 在留期間満了日, shown with the Western year
 * @param formerRegistrationDate 旧外登法による登録年月日
 */
public record ForeignItems(
    @Nullable String nationality,
    @Nullable String art3045Category,
    @Nullable String residenceStatus,
    @Nullable String period,
    @Nullable LocalDate periodExpiry,
    @Nullable String cardNumber,
    @Nullable String landingPermissionPeriod,
    @Nullable String provisionalStayPeriod,
    @Nullable UncertainDate formerRegistrationDate) {

  /** 在留期間 in words: 0300000 is 3年; a period of another form is told as it is, none is empty. */
  public String periodText() {
    if (period == null || !period.matches("[0-9]{7}")) {
      return period == null ? "" : period;
    }
    return unit(period.substring(0, 2), "年")
        + unit(period.substring(2, 4), "月")
        + unit(period.substring(4), "日");
  }

  private static String unit(String digits, String unit) {
    int number = Integer.parseInt(digits);
    return number == 0 ? "" : number + unit;
  }
}
