package org.yakuba.childallowance.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.filing.Filing;
import org.yakuba.childallowance.filing.FilingStatus;
import org.yakuba.childallowance.filing.FilingType;
import org.yakuba.childallowance.ledger.CaseFile;
import org.yakuba.childallowance.ledger.KindOfRecipient;
import org.yakuba.childallowance.ledger.Person;
import org.yakuba.childallowance.ledger.decide.ChildEnd;
import org.yakuba.childallowance.ledger.decide.Decider;
import org.yakuba.childallowance.ledger.decide.RejectReason;
import org.yakuba.childallowance.ledger.postgres.FileReader;
import org.yakuba.childallowance.notice.Words;
import org.yakuba.childallowance.rules.Residence;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.component.Choice;
import org.yakuba.platform.tenancy.TenantSession;

/** What stands on the pages of a filing. */
final class FilingPages {
  private final AllowanceDesk desk;
  private final AccountChoices accounts;

  FilingPages(AllowanceDesk desk) {
    this.desk = desk;
    this.accounts = new AccountChoices(desk);
  }

  Views.FilingRow row(TenantSession session, Operator operator, Filing filing) {
    var who = desk.person(session, filing.number()).map(Person::name).orElse(filing.number());
    return new Views.FilingRow(
        filing.id(),
        filing.revision(),
        desk.words().of("filingType", filing.type()),
        who,
        filing.receivedOn(),
        desk.words().of("filingStatus", filing.status()),
        filing.enteredBy(),
        filing.note(),
        filing.status() == FilingStatus.PENDING,
        filing.enteredBy().equals(operator.officer().officerId()),
        filing.status().isOpen());
  }

  // ---- the form

  Map<String, @Nullable Object> formModel(
      TenantSession session, Operator operator, Map<String, String> values) {
    var filed = type(values, "type");
    boolean correction = filed == FilingType.CORRECTION;
    var type = correction ? type(values, "of") : filed;
    var file = file(session, values);
    var model = new HashMap<String, @Nullable Object>();
    model.put("filed", filed.name());
    model.put("correction", correction);
    model.put("type", type.name());
    model.put("title", desk.words().of("filingType", type) + (correction ? "の決定の訂正" : ""));
    var about = about(values, file);
    var person = desk.person(session, about);
    model.put("who", person.map(Person::name).orElse(about));
    var persons = persons(session, about, values, file, type);
    var ends = ends(session, values, file);
    var heirs = heirs(session, file);
    model.put("persons", persons);
    model.put("ends", ends);
    model.put("targets", targets(session, file));
    model.put("hasFile", file != null);
    model.put("usualResidence", usualResidence(values, file).name());
    for (var list :
        List.of(
            "recipientType",
            "insuranceClass",
            "pensionType",
            "principalEarnerBasis",
            "livingArrangement",
            "livelihood",
            "residence",
            "studyStatus",
            "extinctionReason",
            "channel")) {
      model.put(list, choices(list));
    }
    model.put("accounts", accounts.of(session, type, about, file));
    model.put("accountsOf", AccountChoices.page(type, about));
    model.put("mayRegister", operator.may(AccountChoices.REGISTER));
    model.put("heirs", heirs);
    model.put("endReasons", endReasons());
    model.put("rejectReasons", rejectReasons());
    var shown = new LinkedHashSet<String>();
    shown.add(about);
    persons.forEach(one -> shown.add(one.number()));
    ends.forEach(one -> shown.add(one.number()));
    heirs.forEach(one -> shown.add(one.value()));
    shown.remove("");
    desk.viewed(session, operator, "CHA-2-01", shown);
    return model;
  }

  private static FilingType type(Map<String, String> values, String field) {
    for (var type : FilingType.values()) {
      if (type.name().equals(values.get(field))) {
        return type;
      }
    }
    return FilingType.CERTIFICATION;
  }

  @Nullable CaseFile file(TenantSession session, Map<String, String> values) {
    var certification = values.getOrDefault("certificationNumber", "");
    var reader = new FileReader(session);
    return reader.id(certification).flatMap(id -> reader.file(id, desk.now())).orElse(null);
  }

  private static String about(Map<String, String> values, @Nullable CaseFile file) {
    return file != null ? file.recipient().number() : values.getOrDefault("claimant", "");
  }

  /** Children of a facility live in it. */
  private static Residence usualResidence(Map<String, String> values, @Nullable CaseFile file) {
    var kind = file == null ? values.getOrDefault("kind", "") : file.recipient().kind().name();
    boolean facility =
        kind.equals(KindOfRecipient.FACILITY.name()) || kind.equals(KindOfRecipient.FOSTER.name());
    return facility ? Residence.IN_FACILITY : Residence.DOMESTIC;
  }

  private List<Choice> choices(String list) {
    var choices = new ArrayList<Choice>();
    desk.words().list(list).forEach((code, word) -> choices.add(new Choice(code, word)));
    return choices;
  }

  private List<Choice> heirs(TenantSession session, @Nullable CaseFile file) {
    var choices = new ArrayList<Choice>();
    accounts
        .heirs(session, file)
        .forEach((number, name) -> choices.add(new Choice(number, name + " " + number)));
    return choices;
  }

  private static List<Choice> endReasons() {
    var choices = new ArrayList<Choice>();
    for (var reason : ChildEnd.Reason.values()) {
      choices.add(new Choice(reason.name(), CommandWords.of(reason)));
    }
    return choices;
  }

