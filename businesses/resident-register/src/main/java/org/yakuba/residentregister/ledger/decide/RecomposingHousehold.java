package org.yakuba.residentregister.ledger.decide;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.ledger.Basis;
import org.yakuba.residentregister.rules.EventReason;

/**
 * 世帯変更(構成変更) (住民基本台帳法 第25条; resident-register §3.4, RES-4-31): some members go into another
 * household at the same address.
 */
public record RecomposingHousehold(
    Occasion occasion,
    List<String> personIds,
    @Nullable String fromHouseholdId,
    @Nullable String toHouseholdId,
    Map<String, List<String>> relationships,
    @Nullable NewHead newHead)
    implements Command {
  public RecomposingHousehold {
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
    if (fromHouseholdId != null && fromHouseholdId.equals(toHouseholdId)) {
      draft.refuse(Code.SAME_HOUSEHOLD, "toHouseholdId", toHouseholdId);
      return;
    }
    var from = HouseholdTransfer.members(draft, "fromHouseholdId", fromHouseholdId);
    var to = HouseholdTransfer.members(draft, "toHouseholdId", toHouseholdId);
    from.ifPresent(members -> HouseholdTransfer.belong(draft, personIds, members));
    if (from.isPresent() && to.isPresent()) {
      HouseholdTransfer.sameAddress(draft, from.get(), to.get());
      HouseholdTransfer.relationships(draft, personIds, relationships);
    }
  }

  @Override
  public void enter(Draft draft) {
    HouseholdTransfer.enter(
        draft,
        EventReason.HOUSEHOLD_RECOMPOSE,
        personIds,
        Objects.requireNonNull(toHouseholdId),
        relationships);
    HeadSuccession.settle(draft, List.of(Objects.requireNonNull(fromHouseholdId)), newHead);
  }
}
