package org.yakuba.emergencybenefit.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yakuba.kernel.money.Yen;

/**
 * 制度 — a benefit as it is defined (emergency-benefit §2.1).
 *
 * @param benefitId three digits
 * @param baseDate 基準日
 * @param base 額 without the town's addition
 * @param addition 上乗せ X; zero when the town left it empty
 * @param patterns 型, such as 施設型 and 居宅型, each with its own amount instead of the base
 * @param applicationFrom first day of intake
 * @param applicationTo last day of intake
 * @param condition who is meant
 */
public record Benefit(
    String benefitId,
    LocalDate baseDate,
    Unit unit,
    HouseholdRule householdRule,
    Yen base,
    Yen addition,
    List<Pattern> patterns,
    LocalDate applicationFrom,
    LocalDate applicationTo,
    Condition condition) {

  /** Greatest addition: six digits, yen. */
  public static final long GREATEST_ADDITION_YEN = 999_999;

  /** For whom one amount is paid. */
  public enum Unit {
    PERSON,
    HOUSEHOLD
  }

  /** Which members make a household one that is meant, when the unit is the household. */
  public enum HouseholdRule {
    /** One member is enough. */
    ANY,
    /** Every member as of the reference date, of whom there is at least one. */
    ALL,
    /** The head. */
    HEAD
  }

  /** A pattern and its amount. */
  public record Pattern(String code, Yen amount) {}

  public Benefit {
    patterns = List.copyOf(patterns);
    if (!benefitId.matches("[0-9]{3}")) {
      throw new IllegalArgumentException("A benefit has an id of three digits: " + benefitId);
    }
    if (base.isNegative() || addition.isNegative() || addition.amount() > GREATEST_ADDITION_YEN) {
      throw new IllegalArgumentException("A base is not negative, an addition has six digits");
    }
    if (applicationTo.isBefore(applicationFrom)) {
      throw new IllegalArgumentException("Intake ends before it begins: " + applicationTo);
    }
  }

  /** The amount of one person who is meant: that of the pattern, else the base, plus X. */
  public Yen amountOf(Resident person) {
    return pattern(person).map(Pattern::amount).orElse(base).plus(addition);
  }

  /** The amount of one household, when the unit is the household: base plus X. */
  Yen amountOfHousehold() {
    return base.plus(addition);
  }

  private Optional<Pattern> pattern(Resident person) {
    return patterns.stream().filter(p -> p.code().equals(person.pattern())).findFirst();
  }

  /** The same benefit with an intake that lasts longer, for a late application taken in by hand. */
  public Benefit openUntil(LocalDate day) {
    return day.isAfter(applicationTo)
        ? new Benefit(
            benefitId,
            baseDate,
            unit,
            householdRule,
            base,
            addition,
            patterns,
            applicationFrom,
            day,
            condition)
        : this;
  }

  /** Whether a day lies within the intake, both ends included. */
  boolean takesIn(LocalDate day) {
    return !day.isBefore(applicationFrom) && !day.isAfter(applicationTo);
  }
}
