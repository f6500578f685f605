package org.yakuba.residentregister.ledger.decide;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.ledger.Address;
import org.yakuba.residentregister.ledger.Basis;
import org.yakuba.residentregister.rules.EventReason;

/**
 * 転居 (住民基本台帳法 第23条; resident-register §3.2, RES-4-21): all or some of a household move within the
 * municipality, into a new household or one that exists.
 *
 * @param householdId 世帯番号 after the move
 * @param relationships 続柄 codes by number, for those whose household changes
 */
public record ChangingAddress(
    Occasion occasion,
    List<String> personIds,
    @Nullable Address address,
    @Nullable String householdId,
    Map<String, List<String>> relationships,
    @Nullable NewHead newHead)
    implements Command {
  public ChangingAddress {
    personIds = List.copyOf(new LinkedHashSet<>(personIds));
    relationships = Map.copyOf(relationships);
  }

  @Override
  public DateRule dateRule() {
    return DateRule.NOTIFIED;
  }

  @Override
  public Basis basis() {
    return Basis.NOTIFICATION;
  }

  @Override
  public boolean changesHouseholds() {
    return true;
  }

  @Override
  public void check(Draft draft) {
    TargetCheck.check(draft, "personIds", personIds);
    if (householdId == null) {
      draft.refuse(Code.HOUSEHOLD_REQUIRED, "householdId", null);
    }
    if (address == null) {
      draft.refuse(Code.ADDRESS_REQUIRED, "address", null);
    }
    if (draft.refused() || address == null || householdId == null) {
      return;
    }
    CharacterCheck.check(draft, "address", address);
    for (var number : personIds) {
      var sheet = draft.last(number).orElseThrow();
      if (isSameDwelling(sheet.home().address(), address)) {
        draft.refuse(Code.SAME_ADDRESS, "address", address.line());
      }
    }
    for (var number : personIds) {
      var sheet = draft.last(number).orElseThrow();
      if (!sheet.place().householdNumber().equals(householdId)
          || relationships.containsKey(number)) {
        RelationshipCheck.read(
            draft, "relationships." + number, relationships.get(number), sheet.sex());
      }
    }
  }

  /** The same lot; another house upon it must be told by its 方書 (§2.8). */
  private static boolean isSameDwelling(Address from, Address to) {
    return from.withinMunicipality().equals(to.withinMunicipality())
        && (to.building() == null || to.building().equals(from.building()));
  }

  @Override
  public void enter(Draft draft) {
    var household = Objects.requireNonNull(householdId);
    var there = Objects.requireNonNull(address);
    var left = new LinkedHashSet<String>();
    for (var number : personIds) {
      var before = draft.last(number).orElseThrow();
      var place = before.place();
      if (!place.householdNumber().equals(household)) {
        left.add(place.householdNumber());
      }
      var sheet =
          before
              .with(Moving.into(draft, household, place, relationships.get(number)))
              .with(
                  new Home(
                      there,
                      occasion.eventDate(),
                      occasion.notificationDate(),
                      EventReason.CHANGE_OF_ADDRESS.code(),
                      before.home().address().line()));
      draft.add(EventReason.CHANGE_OF_ADDRESS, sheet);
      draft.publish(Change.Kind.RESIDENT_RELOCATED, before, sheet);
    }
    HeadSuccession.settle(draft, left, newHead);
  }
}
