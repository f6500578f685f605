package org.yakuba.childallowance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.yakuba.kernel.assess.Trace;

/** What holds for every household and every month. */
class AllowancePropertiesTest {

  private static final LocalDate FIRST_BIRTH = LocalDate.of(2002, 1, 1);
  private static final YearMonth FROM = YearMonth.of(2024, 6);
  private static final YearMonth TO = YearMonth.of(2027, 5);

  @Provide
  Arbitrary<Household> households() {
    return children()
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .flatMap(children ->
            Combinators.combine(
                    claims(LocalDate.of(2022, 1, 1)),
                    Arbitraries.longs().between(0, 12_000_000),
                    Arbitraries.integers().between(0, 4),
                    Arbitraries.of(RecipientType.values()))
                .as((claim, income, dependents, type) ->
                    new Household(
                        type,
                        claim,
                        null,
                        type == RecipientType.FACILITY ? null : new Income(income, dependents, 0),
                        children)));
  }

  private static Arbitrary<Child> children() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 9_000),
            Arbitraries.of(Residence.values()),
            claims(LocalDate.of(2024, 1, 1)).injectNull(0.5),
            claims(LocalDate.of(2024, 1, 1)).injectNull(0.3))
        .as((age, residence, claim, equivalent) ->
            new Child(
                "c" + age,
                FIRST_BIRTH.plusDays(age),
                null,
                null,
                residence,
                claim,
                equivalent == null ? null : new Child.CareEquivalent(equivalent, null)));
  }

  private static Arbitrary<Claim> claims(LocalDate first) {
    return Combinators.combine(
            Arbitraries.integers().between(0, 1_500),
            Arbitraries.integers().between(0, 30).injectNull(0.5),
            Arbitraries.of(true, false))
        .as((day, before, transitional) ->
            new Claim(
                first.plusDays(day),
                before == null ? null : first.plusDays(day - before),
                transitional));
  }

  @Property(tries = 100)
  void the_sums_of_children_months_and_payments_are_equal(@ForAll("households") Household family) {
    var allowance = Families.assess(family, FROM, TO);
    for (var month : allowance.months()) {
      assertThat(month.children().stream().mapToLong(Allowance.PaidChild::amountYen).sum())
          .isEqualTo(month.amountYen());
    }
    assertThat(allowance.months().stream().mapToLong(Allowance.PaidMonth::amountYen).sum())
        .isEqualTo(allowance.totalYen());
    assertThat(allowance.payments().stream().mapToLong(Allowance.Payment::amountYen).sum())
        .isEqualTo(allowance.totalYen());
  }

  @Property(tries = 100)
  void every_month_asked_for_is_told_once_and_every_payment_follows_the_months_it_pays_for(
      @ForAll("households") Household family) {
    var allowance = Families.assess(family, FROM, TO);
    var expected = new ArrayList<YearMonth>();
    for (var month = FROM; !month.isAfter(TO); month = month.plusMonths(1)) {
      expected.add(month);
    }
    assertThat(allowance.months()).extracting(Allowance.PaidMonth::month).isEqualTo(expected);
    YearMonth last = null;
    for (var payment : allowance.payments()) {
      assertThat(payment.paymentMonth()).isAfter(payment.to());
      assertThat(payment.from()).isBeforeOrEqualTo(payment.to());
      if (last != null) {
        assertThat(payment.from()).isAfter(last);
      }
      last = payment.to();
    }
  }

  @Property(tries = 100)
  void a_month_is_the_same_whatever_months_are_asked_for_with_it(
      @ForAll("households") Household family) {
    var together = Families.assess(family, FROM, TO);
    for (var month : together.months()) {
      assertThat(Families.assess(family, month.month(), month.month()).months())
          .containsExactly(month);
    }
  }

  @Property(tries = 100)
  void one_more_child_never_lowers_the_amount(@ForAll("households") Household family) {
    var children = new ArrayList<>(family.children());
    children.add(
        new Child("more", LocalDate.of(2016, 5, 5), null, null, Residence.DOMESTIC, null, null));
    var more = Families.assess(with(family, children), FROM, TO);
    var less = Families.assess(family, FROM, TO);
    for (int i = 0; i < less.months().size(); i++) {
      assertThat(more.months().get(i).amountYen())
          .isGreaterThanOrEqualTo(less.months().get(i).amountYen());
    }
  }

  @Property(tries = 100)
  void under_the_former_rules_more_income_never_raises_the_amount(
      @ForAll("households") Household family) {
    if (family.income() == null) {
      return;
    }
    var richer =
        new Household(
            family.recipientType(),
            family.claim(),
            null,
            new Income(family.income().adjustedYen() + 1_000_000, family.income().dependents(), 0),
            family.children());
    var month = YearMonth.of(2024, 9);
    assertThat(Families.assess(richer, month, month).totalYen())
        .isLessThanOrEqualTo(Families.assess(family, month, month).totalYen());
  }

  @Property(tries = 100)
  void children_rank_by_birth_without_a_gap(@ForAll("households") Household family) {
    for (var month : Families.assess(family, FROM, TO).months()) {
      LocalDate elder = null;
      int rank = 0;
      for (var paid : month.children()) {
        rank++;
        assertThat(paid.order())
            .isEqualTo(family.recipientType() == RecipientType.FACILITY ? null : rank);
        var birth =
            family.children().stream()
                .filter(c -> c.childId().equals(paid.childId()))
                .findFirst()
                .orElseThrow()
                .birthDate();
        if (elder != null) {
          assertThat(birth).isAfterOrEqualTo(elder);
        }
        elder = birth;
      }
    }
  }

  @Property(tries = 100)
  void listening_changes_nothing_and_what_was_packed_comes_out_as_it_went_in(
      @ForAll("households") Household family) {
    var table = new HouseholdTable(1, 1);
    table.add(family);
    table.add(family);
    var calculator = new AllowanceCalculator(Families.LAW, day -> false);
    var trace = Trace.of("child-allowance", FROM);
    var heard =
        new ChildAllowanceRule(Families.LAW, day -> false).assess(table.facts(1), FROM, TO, trace);
    calculator.open(table, 0);
    long total = 0;
    for (var month : heard.months()) {
      int amount = calculator.month(Months.of(month.month()));
      assertThat(amount).isEqualTo((int) month.amountYen());
      total += amount;
    }
    assertThat(heard.totalYen()).isEqualTo(total);
    assertThat(trace.steps().getLast().value()).isEqualTo(total);
    assertThat(table.size()).isEqualTo(2);
    assertThat(table.childCount()).isEqualTo(2 * family.children().size());
  }

  private static Household with(Household family, List<Child> children) {
    return new Household(family.recipientType(), family.claim(), null, family.income(), children);
  }
}
