package org.yakuba.emergencybenefit.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.Age;

/**
 * One person in a household, as a condition sees them on the reference date.
 *
 * @param residents members of the household on the reference date
 */
public record Subject(Resident person, List<Resident> residents, LocalDate baseDate) {

  /**
   * 満年齢: grows on the day before the birthday; null before the birth and when the year is unknown.
   */
  @Nullable Long age() {
    var birth = person.birthDate();
    if (birth == null || birth.isAfter(baseDate)) {
      return null;
    }
    int age = Age.displayAge(birth, baseDate);
    return (long) (Age.hasReached(birth, age + 1, baseDate) ? age + 1 : age);
  }

  /** Whether every resident member is known to be exempt; false when there is none. */
  boolean householdAllTaxExempt() {
    return !residents.isEmpty()
        && residents.stream().allMatch(m -> Boolean.TRUE.equals(m.taxExempt()));
  }

  long householdSize() {
    return residents.size();
  }
}
