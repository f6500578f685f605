package org.yakuba.emergencybenefit.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yakuba.emergencybenefit.rules.Benefit.Unit;
import org.yakuba.kernel.money.Yen;

/**
 * 対象者抽出 — which households a benefit is for, the number of their letter, and the amount
 * (emergency-benefit §4.2, §4.3).
 */
public final class Targeting {

  private Targeting() {}

  /**
   * A household that is meant.
   *
   * @param eligible 該当員
   * @param amount what it gets when it applies
   */
  public record Target(Household household, String letterId, List<Resident> eligible, Yen amount) {
    public Target {
      eligible = List.copyOf(eligible);
    }
  }

  /** The households that are meant, by household number; their letters are numbered from 1. */
  public static List<Target> extract(Benefit benefit, List<Household> households) {
    var inOrder = households.stream().sorted(Comparator.comparing(Household::householdId)).toList();
    var targets = new ArrayList<Target>();
    for (var household : inOrder) {
      var eligible = eligible(benefit, household);
      if (isMeant(benefit, household, eligible)) {
        targets.add(target(benefit, household, eligible, targets.size() + 1));
      }
    }
    return targets;
  }

  /** The target that a household which is meant becomes, with the letter of a serial number. */
  public static Target target(
      Benefit benefit, Household household, List<Resident> eligible, int serial) {
    return new Target(
        household, LetterId.of(benefit.benefitId(), serial), eligible, amount(benefit, eligible));
  }

  /** The members for whom the condition holds. */
  public static List<Resident> eligible(Benefit benefit, Household household) {
    var residents = household.residentsOn(benefit.baseDate());
    return household.members().stream()
        .filter(member ->
            benefit.condition().holdsFor(new Subject(member, residents, benefit.baseDate())))
        .toList();
  }

  /** Whether a household with these members for whom the condition holds is meant. */
  public static boolean isMeant(Benefit benefit, Household household, List<Resident> eligible) {
    if (eligible.isEmpty()) {
      return false;
    }
    if (benefit.unit() == Unit.PERSON) {
      return true;
    }
    return switch (benefit.householdRule()) {
      case ANY -> true;
      case ALL -> eligible.containsAll(household.residentsOn(benefit.baseDate()));
      case HEAD -> eligible.contains(household.head());
    };
  }

  private static Yen amount(Benefit benefit, List<Resident> eligible) {
    return switch (benefit.unit()) {
      case HOUSEHOLD -> benefit.amountOfHousehold();
      case PERSON -> eligible.stream().map(benefit::amountOf).reduce(Yen.ZERO, Yen::plus);
    };
  }
}
