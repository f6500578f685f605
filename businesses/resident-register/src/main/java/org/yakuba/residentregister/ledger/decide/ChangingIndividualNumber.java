package org.yakuba.residentregister.ledger.decide;

import org.yakuba.residentregister.ledger.Basis;
import org.yakuba.residentregister.rules.EventReason;

/** 個人番号の変更請求・職権修正・職権記載 (番号法 第7条; resident-register §3.7, RES-4-52). */
public record ChangingIndividualNumber(
    Occasion occasion, String personId, String newIndividualNumber, By by) implements Command {

  /** Upon whose initiative. */
  public enum By {
    /** 本人の請求 (45). */
    REQUEST,
    /** 職権修正 (46). */
    EX_OFFICIO,
    /** 記載漏れの職権記載 (47). */
    EX_OFFICIO_ENTRY
  }

  @Override
  public DateRule dateRule() {
    return DateRule.PAST;
  }

  @Override
  public Basis basis() {
    return by == By.REQUEST ? Basis.BY_REQUEST : Basis.EX_OFFICIO;
  }

  @Override
  public boolean changesHouseholds() {
    return false;
  }

  @Override
  public void check(Draft draft) {
    var number = newIndividualNumber;
    if (!TargetCheck.check(draft, "personIds", personId)
        || !NumberCheck.individualNumber(draft, "newIndividualNumber", number)) {
      return;
    }
    if (number.equals(draft.last(personId).orElseThrow().numbers().individualNumber())) {
      draft.refuse(Code.SAME_NUMBER, "newIndividualNumber", number);
    }
    NumberCheck.unshared(
        draft,
        "newIndividualNumber",
        number,
        personId,
        draft.slice().byIndividualNumber(number),
        false);
  }

  @Override
  public void enter(Draft draft) {
    var before = draft.last(personId).orElseThrow();
    var sheet = before.with(before.numbers().withIndividualNumber(newIndividualNumber));
    draft.add(
        switch (by) {
          case REQUEST -> EventReason.INDIVIDUAL_NUMBER_REQUESTED;
          case EX_OFFICIO -> EventReason.INDIVIDUAL_NUMBER_CORRECTED;
          case EX_OFFICIO_ENTRY -> EventReason.INDIVIDUAL_NUMBER_ENTERED;
        },
        sheet);
    draft.publish(Change.Kind.INDIVIDUAL_NUMBER_CHANGED, before, sheet);
  }
}
