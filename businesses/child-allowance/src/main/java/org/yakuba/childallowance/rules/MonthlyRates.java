package org.yakuba.childallowance.rules;

/** Amounts in yen a month, and ages, as they hold for one month. */
sealed interface MonthlyRates {

  /** Since October 2024 (児童手当法第6条). */
  record Current(
      int under3,
      int standard,
      int third,
      int facilityUnder3,
      int facilityStandard,
      int payUntilAge,
      int countUntilAge)
      implements MonthlyRates {}

  /** Until September 2024: limits of income, payment until the end of junior high school. */
  record Former(
      int under3,
      int primaryFirstSecond,
      int primaryThird,
      int juniorHigh,
      int specialBenefit,
      long limitBase,
      long upperLimitBase,
      long perDependent,
      long perElderly,
      int primaryUntilAge,
      int payUntilAge,
      int countUntilAge)
      implements MonthlyRates {

    /** 所得制限限度額, yen. */
    long limit(Income income) {
      return limitBase + addition(income);
    }

    /** 所得上限限度額, yen. */
    long upperLimit(Income income) {
      return upperLimitBase + addition(income);
    }

    private long addition(Income income) {
      return perDependent * income.dependents() + perElderly * income.elderlyDependents();
    }

    /** Where an income stands: from the limit on, it has reached it. */
    IncomeStanding standing(Income income) {
      return income.adjustedYen() >= upperLimit(income)
          ? IncomeStanding.OVER_UPPER_LIMIT
          : income.adjustedYen() >= limit(income)
              ? IncomeStanding.SPECIAL_BENEFIT
              : IncomeStanding.BELOW_LIMIT;
    }
  }
}
