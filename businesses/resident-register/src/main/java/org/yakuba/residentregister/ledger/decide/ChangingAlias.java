package org.yakuba.residentregister.ledger.decide;

import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.ledger.Basis;
import org.yakuba.residentregister.rules.EventReason;

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
    SecondName.ALIAS.check(draft, personId, !delete, alias);
  }

  @Override
  public void enter(Draft draft) {
    SecondName.enter(
        draft,
        personId,
        delete ? EventReason.ALIAS_DELETED : EventReason.ALIAS_ENTERED,
        delete ? NameChanges.alias(null, null) : NameChanges.alias(alias, aliasKana));
  }
}
