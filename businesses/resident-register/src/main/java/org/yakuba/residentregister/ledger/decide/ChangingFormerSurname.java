package org.yakuba.residentregister.ledger.decide;

import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.ledger.Basis;
import org.yakuba.residentregister.rules.EventReason;
import org.yakuba.residentregister.rules.ResidentType;

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
    if (!TargetCheck.check(draft, "personIds", personId)) {
      return;
    }
    var sheet = draft.last(personId).orElseThrow();
    if (sheet.type() != ResidentType.JAPANESE) {
      draft.refuse(Code.NOT_JAPANESE_RESIDENT, "personIds", personId);
    }
    boolean present = sheet.names().formerSurname() != null;
    switch (operation) {
      case ENTER -> {
        if (present) {
          draft.refuse(Code.FORMER_SURNAME_EXISTS, "formerSurname", formerSurname);
        }
      }
      case CHANGE, DELETE -> {
        if (!present) {
          draft.refuse(Code.FORMER_SURNAME_NOT_FOUND, "formerSurname", formerSurname);
        }
      }
    }
    CharacterCheck.check(draft, "formerSurname", formerSurname);
  }

  @Override
  public void enter(Draft draft) {
    var before = draft.last(personId).orElseThrow();
    boolean delete = operation == Operation.DELETE;
    var changes =
        new NameChanges(
            null,
            null,
            null,
            null,
            null,
            new To<>(delete ? null : formerSurname),
            new To<>(delete ? null : formerSurnameKana),
            null,
            null,
            null,
            null,
            null,
            null);
    var sheet = before.with(changes.of(before.names()));
    draft.add(
        switch (operation) {
          case ENTER -> EventReason.FORMER_SURNAME_ENTERED;
          case CHANGE -> EventReason.FORMER_SURNAME_CHANGED;
          case DELETE -> EventReason.FORMER_SURNAME_DELETED;
        },
        sheet);
    draft.publish(Change.Kind.RESIDENT_CORRECTED, before, sheet);
  }
}
