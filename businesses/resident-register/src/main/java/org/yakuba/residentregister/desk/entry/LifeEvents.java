package org.yakuba.residentregister.desk.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.procedure.LifeEvent;
import org.yakuba.platform.procedure.LifeEvent.Participant;
import org.yakuba.platform.procedure.LifeEventKind;
import org.yakuba.residentregister.event.PersonChange;
import org.yakuba.residentregister.ledger.ResidentRecord;
import org.yakuba.residentregister.ledger.decide.Birth;
import org.yakuba.residentregister.ledger.decide.ChangingAddress;
import org.yakuba.residentregister.ledger.decide.ChangingHead;
import org.yakuba.residentregister.ledger.decide.Command;
import org.yakuba.residentregister.ledger.decide.Correcting;
import org.yakuba.residentregister.ledger.decide.Death;
import org.yakuba.residentregister.ledger.decide.EnteringExOfficio;
import org.yakuba.residentregister.ledger.decide.MergingHousehold;
import org.yakuba.residentregister.ledger.decide.MovingIn;
import org.yakuba.residentregister.ledger.decide.MovingOut;
import org.yakuba.residentregister.ledger.decide.NameChanges;
import org.yakuba.residentregister.ledger.decide.Newcomer;
import org.yakuba.residentregister.ledger.decide.RecomposingHousehold;
import org.yakuba.residentregister.ledger.decide.SplittingHousehold;
import org.yakuba.residentregister.rules.ResidentType;

/** What an 異動 means to other businesses' procedures. */
final class LifeEvents {
  private LifeEvents() {}

  /** Kind of event, and who is in it: entered anew, or by number. */
  private record Act(LifeEventKind kind, List<Newcomer> newcomers, List<String> numbers) {}

  /**
   * The event; empty for an 異動 no procedure follows, such as a cancellation.
   *
   * @param known persons of the register by number; null for one that is not known
   * @param touched numbers of everybody whose record changes
   * @param othersRemain whether somebody stays behind in the household
   */
  static Optional<LifeEvent> of(
      Command command,
      List<String> touched,
      Function<String, @Nullable Participant> known,
      boolean othersRemain) {
    return act(command, touched)
        .map(act -> {
          var persons = new ArrayList<Participant>();
          act.newcomers().forEach(person -> persons.add(participant(person)));
          for (var number : act.numbers()) {
            var person = known.apply(number);
            if (person != null) {
              persons.add(person);
            }
          }
          var day = command.occasion().eventDate().internalDate();
          return new LifeEvent(act.kind(), day, persons, othersRemain);
        });
  }

  /** The event of a preview or a confirmation. */
  static Optional<LifeEvent> of(Command command, List<PersonChange> changes, boolean othersRemain) {
    Map<String, Participant> known =
        changes.stream()
            .collect(Collectors.toMap(PersonChange::number, LifeEvents::participant, (a, b) -> a));
    return of(
        command, changes.stream().map(PersonChange::number).toList(), known::get, othersRemain);
  }

  private static Optional<Act> act(Command command, List<String> touched) {
    return switch (command) {
      case MovingIn c -> act(LifeEventKind.MOVE_IN, c.persons(), List.of());
      case EnteringExOfficio c -> act(LifeEventKind.MOVE_IN, c.persons(), List.of());
      case Birth c -> act(LifeEventKind.BIRTH, List.of(c.person()), List.of());
      case ChangingAddress c -> act(LifeEventKind.CHANGE_OF_ADDRESS, List.of(), c.personIds());
      case MovingOut c -> act(LifeEventKind.MOVE_OUT, List.of(), c.personIds());
      case Death c -> act(LifeEventKind.DEATH, List.of(), c.personIds());
      case ChangingHead c ->
          act(LifeEventKind.HEAD_CHANGE, List.of(), List.of(c.newHeadPersonId()));
      case SplittingHousehold c -> act(LifeEventKind.HOUSEHOLD_CHANGE, List.of(), c.personIds());
      case RecomposingHousehold c -> act(LifeEventKind.HOUSEHOLD_CHANGE, List.of(), c.personIds());
      case MergingHousehold c -> act(LifeEventKind.HOUSEHOLD_CHANGE, List.of(), touched);
      case Correcting c ->
          c.changes().names().equals(NameChanges.NONE)
              ? Optional.empty()
              : act(LifeEventKind.CORRECTION, List.of(), c.personIds());
      case Command other -> Optional.empty();
    };
  }

  private static Optional<Act> act(
      LifeEventKind kind, List<Newcomer> newcomers, List<String> numbers) {
    return Optional.of(new Act(kind, newcomers, numbers));
  }

  private static Participant participant(Newcomer person) {
    var relationship = person.relationship();
    return new Participant(
        person.number(),
        person.names().full(),
        person.birthDate().internalDate(),
        person.type() == ResidentType.FOREIGN,
        relationship != null && relationship.equals(List.of("02")));
  }

  private static Participant participant(PersonChange change) {
    var before = change.before();
    var sheet = before != null && !change.after().isRegistered() ? before : change.after();
    return new Participant(
        change.number(),
        sheet.names().full(),
        sheet.birthDate().internalDate(),
        sheet.type() == ResidentType.FOREIGN,
        sheet.place().isHead());
  }

  static Participant participant(ResidentRecord person) {
    return new Participant(
        person.addresseeNumber(),
        person.names().full(),
        person.birthDate().internalDate(),
        person.type() == ResidentType.FOREIGN,
        person.membership().relationshipCodes().equals("02"));
  }
}
