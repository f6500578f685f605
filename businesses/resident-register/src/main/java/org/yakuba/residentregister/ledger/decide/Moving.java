package org.yakuba.residentregister.ledger.decide;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.rules.Relationship;

/** Takes somebody from one household to another. */
final class Moving {
  private Moving() {}

  /**
   * The place in the household after the move: the old one, at the end of another, or with another
   * relationship.
   */
  static Place into(
      Draft draft, String household, Place from, @Nullable List<String> relationship) {
    var told =
        relationship == null
            ? from.relationship()
            : Relationship.parse(String.join("", relationship)).orElseThrow();
    return from.householdNumber().equals(household)
        ? from.as(told)
        : new Place(household, told, draft.nextDisplayOrder(household), from.familyOf());
  }
}
