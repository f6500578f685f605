package org.yakuba.residentregister.ledger.decide;

import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.ledger.Basis;
import org.yakuba.residentregister.rules.EventReason;
import org.yakuba.residentregister.rules.ResidentType;

/**
 * 在留情報の更新 upon a notice of the Immigration Services Agency (住民基本台帳法 第30条の50; resident-register
 * §3.9, RES-4-58).
 *
 * @param foreign the items that changed; null when none were entered
 */
public record UpdatingResidenceStatus(
    Occasion occasion, String personId, @Nullable ForeignChanges foreign) implements Command {

  @Override
  public DateRule dateRule() {
    return DateRule.PAST;
  }

  @Override
  public Basis basis() {
    return Basis.EX_OFFICIO;
  }

  @Override
  public boolean changesHouseholds() {
    return false;
  }

  @Override
  public void check(Draft draft) {
    if (!TargetCheck.check(draft, "personIds", personId)) {
      return;
    }
    if (draft.last(personId).orElseThrow().type() != ResidentType.FOREIGN) {
      draft.refuse(Code.NOT_FOREIGN_RESIDENT, "personIds", personId);
    }
    if (foreign == null) {
      draft.refuse(Code.FOREIGN_INFO_REQUIRED, "foreign", null);
      return;
    }
    var card = To.or(foreign.cardNumber(), null);
    if (card != null) {
      NumberCheck.unshared(
          draft,
          "foreign.residenceCardNumber",
          card,
          personId,
          draft.slice().byCardNumber(card),
          false);
    }
  }

  @Override
  public void enter(Draft draft) {
    var before = draft.last(personId).orElseThrow();
    var sheet = foreign == null ? before : before.withForeign(foreign.of(before.foreign()));
    draft.add(EventReason.EX_OFFICIO_CORRECTION, sheet);
    draft.publish(Change.Kind.RESIDENT_CORRECTED, before, sheet);
  }
}
