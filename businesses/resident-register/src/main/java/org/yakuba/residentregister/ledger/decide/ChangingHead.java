package org.yakuba.residentregister.ledger.decide;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.ledger.Basis;

/**
 * 世帯主変更 (住民基本台帳法 第25条; resident-register §3.4, RES-4-31, RES-4-33): another head; everybody tells
 * the relationship anew.
 */
public record ChangingHead(
    Occasion occasion,
    @Nullable String householdId,
    String newHeadPersonId,
    Map<String, List<String>> relationships)
    implements Command {
  public ChangingHead {
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
    var found = HouseholdTransfer.members(draft, "householdId", householdId);
    if (found.isEmpty()) {
      return;
    }
    var members = found.get();
    var head = members.stream().filter(m -> m.number().equals(newHeadPersonId)).findFirst();
    if (head.isEmpty()) {
      draft.refuse(Code.INVALID_NEW_HEAD, "newHeadPersonId", newHeadPersonId);
    } else if (head.get().place().isHead()) {
      draft.refuse(Code.ALREADY_HEAD, "newHeadPersonId", newHeadPersonId);
    }
    TargetCheck.check(draft, "householdId", members.stream().map(Sheet::number).toList());
  }

  @Override
  public void enter(Draft draft) {
    var members = draft.members(Objects.requireNonNull(householdId), draft.day());
    HeadSuccession.appoint(draft, members, newHeadPersonId, relationships, "");
  }
}
