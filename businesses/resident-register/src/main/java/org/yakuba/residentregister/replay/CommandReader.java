package org.yakuba.residentregister.replay;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.kernel.facts.Shape;
import org.yakuba.residentregister.ledger.decide.AmendingEvent;
import org.yakuba.residentregister.ledger.decide.Birth;
import org.yakuba.residentregister.ledger.decide.CancellingEvent;
import org.yakuba.residentregister.ledger.decide.CancellingReservation;
import org.yakuba.residentregister.ledger.decide.ChangingAddress;
import org.yakuba.residentregister.ledger.decide.ChangingAlias;
import org.yakuba.residentregister.ledger.decide.ChangingFormerSurname;
import org.yakuba.residentregister.ledger.decide.ChangingHead;
import org.yakuba.residentregister.ledger.decide.ChangingIndividualNumber;
import org.yakuba.residentregister.ledger.decide.ChangingResidentCode;
import org.yakuba.residentregister.ledger.decide.Command;
import org.yakuba.residentregister.ledger.decide.ConfirmingMoveOut;
import org.yakuba.residentregister.ledger.decide.ConfirmingReservation;
import org.yakuba.residentregister.ledger.decide.Correcting;
import org.yakuba.residentregister.ledger.decide.Death;
import org.yakuba.residentregister.ledger.decide.EnteringExOfficio;
import org.yakuba.residentregister.ledger.decide.LosingNationality;
import org.yakuba.residentregister.ledger.decide.MergingHousehold;
import org.yakuba.residentregister.ledger.decide.MovingIn;
import org.yakuba.residentregister.ledger.decide.MovingOut;
import org.yakuba.residentregister.ledger.decide.Naturalizing;
import org.yakuba.residentregister.ledger.decide.NewHead;
import org.yakuba.residentregister.ledger.decide.Newcomer;
import org.yakuba.residentregister.ledger.decide.Occasion;
import org.yakuba.residentregister.ledger.decide.Origin;
import org.yakuba.residentregister.ledger.decide.RecomposingHousehold;
import org.yakuba.residentregister.ledger.decide.Reforming;
import org.yakuba.residentregister.ledger.decide.Registry;
import org.yakuba.residentregister.ledger.decide.RemovingExOfficio;
import org.yakuba.residentregister.ledger.decide.ReservingMoveIn;
import org.yakuba.residentregister.ledger.decide.SplittingHousehold;
import org.yakuba.residentregister.ledger.decide.SupportingVictim;
import org.yakuba.residentregister.ledger.decide.UpdatingResidenceStatus;

/** Reads one event of a scenario as a command (resident-register §8.1). */
final class CommandReader {
  private enum RequestedBy {
    REQUEST,
    EX_OFFICIO
  }

  private enum AliasOperation {
    ENTER,
    DELETE
  }

  private final Shape event;
  private final EventContext context;
  private final EventType type;
  private final Occasion occasion;

  private CommandReader(Shape event, EventContext context, EventType type) {
    this.event = event;
    this.context = context;
    this.type = type;
    this.occasion = occasion(event, type);
  }

  /**
   * The command; what has the wrong shape is noted with the event. Null when it cannot even be told
   * which act it is.
   */
  static @Nullable Command read(Shape event, EventContext context) {
    event.requiredText("type");
    var type = event.word("type", EventType.class);
    if (type == null) {
      event.requiredDate("processedDate");
      return null;
    }
    return new CommandReader(event, context, type).command();
  }

  private static Occasion occasion(Shape event, EventType type) {
    var processed = event.requiredDate("processedDate");
    UncertainDate date;
    if (type.eventDateIsOptional() && !event.has("eventDate")) {
      date = UncertainDate.of(processed);
    } else if (type.eventDateMayBeUncertain()) {
      date = event.requiredUncertainDate("eventDate");
    } else {
      date = UncertainDate.of(event.requiredDate("eventDate"));
    }
    return new Occasion(date, event.date("notificationDate"), processed, null);
  }

