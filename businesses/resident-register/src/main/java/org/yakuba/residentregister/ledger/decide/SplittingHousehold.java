package org.yakuba.residentregister.ledger.decide;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.ledger.Basis;
import org.yakuba.residentregister.rules.EventReason;

/**
 * 世帯分離 (住民基本台帳法 第25条; resident-register §3.4, RES-4-31): some members make a new household at the
 * same address.
 */
public record SplittingHousehold(
    Occasion occasion,
    List<String> personIds,
    @Nullable String fromHouseholdId,
    @Nullable String newHouseholdId,
    Map<String, List<String>> relationships,
    @Nullable NewHead newHead)
    implements Command {
  public SplittingHousehold {
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
    var members = HouseholdTransfer.members(draft, "fromHouseholdId", fromHouseholdId);
    if (newHouseholdId == null) {
      draft.refuse(Code.HOUSEHOLD_REQUIRED, "newHouseholdId", null);
    } else if (!draft.slice().everIn(newHouseholdId).isEmpty()) {
      draft.refuse(Code.HOUSEHOLD_EXISTS, "newHouseholdId", newHouseholdId);
    }
    members.ifPresent(found -> HouseholdTransfer.belong(draft, personIds, found));
    var all = members.stream().flatMap(List::stream).map(Sheet::number).toList();
    if (!all.isEmpty() && Set.copyOf(personIds).containsAll(all)) {
      draft.refuse(Code.SPLIT_ALL_MEMBERS, "personIds", String.join(",", personIds));
    }
    HouseholdTransfer.relationships(draft, personIds, relationships);
  }

  @Override
  public void enter(Draft draft) {
    HouseholdTransfer.enter(
        draft,
        EventReason.HOUSEHOLD_SPLIT,
        personIds,
        Objects.requireNonNull(newHouseholdId),
        relationships);
    HeadSuccession.settle(draft, List.of(Objects.requireNonNull(fromHouseholdId)), newHead);
  }
}
