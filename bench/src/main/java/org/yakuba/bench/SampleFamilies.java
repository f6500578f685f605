package org.yakuba.bench;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.rules.Child;
import org.yakuba.childallowance.rules.Claim;
import org.yakuba.childallowance.rules.Household;
import org.yakuba.childallowance.rules.HouseholdTable;
import org.yakuba.childallowance.rules.RecipientType;
import org.yakuba.childallowance.rules.Residence;

/**
 * Recipients of the child allowance of a fictional town: one to five children of 0 to 22 years,
 * newborns claimed within and after fifteen days, students who are supported, children abroad and
 * in facilities, entitlements that have ended. The same seed gives the same families.
 */
final class SampleFamilies {

  private static final int PER_CENT = 100;
  private static final int MOST_AGE_DAYS = 22 * 365;
  private static final int UNIVERSITY_AGE_DAYS = 18 * 365;
  private static final int NEWBORN_DAYS = 120;
  private static final int[] CHILDREN_PER_CENT = {46, 87, 97, 99, 100};

  private final SplittableRandom random;
  private final LocalDate day;

  /**
   * @param month the month that is paid for
   */
  SampleFamilies(long seed, YearMonth month) {
    this.random = new SplittableRandom(seed);
    this.day = month.atEndOfMonth();
  }

  HouseholdTable table(int households) {
    var table = new HouseholdTable(households, 2 * households);
    for (int i = 0; i < households; i++) {
      table.add(household());
    }
    return table;
  }

  private Household household() {
    var claimDate = day.minusDays(random.nextInt(30, MOST_AGE_DAYS));
    boolean facility = chance(1);
    var children = new ArrayList<Child>();
    int count = childCount();
    for (int i = 0; i < count; i++) {
      children.add(child(i, facility));
    }
    return new Household(
        facility ? RecipientType.FACILITY : RecipientType.PARENT,
        new Claim(claimDate, chance(50) ? claimDate.minusDays(random.nextInt(30)) : null, false),
        chance(2) ? day.minusDays(random.nextInt(365)) : null,
        null,
        children);
  }

  private int childCount() {
    int draw = random.nextInt(PER_CENT);
    int count = 0;
    while (draw >= CHILDREN_PER_CENT[count]) {
      count++;
    }
    return count + 1;
  }

  private Child child(int place, boolean facility) {
    int age = random.nextInt(MOST_AGE_DAYS);
    var birth = day.minusDays(age);
    var residence =
        facility
            ? Residence.IN_FACILITY
            : chance(1)
                ? Residence.OVERSEAS
                : chance(1) ? Residence.STUDY_ABROAD : Residence.DOMESTIC;
    return new Child(
        Integer.toString(place + 1),
        birth,
        null,
        null,
        residence,
        age < NEWBORN_DAYS ? claimAfter(birth) : null,
        age > UNIVERSITY_AGE_DAYS && chance(70) ? support(birth) : null);
  }

  private Claim claimAfter(LocalDate birth) {
    return new Claim(birth.plusDays(random.nextInt(30)), birth, false);
  }

  private Child.CareEquivalent support(LocalDate birth) {
    var claim = birth.plusYears(18).plusDays(random.nextInt(200));
    @Nullable LocalDate end = chance(10) ? day.minusDays(random.nextInt(200)) : null;
    return new Child.CareEquivalent(new Claim(claim, null, chance(30)), end);
  }

  private boolean chance(int perCent) {
    return random.nextInt(PER_CENT) < perCent;
  }
}
