package org.yakuba.residentregister.ledger.decide;

import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.ledger.Basis;
import org.yakuba.residentregister.rules.EventReason;

/**
 * 旧氏の記載・変更・削除 (住民基本台帳法施行令 第30条の14; resident-register §3.8, RES-1-13): one at most, of Japanese
 * residents, upon request.
 */
public record ChangingFormerSurname(
    Occasion occasion,
    String personId,
    Operation operation,
    @Nullable String formerSurname,
    @Nullable String formerSurnameKana)
    implements Command {

  /** What is done. */
  public enum Operation {
    ENTER,
    CHANGE,
    DELETE
  }

  @Override
  public DateRule dateRule() {
    return DateRule.PAST;
  }

  @Override
  public Basis basis() {
    return Basis.BY_REQUEST;
  }

  @Override
  public boolean changesHouseholds() {
    return false;
  }

  @Override
  public void check(Draft draft) {
    SecondName.FORMER_SURNAME.check(draft, personId, operation == Operation.ENTER, formerSurname);
  }

  @Override
  public void enter(Draft draft) {
    SecondName.enter(
        draft,
        personId,
        switch (operation) {
          case ENTER -> EventReason.FORMER_SURNAME_ENTERED;
          case CHANGE -> EventReason.FORMER_SURNAME_CHANGED;
          case DELETE -> EventReason.FORMER_SURNAME_DELETED;
        },
        operation == Operation.DELETE
            ? NameChanges.formerSurname(null, null)
            : NameChanges.formerSurname(formerSurname, formerSurnameKana));
  }
}
