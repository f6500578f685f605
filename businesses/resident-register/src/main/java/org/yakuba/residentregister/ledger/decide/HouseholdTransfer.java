package org.yakuba.residentregister.ledger.decide;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.rules.EventReason;

/**
 * What 世帯分離・合併・構成変更 have in common (住民基本台帳法 第25条; resident-register §3.4): members go from one
 * household to another at the same address.
 */
final class HouseholdTransfer {
  private HouseholdTransfer() {}

  /** The members of a household that must exist; nothing when it does not. */
  static Optional<List<Sheet>> members(Draft draft, String field, @Nullable String household) {
    if (household == null) {
      draft.refuse(Code.HOUSEHOLD_REQUIRED, field, null);
      return Optional.empty();
    }
    var members = draft.members(household, draft.day());
    if (members.isEmpty()) {
      draft.refuse(Code.HOUSEHOLD_NOT_FOUND, field, household);
      return Optional.empty();
    }
    return Optional.of(members);
  }

  /** Whoever is transferred belongs to the household told. */
  static void belong(Draft draft, List<String> personIds, List<Sheet> members) {
    var all = members.stream().map(Sheet::number).toList();
    for (var number : personIds) {
      if (!all.contains(number)) {
        draft.refuse(Code.PERSON_NOT_IN_HOUSEHOLD, "personIds", number);
      }
    }
  }

  /** Whoever is transferred tells the new relationship. */
  static void relationships(
      Draft draft, List<String> personIds, Map<String, List<String>> relationships) {
    for (var number : personIds) {
      draft
          .last(number)
          .ifPresent(sheet ->
              RelationshipCheck.read(
                  draft, "relationships." + number, relationships.get(number), sheet.sex()));
    }
  }

  /** Only households at the same address exchange members; 方書 does not count. */
  static void sameAddress(Draft draft, List<Sheet> from, List<Sheet> to) {
    if (!from.isEmpty()
        && !to.isEmpty()
        && !from.getFirst().home().isAt(to.getFirst().home().address())) {
      draft.refuse(
          Code.HOUSEHOLD_ADDRESS_MISMATCH,
          "toHouseholdId",
          to.getFirst().place().householdNumber());
    }
  }

  static void enter(
      Draft draft,
      EventReason reason,
      List<String> personIds,
      String to,
      Map<String, List<String>> relationships) {
    for (var number : personIds) {
      var before = draft.last(number).orElseThrow();
      var sheet = before.with(Moving.into(draft, to, before.place(), relationships.get(number)));
      draft.add(reason, sheet);
      draft.publish(Change.Kind.HOUSEHOLD_CHANGED, before, sheet);
    }
  }
}
