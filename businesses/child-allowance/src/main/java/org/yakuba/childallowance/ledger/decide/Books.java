package org.yakuba.childallowance.ledger.decide;

import java.time.YearMonth;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.rules.Income;

/**
 * What was run and paid for one recipient.
 *
 * @param paid yen by month, less what was found to be too much
 * @param entitled months whose entitlements were made for everybody
 * @param incomes 所得 by 年度 (June to May), for months until September 2024
 */
public record Books(
    NavigableMap<YearMonth, Long> paid,
    NavigableSet<YearMonth> entitled,
    Map<Integer, Income> incomes) {

  private static final int FIRST_MONTH_OF_INCOME_YEAR = 6;

  public Books {
    paid = new TreeMap<>(paid);
    entitled = new TreeSet<>(entitled);
    incomes = Map.copyOf(incomes);
  }

  /** Nothing was paid yet. */
  public static Books empty() {
    return new Books(new TreeMap<>(), new TreeSet<>(), Map.of());
  }

  /** 所得 for a month; null when none is kept. */
  public @Nullable Income income(YearMonth month) {
    int year =
        month.getMonthValue() < FIRST_MONTH_OF_INCOME_YEAR ? month.getYear() - 1 : month.getYear();
    return incomes.get(year);
  }
}
