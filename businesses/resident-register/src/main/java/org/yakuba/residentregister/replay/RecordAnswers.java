package org.yakuba.residentregister.replay;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.Age;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.residentregister.ledger.ForeignItems;
import org.yakuba.residentregister.ledger.decide.ChainRow;
import org.yakuba.residentregister.ledger.decide.Removed;
import org.yakuba.residentregister.ledger.decide.Sheet;
import org.yakuba.residentregister.rules.MemberOrder;
import org.yakuba.residentregister.rules.Relationship;
import org.yakuba.residentregister.rules.RelationshipCode;
import org.yakuba.residentregister.rules.ResidentStatus;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers about records: a person, a household, a history, a reservation. */
final class RecordAnswers {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private RecordAnswers() {}

  static ObjectNode resident(
      Answering answering, String person, @Nullable LocalDate asOf, @Nullable LocalDate knownAt) {
    var known = answering.knownAt(knownAt);
    var day = answering.day(asOf);
    var chain = known.chain(person);
    var answer = JSON.objectNode().put("personId", person);
    var row = chain.asOf(day);
    if (row.isEmpty()) {
      return answer.put("status", "NOT_REGISTERED");
    }
    var sheet = row.get().sheet();
    var ahead = sheet.isRegistered() ? chain.pendingRemoval(day) : Optional.<ChainRow>empty();
    identity(answer, sheet, day, ahead.isPresent());
    var members = Answering.members(known, sheet.place().householdNumber(), day);
    place(answer, sheet, sheet.isRegistered() ? head(members) : null);
    home(answer, sheet);
    removal(answer, sheet, ahead.map(r -> r.sheet().removed()).orElse(sheet.removed()));
    items(answer, sheet);
    return answer;
  }

  private static void identity(ObjectNode answer, Sheet sheet, LocalDate day, boolean pending) {
    answer
        .put("status", word(sheet.status()))
        .put("statusCode", sheet.status().code())
        .put("residentType", sheet.type().name())
        .put("pendingMoveOut", pending)
        .put("name", sheet.names().full())
        .put("nameKana", sheet.names().kana())
        .put("birthDate", sheet.birthDate().iso())
        .put("sex", sheet.sex().name());
    var age = Age.displayAge(sheet.birthDate(), day);
    if (age.isPresent()) {
      answer.put("age", age.getAsInt());
    } else {
      answer.putNull("age");
    }
  }

  private static String word(ResidentStatus status) {
    return switch (status) {
      case REGISTERED -> "RESIDENT";
      case MOVED_OUT -> "MOVED_OUT";
      case DEAD -> "DECEASED";
      case REMOVED -> "DELETED";
    };
  }

  private static void place(ObjectNode answer, Sheet sheet, @Nullable String head) {
    answer
        .put("householdId", sheet.place().householdNumber())
        .put("isHead", sheet.place().isHead());
    var codes = answer.putArray("relationshipCodes");
    var relationship = sheet.place().relationship();
    if (relationship != null) {
      relationship.codes().stream().map(RelationshipCode::code).forEach(codes::add);
    }
    answer
        .put("relationshipText", relationship == null ? null : relationship.text())
        .put("headPersonId", head);
  }

  private static void home(ObjectNode answer, Sheet sheet) {
    var home = sheet.home();
    var entered = sheet.entered();
    answer
        .put("address", home.address().line())
        .put("addressSetDate", iso(home.since()))
        .put("addressSetNotificationDate", iso(home.notificationDate()))
        .put("becameResidentDate", iso(entered.date()))
        .put("becameResidentReasonCode", entered.reasonCode())
        .put("moveInNotificationDate", iso(entered.notificationDate()))
        .put("previousAddress", home.previousAddress())
        .put("originAddress", entered.originAddress())
        .put("lastRegisteredAddress", entered.lastRegisteredAddress());
  }

  /** The move out that lies ahead is told, the removal only once it has come. */
  private static void removal(ObjectNode answer, Sheet sheet, @Nullable Removed told) {
    if (told != null && told.plannedDate() != null) {
      answer
          .putObject("moveOut")
          .put("plannedDate", iso(told.plannedDate()))
          .put("plannedAddress", told.plannedAddress())
          .put("confirmedDate", iso(told.confirmedDate()))
          .put("confirmedAddress", told.confirmedAddress());
    } else if (told != null && told.confirmedDate() != null) {
      answer
          .putObject("moveOut")
          .putNull("plannedDate")
          .putNull("plannedAddress")
          .put("confirmedDate", iso(told.confirmedDate()))
          .put("confirmedAddress", told.confirmedAddress());
    } else {
      answer.putNull("moveOut");
    }
    var removed = sheet.removed();
    answer
        .put("deletedDate", removed == null ? null : iso(removed.date()))
        .put("deletedReasonCode", removed == null ? null : removed.reasonCode());
  }

