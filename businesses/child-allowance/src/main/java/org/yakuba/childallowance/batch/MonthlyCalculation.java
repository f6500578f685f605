package org.yakuba.childallowance.batch;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Predicate;
import org.yakuba.childallowance.rules.AllowanceCalculator;
import org.yakuba.childallowance.rules.ChildAllowanceLaw;
import org.yakuba.platform.tenancy.CopyBytes;

/** What the recipients of a range are owed for one month, in memory (CHA-3-01, CHA-3-02). */
final class MonthlyCalculation {
  private static final int COLUMNS = 6;

  private final AllowanceCalculator calculator;
  private final int month;

  MonthlyCalculation(ChildAllowanceLaw law, Predicate<LocalDate> closed, YearMonth month) {
    this.calculator = new AllowanceCalculator(law, closed);
    this.month = AllowanceCalculator.month(month);
  }

  /** Writes one row for each child that is counted; recipient, child, rank, head, yen, class. */
  void write(HouseholdRange range, CopyBytes rows) {
    var table = range.table();
    for (int place = 0; place < table.size(); place++) {
      calculator.open(table, place);
      calculator.month(month);
      int first = table.firstChild(place);
      for (int rank = 1; rank <= calculator.counted(); rank++) {
        rows.row(COLUMNS).bigint(range.recipient(place));
        range.childNumber(first + calculator.childOf(rank), rows);
        if (calculator.isFacility()) {
          rows.empty();
        } else {
          rows.smallint(rank);
        }
        rows.text(calculator.categoryOf(rank).name())
            .integer(calculator.amountOf(rank))
            .text(range.isEmployee(place) ? "EMPLOYEE" : "NON_EMPLOYEE");
      }
    }
  }

  /** What one recipient is owed, the addition of the municipality included, in yen. */
  long owed(HouseholdRange range, int place) {
    calculator.open(range.table(), place);
    long total = calculator.month(month);
    for (int rank = 1; rank <= calculator.counted(); rank++) {
      total += calculator.additionOf(rank, month);
    }
    return total;
  }
}