  private Command command() {
    return switch (type) {
      case MOVE_IN -> movingIn(event);
      case EX_OFFICIO_ENTRY ->
          new EnteringExOfficio(
              occasion, origin(event), PersonReader.address(event), household(), persons(event));
      case BIRTH -> new Birth(occasion, household(), newborn());
      case CHANGE_OF_ADDRESS ->
          new ChangingAddress(
              occasion,
              personIds(),
              PersonReader.address(event),
              household(),
              event.textsByKey("relationships"),
              newHead());
      case MOVE_OUT -> new MovingOut(occasion, personIds(), destination(), newHead());
      case MOVE_OUT_CONFIRM ->
          new ConfirmingMoveOut(
              occasion,
              personIds(),
              event.requiredDate("confirmedDate"),
              event.text("confirmedAddress"));
      case MOVE_OUT_CANCEL -> new CancellingEvent(occasion, target(), true, newHousehold());
      case CANCEL_EVENT -> new CancellingEvent(occasion, target(), false, newHousehold());
      case AMEND_EVENT -> amendment();
      case DEATH -> new Death(occasion, personIds(), newHead());
      case DISAPPEARANCE -> new RemovingExOfficio(occasion, personIds(), true, newHead());
      case EX_OFFICIO_DELETION -> new RemovingExOfficio(occasion, personIds(), false, newHead());
      case HOUSEHOLD_HEAD_CHANGE, HOUSEHOLD_SPLIT, HOUSEHOLD_MERGE, HOUSEHOLD_RECOMPOSE ->
          householdChange();
      case CORRECTION,
          RESIDENT_CODE_CHANGE,
          INDIVIDUAL_NUMBER_CHANGE,
          FORMER_SURNAME,
          ALIAS,
          RESIDENCE_STATUS_UPDATE,
          REFORM ->
          itemChange();
      case NATURALIZATION, NATIONALITY_ACQUISITION, NATIONALITY_LOSS -> nationalityChange();
      case SUPPORT_MEASURE -> support();
      case MOVE_IN_RESERVATION ->
          new ReservingMoveIn(occasion, event.requiredText("reservationId"), null);
      case RESERVATION_CONFIRM -> confirmation();
      case RESERVATION_CANCEL ->
          new CancellingReservation(occasion, event.requiredText("reservationId"));
    };
  }

  private Command householdChange() {
    var relationships = event.textsByKey("relationships");
    if (type == EventType.HOUSEHOLD_HEAD_CHANGE) {
      return new ChangingHead(
          occasion, household(), event.requiredText("newHeadPersonId"), relationships);
    }
    var from = event.text("fromHouseholdId");
    if (type == EventType.HOUSEHOLD_MERGE) {
      return new MergingHousehold(occasion, from, event.text("toHouseholdId"), relationships);
    }
    return type == EventType.HOUSEHOLD_SPLIT
        ? new SplittingHousehold(
            occasion, personIds(), from, event.text("newHouseholdId"), relationships, newHead())
        : new RecomposingHousehold(
            occasion, personIds(), from, event.text("toHouseholdId"), relationships, newHead());
  }

  private Command itemChange() {
    if (type == EventType.REFORM) {
      return new Reforming(occasion, personIds());
    }
    if (type == EventType.CORRECTION) {
      var kind = event.requiredWord("kind", Correcting.Kind.class);
      var changes = event.requiredObject("changes").orElseGet(Shape::nothing);
      return new Correcting(occasion, personIds(), kind, PersonReader.corrections(changes));
    }
    var person = event.onlyText("personIds");
    if (type == EventType.RESIDENT_CODE_CHANGE) {
      return new ChangingResidentCode(
          occasion,
          person,
          event.requiredText("newResidentCode"),
          event.requiredWord("by", RequestedBy.class) == RequestedBy.REQUEST);
    }
    if (type == EventType.INDIVIDUAL_NUMBER_CHANGE) {
      return new ChangingIndividualNumber(
          occasion,
          person,
          event.requiredText("newIndividualNumber"),
          event.requiredWord("by", ChangingIndividualNumber.By.class));
    }
    if (type == EventType.FORMER_SURNAME) {
      var operation = event.requiredWord("op", ChangingFormerSurname.Operation.class);
      var surname =
          operation == ChangingFormerSurname.Operation.DELETE
              ? event.text("formerSurname")
              : event.requiredText("formerSurname");
      return new ChangingFormerSurname(occasion, person, operation, surname, null);
    }
    if (type == EventType.ALIAS) {
      boolean delete = event.requiredWord("op", AliasOperation.class) == AliasOperation.DELETE;
      var alias = delete ? event.text("alias") : event.requiredText("alias");
      return new ChangingAlias(occasion, person, delete, alias, null);
    }
    return new UpdatingResidenceStatus(occasion, person, PersonReader.foreignChanges(event));
  }

