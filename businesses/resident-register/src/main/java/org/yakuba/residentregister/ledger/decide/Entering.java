package org.yakuba.residentregister.ledger.decide;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.ledger.Address;
import org.yakuba.residentregister.rules.EventReason;
import org.yakuba.residentregister.rules.Relationship;
import org.yakuba.residentregister.rules.ResidentStatus;
import org.yakuba.residentregister.rules.ResidentType;

/** What 転入 and 職権記載 have in common: persons enter a new household or join one. */
final class Entering {
  private Entering() {}

  static void check(
      Draft draft,
      @Nullable Address address,
      @Nullable String householdId,
      List<Newcomer> persons) {
    if (householdId == null) {
      draft.refuse(Code.HOUSEHOLD_REQUIRED, "householdId", null);
      return;
    }
    var members = draft.members(householdId, draft.day());
    if (members.isEmpty()) {
      if (address == null) {
        draft.refuse(Code.ADDRESS_REQUIRED, "address", null);
      }
    } else if (address != null && !members.getFirst().home().isAt(address)) {
      draft.refuse(Code.HOUSEHOLD_ADDRESS_MISMATCH, "address", address.line());
    }
    CharacterCheck.check(draft, "address", address);
    NewcomerCheck.check(draft, persons);
  }

  /** Enters everybody: at the address given, or where the household lives. */
  static void enter(
      Draft draft,
      EventReason reason,
      Origin origin,
      @Nullable Address given,
      String householdId,
      List<Newcomer> persons) {
    var members = draft.members(householdId, draft.day());
    var address = given == null ? members.getFirst().home().address() : given;
    int order = draft.nextDisplayOrder(householdId);
    for (var person : persons) {
      var earlier = draft.last(person.number()).orElse(null);
      var sheet = sheet(draft, reason, origin, address, householdId, order++, person, earlier);
      draft.add(reason, sheet);
      draft.publish(
          earlier == null || reason != EventReason.EX_OFFICIO_ENTRY
              ? Change.Kind.RESIDENT_MOVED_IN
              : Change.Kind.RESIDENT_RESTORED,
          earlier,
          sheet);
    }
  }

  /** A new record; somebody who comes back keeps the numbers told before. */
  static Sheet sheet(
      Draft draft,
      EventReason reason,
      Origin origin,
      Address address,
      String householdId,
      int displayOrder,
      Newcomer person,
      @Nullable Sheet earlier) {
    var relationship =
        Relationship.parse(
                String.join("", person.relationship() == null ? List.of() : person.relationship()))
            .orElse(null);
    var notified = draft.word().notificationDate();
    var date = draft.occasion().eventDate();
    boolean foreign = person.type() == ResidentType.FOREIGN;
    return new Sheet(
        person.number(),
        person.type(),
        ResidentStatus.REGISTERED,
        person.names(),
        person.birthDate(),
        person.sex(),
        new Place(householdId, relationship, displayOrder, person.familyOf()),
        new Entered(
            date,
            notified,
            reason.code(),
            origin.originAddress(),
            origin.lastRegisteredAddress(),
            person.originHeadName()),
        new Home(address, date, notified, reason.code(), null),
        foreign ? Registry.NONE : person.registry(),
        earlier == null ? person.numbers() : person.numbers().orElse(earlier.numbers()),
        foreign ? person.foreign() : null,
        null,
        null,
        1);
  }
}
