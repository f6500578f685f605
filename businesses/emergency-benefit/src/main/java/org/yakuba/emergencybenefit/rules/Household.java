package org.yakuba.emergencybenefit.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * 世帯 — everybody of the extract with the same household number, exactly one of them the head.
 *
 * @param members in the order of the extract
 */
public record Household(String householdId, List<Resident> members) {

  public Household {
    members = List.copyOf(members);
    if (members.stream().filter(Resident::isHead).count() != 1) {
      throw new IllegalArgumentException("A household has one head: " + householdId);
    }
  }

  /** 世帯主. */
  public Resident head() {
    return members.stream().filter(Resident::isHead).findFirst().orElseThrow();
  }

  List<Resident> residentsOn(LocalDate day) {
    return members.stream().filter(m -> m.isResidentOn(day)).toList();
  }
}
