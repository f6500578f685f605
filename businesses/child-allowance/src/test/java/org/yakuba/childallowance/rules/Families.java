package org.yakuba.childallowance.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.assess.TraceSink;

/** Households for tests of the rules. */
final class Families {

  static final ChildAllowanceLaw LAW = ChildAllowanceLaw.national();
  private static final Claim LONG_AGO = new Claim(LocalDate.of(2022, 1, 10), null, false);

  private Families() {}

  static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  static Claim claim(String date, @Nullable String event) {
    return new Claim(day(date), event == null ? null : day(event), false);
  }

  static Claim transitional(String date) {
    return new Claim(day(date), null, true);
  }

  static Child child(String id, String birth) {
    return new Child(id, day(birth), null, null, Residence.DOMESTIC, null, null);
  }

  static Child claimed(String id, String birth, Claim claim) {
    return new Child(id, day(birth), null, null, Residence.DOMESTIC, claim, null);
  }

  static Child living(String id, String birth, Residence residence) {
    return new Child(id, day(birth), null, null, residence, null, null);
  }

  /** Of university age, supported since a claim and until a day. */
  static Child supported(String id, String birth, Claim claim, @Nullable String end) {
    var equivalent = new Child.CareEquivalent(claim, end == null ? null : day(end));
    return new Child(id, day(birth), null, null, Residence.DOMESTIC, null, equivalent);
  }

  static Household parents(Child... children) {
    return new Household(RecipientType.PARENT, LONG_AGO, null, null, List.of(children));
  }

  static Household parents(Income income, Child... children) {
    return new Household(RecipientType.PARENT, LONG_AGO, null, income, List.of(children));
  }

  static Household facility(Child... children) {
    return new Household(RecipientType.FACILITY, LONG_AGO, null, null, List.of(children));
  }

  static Household claiming(Claim claim, Child... children) {
    return new Household(RecipientType.PARENT, claim, null, null, List.of(children));
  }

  static Allowance assess(Household household, String from, String to) {
    return assess(household, YearMonth.parse(from), YearMonth.parse(to));
  }

  static Allowance assess(Household household, YearMonth from, YearMonth to) {
    return new ChildAllowanceRule(LAW, day -> false).assess(household, from, to, TraceSink.NONE);
  }

  static Allowance.PaidMonth month(Household household, String month) {
    return assess(household, month, month).months().getFirst();
  }

  /** Category and yen of each counted child of a month, eldest first: {@code c1 STANDARD 10000}. */
  static List<String> paid(Household household, String month) {
    return month(household, month).children().stream()
        .map(c -> c.childId() + " " + c.category() + " " + c.amountYen())
        .toList();
  }
}
