package org.yakuba.residentregister.desk.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.date.OpeningDays;
import org.yakuba.platform.disclosure.Guarded;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.message.MessageCatalogue;
import org.yakuba.platform.procedure.LifeEvent;
import org.yakuba.platform.procedure.Procedures;
import org.yakuba.platform.procedure.Step;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.residentregister.desk.Protection;
import org.yakuba.residentregister.desk.RegisterDesk;
import org.yakuba.residentregister.desk.Viewpoint;
import org.yakuba.residentregister.event.PersonChange;
import org.yakuba.residentregister.event.Refusal;
import org.yakuba.residentregister.ledger.ResidentRecord;
import org.yakuba.residentregister.ledger.decide.Command;
import org.yakuba.residentregister.ledger.decide.Registry;

/** What the screens of the counter need of the register besides deciding. */
public final class EventDesk {
  private final Tenancy tenancy;
  private final RegisterDesk register;
  private final Protection protection;
  private final PlaceBook places;
  private final Procedures procedures;
  private final MessageCatalogue messages;

  EventDesk(
      Tenancy tenancy,
      RegisterDesk register,
      Protection protection,
      PlaceBook places,
      Procedures procedures,
      MessageCatalogue messages) {
    this.tenancy = tenancy;
    this.register = register;
    this.protection = protection;
    this.places = places;
    this.procedures = procedures;
    this.messages = messages;
  }

  LocalDate today() {
    return register.today();
  }

  /** An id for a command that is about to be submitted. */
  UUID newCommandId(Operator operator) {
    return tenancy.call(
        operator.tenant(),
        session -> session.sql(EventDesk.class, "command_id").query(UUID.class).single());
  }

  /** The person an 異動 begins with; empty when nobody has the number. */
  Optional<RegisterDesk.PersonView> subject(Operator operator, String number) {
    return register.header(operator, number);
  }

  /**
   * What a form is about.
   *
   * @param subject 宛名番号 of the person it begins with; null for none
   * @param more persons who are shown as well, though they may live elsewhere
   */
  EventContext context(Operator operator, @Nullable String subject, Collection<String> more) {
    var person = subject == null ? null : register.header(operator, subject).orElse(null);
    var household = person == null ? null : person.present().membership().householdNumber();
    var members = new ArrayList<Member>();
    if (household != null) {
      members.addAll(membersOf(operator, household));
    }
    for (var number : more) {
      if (members.stream().noneMatch(member -> member.number().equals(number))) {
        register.header(operator, number).ifPresent(view -> members.add(alone(view.present())));
      }
    }
    return new EventContext(
        today(),
        household,
        members,
        (town, number, building, postal) ->
            tenancy.call(
                operator.tenant(),
                session -> places.complete(session, town, number, building, postal)),
        number -> registry(operator, number));
  }

  /** The present members of a household; none when there is no such household. */
  List<Member> membersOf(Operator operator, String household) {
    return register
        .household(operator, household, Viewpoint.of(null, null, today()))
        .map(found -> found.household().members().stream().map(Member::of).toList())
        .orElse(List.of());
  }

  private static Member alone(ResidentRecord record) {
    return Member.of(new org.yakuba.residentregister.ledger.ResidentState(record, true, null));
  }

  private Registry registry(Operator operator, String number) {
    return register
        .header(operator, number)
        .map(person -> {
          var record = person.present();
          var domicile =
              person
                  .view()
                  .text(
                      record.familyRegister().registeredDomicile(),
                      number,
                      record.membership().householdNumber());
          return domicile.equals(Guarded.MASK)
              ? Registry.NONE
              : new Registry(domicile.isEmpty() ? null : domicile, record.familyRegister().head());
        })
        .orElse(Registry.NONE);
  }

  /** What the officer may see of these persons. */
  Protection.View view(Operator operator, Collection<PersonChange> changes) {
    var numbers = changes.stream().map(PersonChange::number).toList();
    var households =
        changes.stream().map(change -> change.after().place().householdNumber()).toList();
    return tenancy.call(
        operator.tenant(),
        session -> protection.of(session, operator, Set.copyOf(numbers), Set.copyOf(households)));
  }

  /** Households before and after the changes. */
  List<HouseholdPicture> households(Operator operator, List<PersonChange> changes) {
    return HouseholdPicture.of(changes, number -> membersOf(operator, number));
  }

  List<PlaceBook.Town> towns(Operator operator, String typed) {
    return tenancy.call(operator.tenant(), session -> places.towns(session, typed));
  }

  List<String> buildings(Operator operator, String town, String number) {
    return tenancy.call(operator.tenant(), session -> places.buildings(session, town, number));
  }

  /** Procedures that follow an 異動 that is not entered yet. */
  List<Step> steps(Command command, List<PersonChange> changes, boolean othersRemain) {
    return LifeEvents.of(command, changes, othersRemain).map(this::steps).orElse(List.of());
  }

  /** Procedures that follow an 異動 that was entered. */
  List<Step> steps(Operator operator, Command command, List<String> persons) {
    return LifeEvents.of(
            command,
            persons,
            number ->
                register
                    .header(operator, number)
                    .map(view -> LifeEvents.participant(view.present()))
                    .orElse(null),
            false)
        .map(this::steps)
        .orElse(List.of());
  }

  private List<Step> steps(LifeEvent event) {
    return procedures.after(event, OpeningDays.standard());
  }

  /** 宛名番号 and name of everybody whose record an 異動 changed. */
  Map<String, String> entered(Operator operator, UUID event) {
    var numbers =
        tenancy.call(
            operator.tenant(),
            session ->
                session
                    .sql(EventDesk.class, "entered_persons")
                    .param("event", event)
                    .query(String.class)
                    .list());
    var persons = new LinkedHashMap<String, String>();
    numbers.forEach(number ->
        subject(operator, number)
            .ifPresent(person -> persons.put(number, person.present().names().full())));
    return persons;
  }

  /** What a code says, with what to do about it. */
  String message(String code) {
    return messages
        .find(code)
        .map(message -> message.meaning() + "。" + message.remedy())
        .orElse(code);
  }

  /** A refusal at the field of a form. */
  Violation violation(EventKind kind, Refusal refusal) {
    return new Violation(
        FieldNames.of(kind, refusal.field(), refusal.value()),
        refusal.value(),
        refusal.code(),
        Objects.requireNonNull(message(refusal.code())));
  }

  /** Refusals in words, where no form is shown. */
  List<Violation> violations(List<Refusal> refusals) {
    return refusals.stream()
        .map(refusal -> new Violation(null, refusal.value(), refusal.code(), told(refusal)))
        .toList();
  }

  private String told(Refusal refusal) {
    var value = refusal.value();
    return message(refusal.code()) + (value == null ? "" : "(" + value + ")");
  }

  /** Values of a form that go back into it. */
  static Map<String, String> fields(Map<String, String> request) {
    var fields = new LinkedHashMap<>(request);
    fields.remove("act");
    fields.remove("_csrf");
    fields.keySet().removeIf(name -> name.startsWith("ok-"));
    return fields;
  }
}
