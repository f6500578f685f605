package org.yakuba.platform.procedure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.Age;
import org.yakuba.kernel.date.FiscalYear;
import org.yakuba.kernel.yaml.YamlMap;

/**
 * Whom a procedure concerns; what is not said does not matter. Ages are those the law considers
 * reached (年齢計算ニ関スル法律). Of somebody born in an unknown year every age is possible.
 *
 * @param reached an age that must have been reached on the day of the event
 * @param notReached an age that must not have been reached
 * @param untilFiscalYearOf an age: up to the end of the fiscal year in which it is reached
 * @param fromFiscalYearAfter an age: from the fiscal year after the one in which it is reached
 * @param foreign foreign residents only, or Japanese only
 * @param head heads of household only, or others only
 * @param othersRemain whether somebody must, or must not, stay behind in the household
 */
record Condition(
    @Nullable Integer reached,
    @Nullable Integer notReached,
    @Nullable Integer untilFiscalYearOf,
    @Nullable Integer fromFiscalYearAfter,
    @Nullable Boolean foreign,
    @Nullable Boolean head,
    @Nullable Boolean othersRemain) {

  static Condition of(YamlMap file) {
    if (!file.keys().contains("who")) {
      return new Condition(null, null, null, null, null, null, null);
    }
    var who = file.map("who");
    who.allowOnly(
        "reached",
        "notReached",
        "untilFiscalYearOf",
        "fromFiscalYearAfter",
        "foreign",
        "head",
        "othersRemain");
    return new Condition(
        number(who, "reached"),
        number(who, "notReached"),
        number(who, "untilFiscalYearOf"),
        number(who, "fromFiscalYearAfter"),
        flag(who, "foreign"),
        flag(who, "head"),
        flag(who, "othersRemain"));
  }

  private static @Nullable Integer number(YamlMap map, String key) {
    return map.textOrNull(key) == null ? null : Integer.valueOf(map.integer(key));
  }

  private static @Nullable Boolean flag(YamlMap map, String key) {
    return map.textOrNull(key) == null ? null : Boolean.valueOf(map.flag(key, false));
  }

  boolean holds(LifeEvent event, LifeEvent.Participant person) {
    return agrees(foreign, person.foreign())
        && agrees(head, person.head())
        && agrees(othersRemain, event.othersRemain())
        && isOfAge(person.birthDate(), event.eventDate());
  }

  private boolean isOfAge(@Nullable LocalDate birth, @Nullable LocalDate day) {
    if (birth == null || day == null) {
      return true;
    }
    return (reached == null || Age.hasReached(birth, reached, day))
        && (notReached == null || !Age.hasReached(birth, notReached, day))
        && (untilFiscalYearOf == null || !day.isAfter(year(birth, untilFiscalYearOf).lastDay()))
        && (fromFiscalYearAfter == null || day.isAfter(year(birth, fromFiscalYearAfter).lastDay()));
  }

  private static FiscalYear year(LocalDate birth, int age) {
    return FiscalYear.of(Age.reachedOn(birth, age));
  }

  private static boolean agrees(@Nullable Boolean wanted, boolean is) {
    return wanted == null || wanted == is;
  }
}