  private Command nationalityChange() {
    var person = event.onlyText("personIds");
    if (type == EventType.NATIONALITY_LOSS) {
      return new LosingNationality(
          occasion,
          person,
          PersonReader.foreign(event),
          event.text("name"),
          event.text("nameKana"));
    }
    return new Naturalizing(
        occasion,
        person,
        type == EventType.NATIONALITY_ACQUISITION,
        event.text("name"),
        event.text("nameKana"),
        new Registry(event.text("registeredDomicile"), event.text("headOfFamilyRegister")));
  }

  private SupportingVictim support() {
    var operation = event.requiredWord("op", SupportingVictim.Operation.class);
    var accompanying = event.texts("accompanyingPersonIds");
    boolean starts =
        operation == SupportingVictim.Operation.START
            || operation == SupportingVictim.Operation.PROVISIONAL_START;
    if (starts && !event.has("eventDate")) {
      event.requiredDate("startDate");
    }
    if (operation == SupportingVictim.Operation.TEMP_RELEASE && !event.has("at")) {
      event.requiredText("at");
    }
    return new SupportingVictim(
        occasion,
        operation,
        personIds(),
        accompanying == null ? List.of() : accompanying,
        starts && event.has("startDate") ? event.date("startDate") : null,
        event.date("endDate"),
        event.moment("at"),
        event.integer("minutes"));
  }

  private Command amendment() {
    var target = target();
    event.requiredObject("changes");
    return new AmendingEvent(occasion, target, context.amended(event));
  }

  private Command confirmation() {
    var reservationId = event.requiredText("reservationId");
    var merged = context.confirmed(event);
    return new ConfirmingReservation(
        occasion, reservationId, merged == null ? null : movingIn(merged));
  }

  private MovingIn movingIn(Shape from) {
    return new MovingIn(
        occasion,
        origin(from, from.requiredObject("origin").orElse(null)),
        PersonReader.address(from),
        from.text("householdId"),
        persons(from));
  }

  private static Origin origin(Shape event) {
    return origin(event, event.object("origin").orElse(null));
  }

  private static Origin origin(Shape event, @Nullable Shape origin) {
    return origin == null
        ? Origin.UNKNOWN
        : new Origin(
            origin.requiredWord("kind", Origin.Kind.class),
            origin.text("address"),
            origin.text("unregisteredAddress"));
  }

  private static List<Newcomer> persons(Shape event) {
    return event.requiredObjects("persons").stream().map(PersonReader::newcomer).toList();
  }

  private Newcomer newborn() {
    var persons = event.requiredObjects("persons");
    if (persons.size() > 1) {
      event.invalid("persons", "1件だけを指定してください");
    }
    return PersonReader.newcomer(persons.isEmpty() ? Shape.nothing() : persons.getFirst());
  }

  private MovingOut.Destination destination() {
    var shape = event.requiredObject("destination");
    if (shape.isEmpty()) {
      return new MovingOut.Destination(false, null);
    }
    enum Kind {
      DOMESTIC,
      OVERSEAS
    }
    return new MovingOut.Destination(
        shape.get().requiredWord("kind", Kind.class) == Kind.OVERSEAS, shape.get().text("address"));
  }

  private @Nullable NewHead newHead() {
    return event
        .object("newHead")
        .map(
            shape -> new NewHead(shape.requiredText("personId"), shape.textsByKey("relationships")))
        .orElse(null);
  }

  private List<String> personIds() {
    return event.requiredTexts("personIds");
  }

  private @Nullable String household() {
    return event.text("householdId");
  }

  /** Those who return when their household is gone make a new one, named after the cancellation. */
  private String newHousehold() {
    return "cancel-" + event.requiredPositive("seq");
  }

  private String target() {
    return Objects.toString(event.requiredPositive("targetSeq"));
  }
}
