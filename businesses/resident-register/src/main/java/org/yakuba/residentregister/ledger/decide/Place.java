package org.yakuba.residentregister.ledger.decide;

import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.rules.Relationship;

/**
 * A person's place in a household.
 *
 * @param relationship 続柄; null when it was never told or cannot be read
 * @param displayOrder 記載順位, from 1
 * @param familyOf number of the child of the head to whose family the person belongs
 */
public record Place(
    String householdNumber,
    @Nullable Relationship relationship,
    int displayOrder,
    @Nullable String familyOf) {

  /** Whether the person is the head. */
  public boolean isHead() {
    return relationship != null && relationship.isHead();
  }

  /** The same place with another 続柄. */
  public Place as(@Nullable Relationship other) {
    return new Place(householdNumber, other, displayOrder, familyOf);
  }
}
