package org.yakuba.residentregister.replay;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.facts.Shape;
import org.yakuba.residentregister.ledger.Address;
import org.yakuba.residentregister.ledger.ForeignItems;
import org.yakuba.residentregister.ledger.Names;
import org.yakuba.residentregister.ledger.decide.Corrections;
import org.yakuba.residentregister.ledger.decide.ForeignChanges;
import org.yakuba.residentregister.ledger.decide.NameChanges;
import org.yakuba.residentregister.ledger.decide.Newcomer;
import org.yakuba.residentregister.ledger.decide.Numbers;
import org.yakuba.residentregister.ledger.decide.Registry;
import org.yakuba.residentregister.ledger.decide.To;
import org.yakuba.residentregister.rules.ResidentType;
import org.yakuba.residentregister.rules.Sex;

/** Reads persons and what changes of them (resident-register §8.1). */
final class PersonReader {
  private static final String UNCONFIRMED = "0";

  private PersonReader() {}

  static Newcomer newcomer(Shape person) {
    return new Newcomer(
        person.requiredText("personId"),
        person.requiredWord("residentType", ResidentType.class),
        new Names(
            person.requiredText("name"),
            null,
            null,
            person.text("nameKana"),
            UNCONFIRMED,
            person.text("formerSurname"),
            null,
            null,
            null,
            null,
            null,
            person.text("alias"),
            null),
        person.requiredUncertainDate("birthDate"),
        Objects.requireNonNullElse(person.word("sex", Sex.class), Sex.UNKNOWN),
        person.texts("relationship"),
        person.text("familyOf"),
        new Numbers(
            person.text("residentCode"), person.text("individualNumber"), null, null, null, null),
        new Registry(person.text("registeredDomicile"), person.text("headOfFamilyRegister")),
        foreign(person),
        null);
  }

  /** 在留情報; null when nothing is told. */
  static @Nullable ForeignItems foreign(Shape of) {
    var shape = of.object("foreign").orElse(null);
    if (shape == null) {
      return null;
    }
    var items =
        new ForeignItems(
            shape.text("nationality"),
            shape.text("art3045Category"),
            shape.text("residenceStatus"),
            shape.text("residencePeriod"),
            shape.date("residencePeriodExpiry"),
            shape.text("residenceCardNumber"),
            null,
            null,
            null);
    var nothing = new ForeignItems(null, null, null, null, null, null, null, null, null);
    return items.equals(nothing) ? null : items;
  }

  /** Items of 在留情報 that are told; null when there are none. */
  static @Nullable ForeignChanges foreignChanges(Shape of) {
    var shape = of.object("foreign").orElse(null);
    if (shape == null) {
      return null;
    }
    var changes =
        new ForeignChanges(
            text(shape, "nationality"),
            text(shape, "art3045Category"),
            text(shape, "residenceStatus"),
            text(shape, "residencePeriod"),
            given(shape, "residencePeriodExpiry")
                ? new To<>(shape.date("residencePeriodExpiry"))
                : null,
            text(shape, "residenceCardNumber"),
            null,
            null,
            null);
    var nothing = new ForeignChanges(null, null, null, null, null, null, null, null, null);
    return changes.equals(nothing) ? null : changes;
  }

  static Corrections corrections(Shape changes) {
    return new Corrections(
        new NameChanges(
            text(changes, "name"),
            null,
            null,
            text(changes, "nameKana"),
            null,
            text(changes, "formerSurname"),
            null,
            null,
            null,
            null,
            null,
            text(changes, "alias"),
            null),
        given(changes, "birthDate") ? new To<>(changes.uncertainDate("birthDate")) : null,
        given(changes, "sex") ? new To<>(changes.word("sex", Sex.class)) : null,
        given(changes, "relationship") ? new To<>(changes.texts("relationship")) : null,
        text(changes, "familyOf"),
        text(changes, "residentCode"),
        text(changes, "individualNumber"),
        text(changes, "registeredDomicile"),
        text(changes, "headOfFamilyRegister"),
        foreignChanges(changes),
        given(changes, "address") ? new To<>(address(changes)) : null);
  }

  /** 住所 as one text, with its 方書 beside it; null when none is told. */
  static @Nullable Address address(Shape of) {
    var line = of.text("address");
    return line == null
        ? null
        : new Address(null, null, null, null, line, null, null, of.text("building"), null);
  }

  private static boolean given(Shape shape, String key) {
    return shape.items().containsKey(key);
  }

  private static @Nullable To<String> text(Shape shape, String key) {
    return given(shape, key) ? new To<>(shape.text(key)) : null;
  }
}