  private static void items(ObjectNode answer, Sheet sheet) {
    answer
        .put("residentCode", sheet.numbers().residentCode())
        .put("individualNumber", sheet.numbers().individualNumber())
        .put("formerSurname", sheet.names().formerSurname())
        .put("alias", sheet.names().alias());
    var foreign = sheet.foreign();
    if (foreign == null) {
      answer.putNull("foreign");
    } else {
      answer.set("foreign", foreign(foreign));
    }
    answer
        .put("registeredDomicile", sheet.registry().domicile())
        .put("headOfFamilyRegister", sheet.registry().head())
        .put("sheetNo", sheet.sheetNo());
  }

  private static ObjectNode foreign(ForeignItems items) {
    return JSON.objectNode()
        .put("nationality", items.nationality())
        .put("art3045Category", items.art3045Category())
        .put("residenceStatus", items.residenceStatus())
        .put("residencePeriodExpiry", iso(items.periodExpiry()))
        .put("residenceCardNumber", items.cardNumber());
  }

  static ObjectNode household(
      Answering answering,
      String household,
      @Nullable LocalDate asOf,
      @Nullable LocalDate knownAt) {
    var known = answering.knownAt(knownAt);
    var day = answering.day(asOf);
    var members = Answering.members(known, household, day);
    boolean lived =
        known.everIn(household).stream()
            .flatMap(number -> known.chain(number).rows().stream())
            .anyMatch(row ->
                !row.effectiveOn().isAfter(day)
                    && row.sheet().isRegistered()
                    && row.sheet().place().householdNumber().equals(household));
    var answer = JSON.objectNode();
    answer.put("status", !members.isEmpty() ? "ACTIVE" : lived ? "CLOSED" : "NOT_FOUND");
    answer.put("headPersonId", head(members));
    answer.put("address", members.isEmpty() ? null : members.getFirst().home().address().line());
    answer.put("memberCount", members.size());
    var list = answer.putArray("members");
    for (var sheet : MemberOrder.sort(members, RecordAnswers::member)) {
      var relationship = sheet.place().relationship();
      list.addObject()
          .put("personId", sheet.number())
          .put("relationshipText", relationship == null ? null : relationship.text());
    }
    return answer;
  }

  private static MemberOrder.Member member(Sheet sheet) {
    @Nullable Relationship relationship = sheet.place().relationship();
    return new MemberOrder.Member(
        sheet.number(),
        relationship,
        sheet.birthDate().internalDate(),
        sheet.place().familyOf(),
        withoutSpaces(sheet.names().full()).equals(withoutSpaces(sheet.registry().head())));
  }

  private static String withoutSpaces(@Nullable String name) {
    return name == null ? "" : name.replace(" ", "").replace("\u3000", "");
  }

  private static @Nullable String head(Iterable<Sheet> members) {
    for (var sheet : members) {
      if (sheet.place().isHead()) {
        return sheet.number();
      }
    }
    return null;
  }

  static ObjectNode history(Answering answering, String person, @Nullable LocalDate knownAt) {
    var answer = JSON.objectNode();
    var rows = answer.putArray("rows");
    for (var line : answering.knownAt(knownAt).history(person)) {
      var row = line.row();
      rows.addObject()
          .put("historyNo", line.historyNo())
          .put("eventSeq", Integer.parseInt(row.eventId()))
          .put("reasonCode", row.reason().code())
          .put("eventDate", line.eventDate().iso())
          .put("notificationDate", iso(row.notificationDate()))
          .put("basis", row.basis().name())
          .put("processedDate", iso(row.processedDate()))
          .put("cancelled", line.cancelled())
          .put("amended", line.amended());
    }
    return answer;
  }

  static ObjectNode reservation(
      Answering answering, String reservation, @Nullable LocalDate knownAt) {
    return JSON.objectNode()
        .put(
            "status",
            answering
                .knownAt(knownAt)
                .reservation(reservation)
                .map(found -> found.status().name())
                .orElse("NOT_FOUND"));
  }

  private static @Nullable String iso(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }

  private static @Nullable String iso(@Nullable UncertainDate date) {
    return date == null ? null : date.iso();
  }
}
