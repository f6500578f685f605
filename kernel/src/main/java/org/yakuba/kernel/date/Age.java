package org.yakuba.kernel.date;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;

/**
 * Ages: the one that is shown, and the day on which the law considers an age reached (住民基本台帳 §4.4).
 */
public final class Age {

  private Age() {}

  /**
   * 表示年齢 — grows on the birthday.
   *
   * @throws IllegalArgumentException when the day lies before the birth
   */
  public static int displayAge(LocalDate birth, LocalDate on) {
    if (on.isBefore(birth)) {
      throw new IllegalArgumentException("A person has no age before birth: " + birth + " > " + on);
    }
    return (int) ChronoUnit.YEARS.between(birth, on);
  }

  /**
   * 表示年齢 of somebody whose birth date may be uncertain; empty when the year is unknown or the day
   * precedes it.
   */
  public static OptionalInt displayAge(UncertainDate birth, LocalDate on) {
    var internal = birth.internalDate();
    return internal == null || on.isBefore(internal)
        ? OptionalInt.empty()
        : OptionalInt.of(displayAge(internal, on));
  }

  /**
   * The day at whose end the law considers an age reached: the day before the birthday
   * (年齢計算ニ関スル法律), 28 February in a common year for those born on 29 February.
   */
  public static LocalDate reachedOn(LocalDate birth, int years) {
    return CivilPeriod.endOfYears(birth, years);
  }

  /** Whether the law considers an age reached by the end of a day. */
  public static boolean hasReached(LocalDate birth, int years, LocalDate on) {
    return !on.isBefore(reachedOn(birth, years));
  }
}
