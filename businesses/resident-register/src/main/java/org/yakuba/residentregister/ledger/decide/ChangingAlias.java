package org.yakuba.residentregister.ledger.decide;

import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.ledger.Basis;
import org.yakuba.residentregister.rules.EventReason;
import org.yakuba.residentregister.rules.ResidentType;

/**
 * 通称の記載・削除 (住民基本台帳法施行令 第30条の16; resident-register §3.8, RES-1-13): one at most, of foreign
 * residents, upon request; never changed, only entered and deleted.
 */
public record ChangingAlias(
    Occasion occasion,
    String personId,
    boolean delete,
    @Nullable String alias,
    @Nullable String aliasKana)
    implements Command {

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
    if (sheet.type() != ResidentType.FOREIGN) {
      draft.refuse(Code.NOT_FOREIGN_RESIDENT, "personIds", personId);
    }
    boolean present = sheet.names().alias() != null;
    if (delete && !present) {
      draft.refuse(Code.ALIAS_NOT_FOUND, "alias", alias);
    } else if (!delete && present) {
      draft.refuse(Code.ALIAS_EXISTS, "alias", alias);
    }
    CharacterCheck.check(draft, "alias", alias);
  }

  @Override
  public void enter(Draft draft) {
    var before = draft.last(personId).orElseThrow();
    var changes =
        new NameChanges(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            new To<>(delete ? null : alias),
            new To<>(delete ? null : aliasKana));
    var sheet = before.with(changes.of(before.names()));
    draft.add(delete ? EventReason.ALIAS_DELETED : EventReason.ALIAS_ENTERED, sheet);
    draft.publish(Change.Kind.RESIDENT_CORRECTED, before, sheet);
  }
}
