package org.yakuba.residentregister.ledger.decide;

import org.yakuba.residentregister.ledger.Basis;
import org.yakuba.residentregister.rules.EventReason;

/**
 * 住民票コードの変更・職権記載 (住民基本台帳法 第30条の4; resident-register §3.7, RES-4-50): upon request at any time and
 * without a reason, or ex officio.
 *
 * @param byRequest 変更請求 (48), otherwise 職権記載 (49)
 */
public record ChangingResidentCode(
    Occasion occasion, String personId, String newResidentCode, boolean byRequest)
    implements Command {

  @Override
  public DateRule dateRule() {
    return DateRule.PAST;
  }

  @Override
  public Basis basis() {
    return byRequest ? Basis.BY_REQUEST : Basis.EX_OFFICIO;
  }

  @Override
  public boolean changesHouseholds() {
    return false;
  }

  @Override
  public void check(Draft draft) {
    if (!TargetCheck.check(draft, "personIds", personId)
        || !NumberCheck.residentCode(draft, "newResidentCode", newResidentCode)) {
      return;
    }
    if (newResidentCode.equals(draft.last(personId).orElseThrow().numbers().residentCode())) {
      draft.refuse(Code.SAME_NUMBER, "newResidentCode", newResidentCode);
    }
    NumberCheck.unshared(
        draft,
        "newResidentCode",
        newResidentCode,
        personId,
        draft.slice().byResidentCode(newResidentCode),
        false);
  }

  @Override
  public void enter(Draft draft) {
    var before = draft.last(personId).orElseThrow();
    var sheet = before.with(before.numbers().withResidentCode(newResidentCode));
    draft.add(
        byRequest ? EventReason.RESIDENT_CODE_REQUESTED : EventReason.RESIDENT_CODE_ENTERED, sheet);
    draft.publish(Change.Kind.RESIDENT_CODE_CHANGED, before, sheet);
  }
}
