package org.yakuba.childallowance.ledger.decide;

import java.time.YearMonth;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.ledger.CaseFile;
import org.yakuba.childallowance.rules.Allowance.PaidMonth;
import org.yakuba.childallowance.rules.ChildAllowanceLaw;
import org.yakuba.childallowance.rules.RecipientType;
import org.yakuba.kernel.assess.TraceSink;

/** Monthly amounts of a recipient before and after a decision, by the rule that pays. */
public final class Amounts {
  private static final YearMonth REFORM = YearMonth.of(2024, 10);
  private static final int YEARS_AHEAD = 2;

  private final Settings settings;
  private final Books books;

  /**
   * @param books tell the incomes of months until September 2024
   */
  public Amounts(Settings settings, Books books) {
    this.settings = settings;
    this.books = books;
  }

  /** A month; empty when the former rules ask for an income that is not kept. */
  public Optional<PaidMonth> month(CaseFile file, YearMonth month) {
    if (month.isBefore(ChildAllowanceLaw.FIRST_MONTH)
        || month.isAfter(ChildAllowanceLaw.LAST_MONTH)) {
      return Optional.empty();
    }
    var income = books.income(month);
    boolean asksForIncome =
        month.isBefore(REFORM) && file.recipient().kind().capacity() == RecipientType.PARENT;
    if (asksForIncome && income == null) {
      return Optional.empty();
    }
    var household = file.household(settings.law(), income);
    return Optional.of(
        settings.rule().assess(household, month, month, TraceSink.NONE).months().getFirst());
  }

  /** Yen for a month; nothing for nobody, and for months that cannot be calculated. */
  public long yen(@Nullable CaseFile file, YearMonth month) {
    return file == null ? 0 : month(file, month).map(PaidMonth::amountYen).orElse(0L);
  }

  /** The first month whose amount or children differ; empty when none does within two years. */
  public Optional<YearMonth> firstDifference(CaseFile before, CaseFile after) {
    var last = YearMonth.from(settings.today()).plusYears(YEARS_AHEAD);
    for (var child : after.children()) {
      last = later(last, child.payableFrom());
    }
    for (var student : after.students()) {
      last = later(last, student.countedFrom());
    }
    var month =
        later(
            ChildAllowanceLaw.FIRST_MONTH,
            earlier(before.recipient().startMonth(), after.recipient().startMonth()));
    for (; !month.isAfter(last); month = month.plusMonths(1)) {
      if (!month(before, month).equals(month(after, month))) {
        return Optional.of(month);
      }
    }
    return Optional.empty();
  }

  /** Yen by month that was paid and is not owed. */
  public TreeMap<YearMonth, Long> overpaid(@Nullable CaseFile after) {
    var found = new TreeMap<YearMonth, Long>();
    books
        .paid()
        .forEach((month, paid) -> {
          boolean known = after == null || month(after, month).isPresent();
          long owed = yen(after, month);
          if (known && paid > owed) {
            found.put(month, paid - owed);
          }
        });
    return found;
  }

  /** Yen owed for the months behind the last one paid, up to the end of the entitlement. */
  public long unpaidYen(CaseFile after) {
    var end = after.recipient().endMonth();
    if (end == null) {
      return 0;
    }
    var month =
        books.paid().isEmpty()
            ? after.recipient().startMonth()
            : books.paid().lastKey().plusMonths(1);
    long sum = 0;
    for (; !month.isAfter(end); month = month.plusMonths(1)) {
      sum += yen(after, month);
    }
    return sum;
  }

  private static YearMonth later(YearMonth one, YearMonth other) {
    return one.isAfter(other) ? one : other;
  }

  private static YearMonth earlier(YearMonth one, YearMonth other) {
    return one.isBefore(other) ? one : other;
  }
}
