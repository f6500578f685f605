package org.yakuba.residentregister.desk.entry;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.kernel.date.Wareki;
import org.yakuba.residentregister.event.NewNumbers;
import org.yakuba.residentregister.ledger.Address;
import org.yakuba.residentregister.ledger.decide.AmendingEvent;
import org.yakuba.residentregister.ledger.decide.Birth;
import org.yakuba.residentregister.ledger.decide.CancellingEvent;
import org.yakuba.residentregister.ledger.decide.ChangingAddress;
import org.yakuba.residentregister.ledger.decide.ChangingHead;
import org.yakuba.residentregister.ledger.decide.Command;
import org.yakuba.residentregister.ledger.decide.Correcting;
import org.yakuba.residentregister.ledger.decide.Death;
import org.yakuba.residentregister.ledger.decide.EnteringExOfficio;
import org.yakuba.residentregister.ledger.decide.MergingHousehold;
import org.yakuba.residentregister.ledger.decide.MovingIn;
import org.yakuba.residentregister.ledger.decide.MovingOut;
import org.yakuba.residentregister.ledger.decide.NewHead;
import org.yakuba.residentregister.ledger.decide.Newcomer;
import org.yakuba.residentregister.ledger.decide.Origin;
import org.yakuba.residentregister.ledger.decide.RecomposingHousehold;
import org.yakuba.residentregister.ledger.decide.RemovingExOfficio;
import org.yakuba.residentregister.ledger.decide.SplittingHousehold;
import org.yakuba.residentregister.ledger.decide.To;

/** Fills a form with a command, so that it can be corrected or amended. */
final class Prefill {
  private final Map<String, String> values = new LinkedHashMap<>();

  private Prefill(EventKind kind) {
    put("kind", kind.name());
  }

  /** The kind of form that enters a command; empty when the counter has none for it. */
  static Optional<EventKind> kindOf(Command command) {
    return switch (command) {
      case MovingIn c -> Optional.of(EventKind.MOVE_IN);
      case EnteringExOfficio c -> Optional.of(EventKind.EX_OFFICIO_ENTRY);
      case Birth c -> Optional.of(EventKind.BIRTH);
      case ChangingAddress c -> Optional.of(EventKind.CHANGE_OF_ADDRESS);
      case MovingOut c -> Optional.of(EventKind.MOVE_OUT);
      case Death c -> Optional.of(EventKind.DEATH);
      case RemovingExOfficio c -> Optional.of(EventKind.EX_OFFICIO_REMOVAL);
      case ChangingHead c -> Optional.of(EventKind.HEAD_CHANGE);
      case SplittingHousehold c -> Optional.of(EventKind.SPLIT);
      case MergingHousehold c -> Optional.of(EventKind.MERGE);
      case RecomposingHousehold c -> Optional.of(EventKind.RECOMPOSE);
      case Correcting c -> Optional.of(EventKind.CORRECTION);
      case CancellingEvent c -> Optional.of(EventKind.CANCELLATION);
      case AmendingEvent c -> c.replacement() == null ? Optional.empty() : kindOf(c.replacement());
      case Command other -> Optional.empty();
    };
  }

  /** What a command is called: 転入, 転居の訂正. */
  static String name(Command command) {
    var label = kindOf(command).map(EventKind::label).orElse("異動");
    return command instanceof AmendingEvent ? label + "の訂正" : label;
  }

  /** 宛名番号 of the persons in the register a command names, as far as its form chooses them. */
  static List<String> persons(Command command) {
    return switch (command) {
      case ChangingAddress c -> c.personIds();
      case MovingOut c -> c.personIds();
      case Death c -> c.personIds();
      case RemovingExOfficio c -> c.personIds();
      case SplittingHousehold c -> c.personIds();
      case RecomposingHousehold c -> c.personIds();
      case Correcting c -> c.personIds();
      case ChangingHead c -> List.of(c.newHeadPersonId());
      case AmendingEvent c -> c.replacement() == null ? List.of() : persons(c.replacement());
      case Command other -> List.of();
    };
  }

