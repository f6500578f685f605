package org.yakuba.residentregister.ledger.decide;

import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.rules.EventReason;
import org.yakuba.residentregister.rules.ResidentType;

/**
 * What 旧氏 and 通称 have in common (resident-register §3.8): a second name beside the name, one at
 * most, of residents of one kind.
 *
 * @param item as the command calls it
 * @param exists refused when there is one already
 * @param missing refused when there is none
 */
record SecondName(String item, ResidentType of, Code exists, Code missing) {
  /** 旧氏. */
  static final SecondName FORMER_SURNAME =
      new SecondName(
          "formerSurname",
          ResidentType.JAPANESE,
          Code.FORMER_SURNAME_EXISTS,
          Code.FORMER_SURNAME_NOT_FOUND);

  /** 通称. */
  static final SecondName ALIAS =
      new SecondName("alias", ResidentType.FOREIGN, Code.ALIAS_EXISTS, Code.ALIAS_NOT_FOUND);

  /**
   * Checks the person and the order of entering, changing and deleting.
   *
   * @param enters whether there must be none yet; otherwise there must be one
   * @param name as typed; null when it is deleted
   */
  void check(Draft draft, String person, boolean enters, @Nullable String name) {
    if (!TargetCheck.check(draft, "personIds", person)) {
      return;
    }
    var sheet = draft.last(person).orElseThrow();
    if (sheet.type() != of) {
      draft.refuse(
          of == ResidentType.FOREIGN ? Code.NOT_FOREIGN_RESIDENT : Code.NOT_JAPANESE_RESIDENT,
          "personIds",
          person);
    }
    var names = sheet.names();
    boolean present = (of == ResidentType.FOREIGN ? names.alias() : names.formerSurname()) != null;
    if (enters && present) {
      draft.refuse(exists, item, name);
    } else if (!enters && !present) {
      draft.refuse(missing, item, name);
    }
    CharacterCheck.check(draft, item, name);
  }

  /** Enters the changed names. */
  static void enter(Draft draft, String person, EventReason reason, NameChanges changes) {
    var before = draft.last(person).orElseThrow();
    var sheet = before.with(changes.of(before.names()));
    draft.add(reason, sheet);
    draft.publish(Change.Kind.RESIDENT_CORRECTED, before, sheet);
  }
}
