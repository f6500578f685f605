package org.yakuba.platform.parameter;

import java.time.LocalDate;
import java.util.Optional;
import org.yakuba.kernel.money.Yen;
import org.yakuba.kernel.parameter.MunicipalValues;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * 影響の試算 — what a business knows about a change of its parameters before it is approved (標準仕様カタログ
 * §4: 起票→試算→承認→適用日に有効).
 */
public interface ParameterEffect {

  /**
   * The last day for which a finished run has already applied the parameter: a change can only
   * begin later. Empty while no run has.
   */
  Optional<LocalDate> decidedUntil(TenantSession session, String parameterId);

  /**
   * Computes one period under both sets of values; writes nothing.
   *
   * @param from first day of the change
   */
  Trial tryOut(
      TenantSession session, MunicipalValues before, MunicipalValues after, LocalDate from);

  /**
   * What came of a trial.
   *
   * @param period what was computed, in Japanese, e.g. {@code 令和8年12月分}
   * @param persons how many are paid in the period
   * @param affected for how many of them the amount changes
   * @param before paid under the values as they stand
   * @param after paid under the values with the change
   */
  record Trial(String period, long persons, long affected, Yen before, Yen after) {

    /** What the change costs; negative when it saves. */
    public Yen difference() {
      return after.minus(before);
    }
  }
}