  /** Names of the persons a command enters anew. */
  static List<String> newcomers(Command command) {
    return switch (command) {
      case MovingIn c -> c.persons().stream().map(person -> person.names().full()).toList();
      case EnteringExOfficio c ->
          c.persons().stream().map(person -> person.names().full()).toList();
      case Birth c -> List.of(c.person().names().full());
      case Command other -> List.of();
    };
  }

  /** The fields; empty when the counter has no form for the command. */
  static Optional<Map<String, String>> of(Command command, @Nullable String household) {
    return kindOf(command)
        .map(kind -> {
          var fill = new Prefill(kind);
          if (command instanceof AmendingEvent amending && amending.replacement() != null) {
            fill.put("target", amending.targetEventId());
            fill.act(amending.replacement(), household);
          } else {
            fill.act(command, household);
          }
          return fill.values;
        });
  }

  private void act(Command command, @Nullable String household) {
    var occasion = command.occasion();
    put("eventDate", written(occasion.eventDate()));
    put("notificationDate", day(occasion.notificationDate()));
    put("note", occasion.note());
    switch (command) {
      case MovingIn c -> entering(c.origin(), c.address(), c.householdId(), c.persons());
      case EnteringExOfficio c -> entering(c.origin(), c.address(), c.householdId(), c.persons());
      case Birth c -> newcomers(List.of(c.person()));
      case ChangingAddress c -> {
        take(c.personIds());
        address(c.address());
        destination(c.householdId(), household);
        relationships(c.relationships());
        newHead(c.newHead());
      }
      case MovingOut c -> {
        take(c.personIds());
        put("abroad", c.destination().overseas() ? "OVERSEAS" : "DOMESTIC");
        put("moveOutTo", c.destination().address());
        newHead(c.newHead());
      }
      case Death c -> {
        take(c.personIds());
        newHead(c.newHead());
      }
      case RemovingExOfficio c -> {
        take(c.personIds());
        newHead(c.newHead());
        put("disappearance", c.disappearance() ? "true" : null);
      }
      case ChangingHead c -> {
        put("newHead", c.newHeadPersonId());
        relationships(c.relationships());
      }
      case SplittingHousehold c -> {
        take(c.personIds());
        if (!isNew(c.newHouseholdId())) {
          put("toHousehold", c.newHouseholdId());
        }
        relationships(c.relationships());
        newHead(c.newHead());
      }
      case MergingHousehold c -> {
        put("toHousehold", c.toHouseholdId());
        relationships(c.relationships());
      }
      case RecomposingHousehold c -> {
        take(c.personIds());
        put("toHousehold", c.toHouseholdId());
        relationships(c.relationships());
        newHead(c.newHead());
      }
      case Correcting c -> correction(c);
      case CancellingEvent c -> put("target", c.targetEventId());
      case Command other -> throw new IllegalArgumentException("no form for " + other);
    }
  }

  private void entering(
      Origin origin, @Nullable Address address, @Nullable String to, List<Newcomer> persons) {
    put("originKind", origin.kind().name());
    put("originAddress", origin.address());
    put("unregisteredAddress", origin.unregisteredAddress());
    address(address);
    destination(to, null);
    newcomers(persons);
  }

  private void newcomers(List<Newcomer> persons) {
    put("count", Integer.toString(persons.size()));
    for (int i = 0; i < persons.size(); i++) {
      newcomer("p" + i + "-", persons.get(i));
    }
  }

