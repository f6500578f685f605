package org.yakuba.residentregister.ledger.decide;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.ledger.Basis;
import org.yakuba.residentregister.rules.EventReason;

/**
 * 世帯合併 (住民基本台帳法 第25条; resident-register §3.4, RES-4-31): all members of a household go into another
 * at the same address; the household they leave is closed.
 */
public record MergingHousehold(
    Occasion occasion,
    @Nullable String fromHouseholdId,
    @Nullable String toHouseholdId,
    Map<String, List<String>> relationships)
    implements Command {
  public MergingHousehold {
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
    if (fromHouseholdId != null && fromHouseholdId.equals(toHouseholdId)) {
      draft.refuse(Code.SAME_HOUSEHOLD, "toHouseholdId", toHouseholdId);
      return;
    }
    var from = HouseholdTransfer.members(draft, "fromHouseholdId", fromHouseholdId);
    var to = HouseholdTransfer.members(draft, "toHouseholdId", toHouseholdId);
    if (from.isPresent() && to.isPresent()) {
      TargetCheck.check(draft, "fromHouseholdId", movers(draft));
      HouseholdTransfer.sameAddress(draft, from.get(), to.get());
      HouseholdTransfer.relationships(draft, movers(draft), relationships);
    }
  }

  @Override
  public void enter(Draft draft) {
    HouseholdTransfer.enter(
        draft,
        EventReason.HOUSEHOLD_MERGE,
        movers(draft),
        Objects.requireNonNull(toHouseholdId),
        relationships);
  }

  private List<String> movers(Draft draft) {
    return draft.members(Objects.requireNonNull(fromHouseholdId), draft.day()).stream()
        .map(Sheet::number)
        .toList();
  }
}
