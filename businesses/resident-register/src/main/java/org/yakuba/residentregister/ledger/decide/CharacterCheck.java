package org.yakuba.residentregister.ledger.decide;

import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.ledger.Address;
import org.yakuba.residentregister.ledger.Names;

/** Names and addresses consist of 行政事務標準文字 (resident-register §2.7). */
final class CharacterCheck {
  private CharacterCheck() {}

  static void check(Draft draft, String field, Names names) {
    check(draft, field + ".name", names.full());
    check(draft, field + ".nameKana", names.kana());
    check(draft, field + ".formerSurname", names.formerSurname());
    check(draft, field + ".alias", names.alias());
  }

  static void check(Draft draft, String field, @Nullable Address address) {
    if (address != null) {
      check(draft, field, address.line());
      check(draft, "building", address.building());
    }
  }

  static void check(Draft draft, String field, @Nullable String text) {
    if (text != null && !draft.law().isStandard(text)) {
      draft.refuse(Code.OUTSIDE_CHARACTER, field, text);
    }
  }
}
