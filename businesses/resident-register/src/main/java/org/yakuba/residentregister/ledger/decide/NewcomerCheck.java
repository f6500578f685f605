package org.yakuba.residentregister.ledger.decide;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.Precision;
import org.yakuba.residentregister.rules.ResidentType;

/**
 * Who may be entered (resident-register §3.1): nobody twice, nobody under a new number who has a
 * removed record.
 */
final class NewcomerCheck {
  private NewcomerCheck() {}

  static void check(Draft draft, List<Newcomer> persons) {
    var numbers = new HashSet<String>();
    var shared = new HashSet<String>();
    for (int i = 0; i < persons.size(); i++) {
      var person = persons.get(i);
      var field = "persons[" + i + "]";
      if (!numbers.add(person.number())) {
        draft.refuse(Code.DUPLICATE_REGISTRATION, field + ".personId", person.number());
        continue;
      }
      registration(draft, field, person);
      CharacterCheck.check(draft, field, person.names());
      numbers(draft, field, person, shared);
      threeItems(draft, field, person, persons);
      RelationshipCheck.read(draft, field + ".relationship", person.relationship(), person.sex());
      if (person.type() == ResidentType.FOREIGN && person.foreign() == null) {
        draft.refuse(Code.FOREIGN_INFO_REQUIRED, field + ".foreign", null);
      }
      if (person.birthDate().precision() != Precision.DAY) {
        draft.alert(Code.UNCALENDAR_DATE, field + ".birthDate", person.birthDate().text());
      }
    }
  }

  /** A number that was used before belongs to somebody removed, who comes back (再転入). */
  private static void registration(Draft draft, String field, Newcomer person) {
    var last = draft.chain(person.number()).last();
    if (last.isPresent()) {
      var row = last.get();
      if (row.sheet().isRegistered()
          || row.effectiveOn().isAfter(draft.occasion().processedDate())) {
        draft.refuse(Code.DUPLICATE_REGISTRATION, field + ".personId", person.number());
        return;
      }
      TargetCheck.follows(draft, "eventDate", row);
    }
    var happened = draft.occasion().eventDate().internalDate();
    var born = person.birthDate().internalDate();
    if (happened != null && born != null && happened.isBefore(born)) {
      draft.refuse(Code.EVENT_DATE_BEFORE_BIRTH, "eventDate", happened.toString());
    }
  }

  private static void numbers(
      Draft draft, String field, Newcomer person, Collection<String> shared) {
    var own = person.number();
    var code = person.numbers().residentCode();
    var codeField = field + ".residentCode";
    if (NumberCheck.residentCode(draft, codeField, code) && code != null) {
      once(draft, codeField, "J" + code, shared);
      NumberCheck.unshared(draft, codeField, code, own, draft.slice().byResidentCode(code), true);
    }
    var individual = person.numbers().individualNumber();
    var individualField = field + ".individualNumber";
    if (NumberCheck.individualNumber(draft, individualField, individual) && individual != null) {
      once(draft, individualField, "N" + individual, shared);
      NumberCheck.unshared(
          draft,
          individualField,
          individual,
          own,
          draft.slice().byIndividualNumber(individual),
          true);
    }
    var card = person.foreign() == null ? null : person.foreign().cardNumber();
    if (card != null) {
      var cardField = field + ".foreign.residenceCardNumber";
      once(draft, cardField, "Z" + card, shared);
      NumberCheck.unshared(draft, cardField, card, own, draft.slice().byCardNumber(card), true);
    }
  }

  /** Two persons of one 異動 cannot hold one number. */
  private static void once(Draft draft, String field, String number, Collection<String> shared) {
    if (shared.contains(number)) {
      draft.refuse(Code.DUPLICATE_REGISTRATION, field, number.substring(1));
    }
    shared.add(number);
  }

  private static void threeItems(
      Draft draft, String field, Newcomer person, List<Newcomer> persons) {
    var together = persons.stream().map(Newcomer::number).toList();
    var likely =
        draft
            .slice()
            .byThreeItems(withoutSpaces(person.names().full()), person.birthDate(), person.sex());
    for (var other : likely) {
      var row = together.contains(other) ? null : draft.chain(other).last().orElse(null);
      if (row != null) {
        boolean present =
            row.sheet().isRegistered()
                || row.effectiveOn().isAfter(draft.occasion().processedDate());
        draft.alert(
            present ? Code.POSSIBLE_DUPLICATE : Code.REENTRY_CANDIDATE, field + ".name", other);
      }
    }
  }

  /** The name as the three items compare it. */
  static String withoutSpaces(@Nullable String name) {
    return name == null ? "" : name.replace(" ", "").replace("\u3000", "");
  }
}
