package org.yakuba.childallowance.batch;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Predicate;
import org.yakuba.childallowance.rules.ChildAllowanceLaw;
import org.yakuba.kernel.money.Yen;
import org.yakuba.kernel.parameter.DatedParameters;
import org.yakuba.kernel.parameter.MunicipalValues;
import org.yakuba.platform.parameter.ParameterEffect;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * What a change of a setting does to the recipients of the first whole month it holds for:
 * everybody is calculated under both, and nothing is written (CAT-2-01).
 */
final class AllowanceEffect implements ParameterEffect {
  private static final int RANGE = 50_000;

  private final DatedParameters national;
  private final Predicate<LocalDate> closed;

  AllowanceEffect(DatedParameters national, Predicate<LocalDate> closed) {
    this.national = national;
    this.closed = closed;
  }

  /** Amounts: the last month that was calculated. Days and deductions: the last payment month. */
  @Override
  public Optional<LocalDate> decidedUntil(TenantSession session, String parameterId) {
    boolean amount = parameterId.startsWith("localAddition");
    return session
        .sql(AllowanceEffect.class, amount ? "last-entitled-month" : "last-planned-month")
        .query(LocalDate.class)
        .optional()
        .map(month -> YearMonth.from(month).atEndOfMonth());
  }

  @Override
  public Trial tryOut(
      TenantSession session, MunicipalValues before, MunicipalValues after, LocalDate from) {
    var month =
        from.getDayOfMonth() == 1 ? YearMonth.from(from) : YearMonth.from(from).plusMonths(1);
    var old = new MonthlyCalculation(ChildAllowanceLaw.of(national, before), closed, month);
    var fresh = new MonthlyCalculation(ChildAllowanceLaw.of(national, after), closed, month);
    long persons = 0;
    long affected = 0;
    long oldYen = 0;
    long freshYen = 0;
    long last = 0;
    for (var upTo = EntitlementStep.rangeEnd(session, last, RANGE);
        upTo != null;
        upTo = EntitlementStep.rangeEnd(session, last, RANGE)) {
      var range = HouseholdRange.load(session, month, last, upTo, RANGE);
      for (int place = 0; place < range.table().size(); place++) {
        long was = old.owed(range, place);
        long becomes = fresh.owed(range, place);
        persons += was > 0 || becomes > 0 ? 1 : 0;
        affected += was == becomes ? 0 : 1;
        oldYen += was;
        freshYen += becomes;
      }
      last = upTo;
    }
    return new Trial(
        month.getYear() + "年" + month.getMonthValue() + "月分",
        persons,
        affected,
        Yen.of(oldYen),
        Yen.of(freshYen));
  }
}