  private void newcomer(String p, Newcomer person) {
    if (!NewNumbers.isPerson(person.number())) {
      put(p + "number", person.number());
    }
    var names = person.names();
    put(p + "type", person.type().name());
    put(p + "family", names.family());
    put(p + "given", names.given());
    put(p + "kana", names.kana());
    put(p + "kanaStatus", names.kanaStatus());
    put(p + "formerSurname", names.formerSurname());
    put(p + "formerSurnameKana", names.formerSurnameKana());
    put(p + "roman", names.roman());
    put(p + "kanji", names.kanji());
    put(p + "katakana", names.katakana());
    put(p + "alias", names.alias());
    put(p + "aliasKana", names.aliasKana());
    put(p + "birthDate", written(person.birthDate()));
    put(p + "sex", person.sex().name());
    put(p + "relationship", codes(person.relationship()));
    put(p + "familyOf", person.familyOf());
    put(p + "domicile", person.registry().domicile());
    put(p + "familyHead", person.registry().head());
    put(p + "originHeadName", person.originHeadName());
    put(p + "residentCode", person.numbers().residentCode());
    put(p + "individualNumber", person.numbers().individualNumber());
    var foreign = person.foreign();
    if (foreign != null) {
      put(p + "nationality", foreign.nationality());
      put(p + "category", foreign.art3045Category());
      put(p + "residenceStatus", foreign.residenceStatus());
      put(p + "period", foreign.period());
      put(p + "periodExpiry", day(foreign.periodExpiry()));
      put(p + "card", foreign.cardNumber());
    }
  }

  private void correction(Correcting c) {
    take(c.personIds());
    put("correction", c.kind().name());
    var changes = c.changes();
    var names = changes.names();
    put("c-family", value(names.family()));
    put("c-given", value(names.given()));
    if (names.family() == null) {
      put("c-name", value(names.full()));
    }
    put("c-kana", value(names.kana()));
    put("c-kanaStatus", value(names.kanaStatus()));
    put("c-roman", value(names.roman()));
    var birth = changes.birthDate();
    put("c-birthDate", birth == null || birth.value() == null ? null : written(birth.value()));
    var sex = changes.sex();
    put("c-sex", sex == null || sex.value() == null ? null : sex.value().name());
    var relationship = changes.relationship();
    put("c-relationship", relationship == null ? null : codes(relationship.value()));
    put("c-residentCode", value(changes.residentCode()));
    put("c-domicile", value(changes.registeredDomicile()));
    put("c-familyHead", value(changes.headOfFamilyRegister()));
    var address = changes.address();
    address(address == null ? null : address.value());
  }

  private void destination(@Nullable String to, @Nullable String household) {
    if (to == null || isNew(to)) {
      put("to", EventReader.Destination.NEW.name());
    } else if (to.equals(household)) {
      put("to", EventReader.Destination.STAY.name());
    } else {
      put("to", EventReader.Destination.EXISTING.name());
      put("toHousehold", to);
    }
  }

  private static boolean isNew(@Nullable String household) {
    return household == null || NewNumbers.isHousehold(household);
  }

  private void address(@Nullable Address address) {
    if (address != null) {
      put("town", address.town());
      put("number", address.number());
      put("building", address.building());
      put("postalCode", address.postalCode());
    }
  }

  private void take(List<String> persons) {
    persons.forEach(number -> put("take-" + number, "true"));
  }

  private void newHead(@Nullable NewHead head) {
    if (head != null) {
      put("newHead", head.personId());
      relationships(head.relationships());
    }
  }

  private void relationships(Map<String, List<String>> told) {
    told.forEach((number, codes) -> put("rel-" + number, codes(codes)));
  }

  private static @Nullable String codes(@Nullable List<String> codes) {
    if (codes == null) {
      return null;
    }
    var words = Member.words(String.join("", codes));
    return words.isEmpty() ? String.join("", codes) : words;
  }

  private static @Nullable String value(@Nullable To<String> to) {
    return to == null ? null : to.value();
  }

  private static String written(UncertainDate date) {
    return date.internalDate() != null && date.isExact()
        ? Wareki.formatShort(date.internalDate())
        : date.text();
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : Wareki.formatShort(day);
  }

  private void put(String field, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      values.put(field, value);
    }
  }
}
