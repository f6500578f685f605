package org.yakuba.childallowance.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.yakuba.childallowance.rules.Allowance.PaidChild;
import org.yakuba.childallowance.rules.Allowance.PaidMonth;
import org.yakuba.childallowance.rules.Allowance.Payment;
import org.yakuba.kernel.assess.TraceSink;

/**
 * 児童手当の月額と支払 (児童手当法第6条・第8条) of one recipient: when the entitlement begins, whom each month counts
 * and pays for, and in which month it is paid. The amounts are those of {@link
 * AllowanceCalculator}, which the monthly run uses without this wrapping.
 */
public final class ChildAllowanceRule {

  private final ChildAllowanceLaw law;
  private final AllowanceCalculator calculator;
  private final Explanation explanation;

  /**
   * @param closed 閉庁日, for the time limit of fifteen days
   */
  public ChildAllowanceRule(ChildAllowanceLaw law, Predicate<LocalDate> closed) {
    this.law = law;
    this.calculator = new AllowanceCalculator(law, closed);
    this.explanation = new Explanation(law, calculator.startMonth());
  }

  /**
   * The allowance for every month of a period.
   *
   * @param from first month, not before {@link ChildAllowanceLaw#FIRST_MONTH}
   * @param to last month, not after {@link ChildAllowanceLaw#LAST_MONTH}
   * @param trace hears how it came about
   * @throws IllegalArgumentException when a month of a parent until September 2024 is asked for and
   *     the income is not told
   */
  public Allowance assess(Household household, YearMonth from, YearMonth to, TraceSink trace) {
    calculator.open(HouseholdTable.of(household), 0);
    var start = Months.toYearMonth(calculator.entitledFrom());
    explanation.start(household, start, trace);
    var months = new ArrayList<PaidMonth>();
    long total = 0;
    for (var month = from; !month.isAfter(to); month = month.plusMonths(1)) {
      int amount = calculator.month(Months.of(month));
      var paid = new PaidMonth(month, amount, children(household));
      explanation.month(household, paid, trace);
      months.add(paid);
      total += amount;
    }
    var payments = payments(months);
    explanation.payments(payments, total, trace);
    return new Allowance(start, months, total, payments);
  }

  private List<PaidChild> children(Household household) {
    var children = new ArrayList<PaidChild>();
    for (int rank = 1; rank <= calculator.counted(); rank++) {
      children.add(
          new PaidChild(
              household.children().get(calculator.childOf(rank)).childId(),
              household.recipientType() == RecipientType.FACILITY ? null : rank,
              calculator.categoryOf(rank),
              calculator.amountOf(rank)));
    }
    return children;
  }

  /** 支払期月 (児童手当法第8条第4項): months without an amount belong to no payment. */
  private List<Payment> payments(List<PaidMonth> months) {
    var payments = new ArrayList<Payment>();
    for (var paid : months) {
      if (paid.amountYen() == 0) {
        continue;
      }
      var due = Months.toYearMonth(law.paymentMonth(Months.of(paid.month())));
      var last = payments.isEmpty() ? null : payments.getLast();
      if (last != null && last.paymentMonth().equals(due)) {
        payments.set(
            payments.size() - 1,
            new Payment(due, last.from(), paid.month(), last.amountYen() + paid.amountYen()));
      } else {
        payments.add(new Payment(due, paid.month(), paid.month(), paid.amountYen()));
      }
    }
    return payments;
  }
}
