package org.yakuba.residentregister.ledger.decide;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.Age;

/**
 * What must hold of every household an act touched (resident-register §8.1, §3.16). Refused is what
 * the act breaks, not what was broken before it: nobody's death waits for the register of a
 * neighbour.
 */
final class HouseholdCheck {
  private HouseholdCheck() {}

  static void check(Draft draft) {
    for (var household : draft.households()) {
      var members = draft.members(household, draft.day());
      var before = draft.membersBefore(household, draft.day());
      refuse(draft, Code.MULTIPLE_HEADS, "householdId", members, before);
      refuse(draft, Code.SPOUSE_DUPLICATE, "householdId", members, before);
      refuse(draft, Code.HOUSEHOLD_ADDRESS_MISMATCH, "address", members, before);
      laterHeads(draft, household);
      alerts(draft, members);
    }
  }

  private static void refuse(
      Draft draft, Code code, String field, List<Sheet> members, List<Sheet> before) {
    if (isBroken(code, members) && !isBroken(code, before)) {
      draft.refuse(code, field, household(members));
    }
  }

  private static boolean isBroken(Code code, List<Sheet> members) {
    if (code == Code.MULTIPLE_HEADS) {
      return members.stream().filter(sheet -> sheet.place().isHead()).count() > 1;
    }
    if (code == Code.SPOUSE_DUPLICATE) {
      return members.stream().filter(HouseholdCheck::isSpouse).count() > 1;
    }
    return members.stream()
        .anyMatch(sheet -> !sheet.home().isAt(members.getFirst().home().address()));
  }

  /**
   * One head at most on every day that the act reaches: a planned move out may make somebody head
   * later, a cancellation takes back what had been since an earlier day.
   */
  private static void laterHeads(Draft draft, String household) {
    var days = laterDays(draft, household, draft.since());
    days.add(draft.since());
    for (var day : days) {
      refuse(
          draft,
          Code.MULTIPLE_HEADS,
          "householdId",
          draft.members(household, day),
          draft.membersBefore(household, day));
    }
  }

  private static void alerts(Draft draft, List<Sheet> members) {
    if (members.isEmpty()) {
      return;
    }
    var head = members.stream().filter(sheet -> sheet.place().isHead()).findFirst();
    if (head.isEmpty()) {
      draft.alert(Code.HEAD_ABSENT, "householdId", household(members));
      return;
    }
    var age = Age.displayAge(head.get().birthDate(), draft.day());
    if (age.isPresent()
        && age.getAsInt() < draft.law().headMinimumAge(draft.occasion().processedDate())) {
      draft.alert(Code.HEAD_UNDER_15, "householdId", household(members));
    }
    var born = head.get().birthDate().internalDate();
    for (var member : members) {
      if (draft.touched().contains(member.number()) && isChildNotYounger(member, born)) {
        draft.alert(Code.RELATIONSHIP_AGE_CONFLICT, "relationship", member.number());
      }
    }
  }

  private static boolean isChildNotYounger(Sheet member, @Nullable LocalDate headBorn) {
    var relationship = member.place().relationship();
    var born = member.birthDate().internalDate();
    return relationship != null
        && relationship.isChildOfHead()
        && born != null
        && headBorn != null
        && !born.isAfter(headBorn);
  }

  private static boolean isSpouse(Sheet sheet) {
    var relationship = sheet.place().relationship();
    return relationship != null && relationship.isSpouseOfHead();
  }

  private static String household(List<Sheet> members) {
    return members.getFirst().place().householdNumber();
  }

  /** Days after another on which something of the household changes by what is already entered. */
  static TreeSet<LocalDate> laterDays(Draft draft, String household, LocalDate since) {
    var days = new TreeSet<LocalDate>();
    var numbers = new TreeSet<>(draft.slice().everIn(household));
    numbers.addAll(draft.touched());
    for (var number : numbers) {
      for (var row : draft.chain(number).rows()) {
        if (row.effectiveOn().isAfter(since)
            && row.sheet().place().householdNumber().equals(household)) {
          days.add(row.effectiveOn());
        }
      }
    }
    return days;
  }
}
