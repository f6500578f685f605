package org.yakuba.childallowance.rules;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is paid to one recipient over some months.
 *
 * @param entitlementStartMonth 支給開始月 of the recipient
 * @param months every month asked for, in order
 * @param totalYen sum of the months
 * @param payments what is not zero, by 支払期月
 */
public record Allowance(
    YearMonth entitlementStartMonth,
    List<PaidMonth> months,
    long totalYen,
    List<Payment> payments) {

  public Allowance {
    months = List.copyOf(months);
    payments = List.copyOf(payments);
  }

  /**
   * One month.
   *
   * @param children those counted, first child first
   */
  public record PaidMonth(YearMonth month, long amountYen, List<PaidChild> children) {
    public PaidMonth {
      children = List.copyOf(children);
    }
  }

  /**
   * One counted child in one month.
   *
   * @param order 第何子; null for facilities, which have no rank
   */
  public record PaidChild(
      String childId, @Nullable Integer order, Category category, int amountYen) {}

  /**
   * One 支払期月.
   *
   * @param from first month that it pays for
   * @param to last month that it pays for
   */
  public record Payment(YearMonth paymentMonth, YearMonth from, YearMonth to, long amountYen) {}
}
