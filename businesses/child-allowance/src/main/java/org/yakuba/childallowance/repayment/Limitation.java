package org.yakuba.childallowance.repayment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.CivilPeriod;

/**
 * 時効 of a claim for repayment (児童手当法第23条): two years in which it could be asked for. The bill
 * begins it anew (同条, 納入の告知) from the day after its 納期限, and so does every part that is paid
 * (民法第152条).
 */
final class Limitation {
  /** Years until the claim is extinguished. */
  static final int YEARS = 2;

  private Limitation() {}

  /**
   * The last day on which a decided claim can be asked for.
   *
   * @param lastReceivedOn when a part was paid last; null when nothing was
   */
  static LocalDate lastDay(LocalDate dueOn, @Nullable LocalDate lastReceivedOn) {
    var begun = lastReceivedOn == null || lastReceivedOn.isBefore(dueOn) ? dueOn : lastReceivedOn;
    return CivilPeriod.endOfYears(CivilPeriod.startAfter(begun), YEARS);
  }
}