  private static List<Choice> rejectReasons() {
    var choices = new ArrayList<Choice>();
    for (var reason : RejectReason.values()) {
      choices.add(new Choice(reason.name(), reason.text()));
    }
    return choices;
  }

  /** Rows of the form: those named already, then the household, then an empty one. */
  private List<Views.Member> persons(
      TenantSession session,
      String about,
      Map<String, String> values,
      @Nullable CaseFile file,
      FilingType type) {
    var members = new ArrayList<Views.Member>();
    var seen = new LinkedHashSet<String>();
    for (int i = 1; i <= FilingForm.ROWS; i++) {
      var number = values.getOrDefault("p" + i + ".number", "");
      if (!number.isEmpty() && seen.add(number)) {
        var found = desk.person(session, number);
        members.add(
            new Views.Member(
                i,
                number,
                found.map(Person::name).orElse(number),
                found.map(Person::birthDate).orElse(null),
                values.getOrDefault("p" + i + ".as", "")));
      }
    }
    if (members.isEmpty()) {
      for (var member : desk.household(session, about)) {
        var suggestion = suggestion(member, file, type);
        if (!suggestion.isEmpty() && members.size() < FilingForm.ROWS - 1) {
          members.add(
              new Views.Member(
                  members.size() + 1,
                  member.number(),
                  member.name(),
                  member.birthDate(),
                  suggestion));
        }
      }
    }
    int next = members.stream().mapToInt(Views.Member::row).max().orElse(0) + 1;
    if (next <= FilingForm.ROWS) {
      members.add(new Views.Member(next, "", "", null, ""));
    }
    return members;
  }

  private String suggestion(Person member, @Nullable CaseFile file, FilingType type) {
    var suggestion = desk.suggestion(member, desk.today());
    boolean known =
        file != null
            && (file.children().stream()
                    .anyMatch(
                        span -> span.number().equals(member.number()) && span.careTo() == null)
                || file.students().stream()
                    .anyMatch(
                        span -> span.number().equals(member.number()) && span.endDate() == null));
    boolean wanted = type != FilingType.CARE_EQUIVALENT || suggestion.equals("STUDENT");
    return known || !wanted ? "" : suggestion;
  }

  /**
   * Whom a reduction can name: those named already, in their rows, then all others who count now.
   */
  private List<Views.Member> ends(
      TenantSession session, Map<String, String> values, @Nullable CaseFile file) {
    var rows = new ArrayList<Views.Member>();
    if (file == null) {
      return rows;
    }
    var names = desk.names(session, file);
    var seen = new LinkedHashSet<String>();
    for (int i = 1; i <= FilingForm.ROWS; i++) {
      var number = values.getOrDefault("e" + i + ".number", "");
      if (!number.isEmpty() && seen.add(number)) {
        rows.add(
            new Views.Member(
                i, number, names.getOrDefault(number, number), birth(file, number), ""));
      }
    }
    var others = new ArrayList<String>();
    file.children().stream()
        .filter(span -> span.careTo() == null)
        .forEach(span -> others.add(span.number()));
    file.students().stream()
        .filter(span -> span.endDate() == null)
        .forEach(span -> others.add(span.number()));
    int next = rows.stream().mapToInt(Views.Member::row).max().orElse(0) + 1;
    for (var number : others) {
      if (seen.add(number) && next <= FilingForm.ROWS) {
        rows.add(
            new Views.Member(
                next++, number, names.getOrDefault(number, number), birth(file, number), ""));
      }
    }
    return rows;
  }

  private static @Nullable LocalDate birth(CaseFile file, String number) {
    return Stream.concat(
            file.children().stream()
                .filter(span -> span.number().equals(number))
                .map(span -> span.birthDate()),
            file.students().stream()
                .filter(span -> span.number().equals(number))
                .map(span -> span.birthDate()))
        .findFirst()
        .orElse(null);
  }

  /** Decisions that stand. */
  private List<Choice> targets(TenantSession session, @Nullable CaseFile file) {
    var choices = new ArrayList<Choice>();
    if (file != null) {
      var standing = Decider.standing(file.journal()).keySet();
      for (var entry : file.journal()) {
        if (standing.contains(entry.determinationId())) {
          choices.add(
              new Choice(
                  entry.determinationId().toString(),
                  Words.day(entry.decidedOn())
                      + " "
                      + desk.words().of("determinationKind", entry.kind())));
        }
      }
    }
    return choices;
  }

  /** Decisions of a recipient that can be corrected (U29), the newest first. */
  List<Views.Correctable> correctable(TenantSession session, CaseFile file) {
    var standing = Decider.standing(file.journal());
    var words = new CommandWords(desk, session);
    var rows = new ArrayList<Views.Correctable>();
    for (var entry : file.journal()) {
      var command = standing.get(entry.determinationId());
      if (command != null && Decider.isCorrectable(command)) {
        rows.addFirst(
            new Views.Correctable(
                entry.determinationId(),
                entry.decidedOn(),
                desk.words().of("filingType", FilingType.of(command)),
                words.of(command).entrySet().stream()
                    .map(item -> item.getKey() + " " + item.getValue())
                    .collect(Collectors.joining("、"))));
      }
    }
    return rows;
  }

  /** The form of a correction with what stands; empty when the decision does not stand. */
  Optional<Map<String, String>> correction(CaseFile file, UUID target) {
    var standing = Decider.standing(file.journal()).get(target);
    return standing == null || !Decider.isCorrectable(standing)
        ? Optional.empty()
        : Optional.of(
            Prefill.correction(
                file.recipient().certificationNumber(), target, standing, desk.today()));
  }
}
