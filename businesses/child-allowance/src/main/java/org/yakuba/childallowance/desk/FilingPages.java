package org.yakuba.childallowance.desk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.filing.Filing;
import org.yakuba.childallowance.filing.FilingService;
import org.yakuba.childallowance.filing.FilingStatus;
import org.yakuba.childallowance.filing.FilingType;
import org.yakuba.childallowance.ledger.CaseFile;
import org.yakuba.childallowance.ledger.Person;
import org.yakuba.childallowance.ledger.decide.ChildEnd;
import org.yakuba.childallowance.ledger.decide.Command;
import org.yakuba.childallowance.ledger.decide.Decision;
import org.yakuba.childallowance.ledger.decide.RejectReason;
import org.yakuba.childallowance.ledger.postgres.FileReader;
import org.yakuba.childallowance.notice.Words;
import org.yakuba.childallowance.rules.Child;
import org.yakuba.childallowance.rules.Household;
import org.yakuba.kernel.assess.Trace;
import org.yakuba.kernel.assess.TraceStep;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.component.Choice;
import org.yakuba.platform.tenancy.TenantSession;

/** What stands on the pages of a filing. */
final class FilingPages {
  private static final int MONTHS_TRACED = 3;
  private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
  private static final Map<ChildEnd.Reason, String> END_REASONS =
      Map.of(
          ChildEnd.Reason.NO_CUSTODY, "監護しなくなった",
          ChildEnd.Reason.CHILD_DEATH, "死亡",
          ChildEnd.Reason.CHILD_IN_FACILITY, "施設入所・里親委託",
          ChildEnd.Reason.OVERSEAS, "国外へ転出",
          ChildEnd.Reason.NO_SUPPORT, "生計費の負担がなくなった");

  private final FilingService service;
  private final AllowanceDesk desk;
  private final AccountChoices accounts;

  FilingPages(FilingService service, AllowanceDesk desk) {
    this.service = service;
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
    var type = type(values);
    var file = file(session, values);
    var model = new HashMap<String, @Nullable Object>();
    model.put("type", type.name());
    model.put("title", desk.words().of("filingType", type));
    var about = about(values, file);
    var person = desk.person(session, about);
    model.put("who", person.map(Person::name).orElse(about));
    var persons = persons(session, about, values, file, type);
    var ends = ends(session, file);
    var heirs = heirs(session, file);
    model.put("persons", persons);
    model.put("ends", ends);
    model.put("targets", targets(session, file));
    model.put("hasFile", file != null);
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

  private static FilingType type(Map<String, String> values) {
    for (var type : FilingType.values()) {
      if (type.name().equals(values.get("type"))) {
        return type;
      }
    }
    return FilingType.CERTIFICATION;
  }

  private static @Nullable CaseFile file(TenantSession session, Map<String, String> values) {
    var certification = values.getOrDefault("certificationNumber", "");
    var reader = new FileReader(session);
    return reader
        .id(certification)
        .flatMap(id -> reader.file(id, java.time.Instant.now()))
        .orElse(null);
  }

  private static String about(Map<String, String> values, @Nullable CaseFile file) {
    return file != null ? file.recipient().number() : values.getOrDefault("claimant", "");
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
      choices.add(new Choice(reason.name(), END_REASONS.getOrDefault(reason, reason.name())));
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

  /** Children and those of university age who count now. */
  private List<Views.Member> ends(TenantSession session, @Nullable CaseFile file) {
    var rows = new ArrayList<Views.Member>();
    if (file == null) {
      return rows;
    }
    var names = desk.names(session, file);
    file.children().stream()
        .filter(span -> span.careTo() == null)
        .forEach(span ->
            rows.add(
                new Views.Member(
                    rows.size() + 1,
                    span.number(),
                    names.getOrDefault(span.number(), span.number()),
                    span.birthDate(),
                    "CHILD")));
    file.students().stream()
        .filter(span -> span.endDate() == null)
        .forEach(span ->
            rows.add(
                new Views.Member(
                    rows.size() + 1,
                    span.number(),
                    names.getOrDefault(span.number(), span.number()),
                    span.birthDate(),
                    "STUDENT")));
    return rows;
  }

  private List<Choice> targets(TenantSession session, @Nullable CaseFile file) {
    var choices = new ArrayList<Choice>();
    if (file != null) {
      for (var entry : file.journal()) {
        choices.add(
            new Choice(
                entry.determinationId().toString(),
                Words.day(entry.decidedOn())
                    + " "
                    + desk.words().of("determinationKind", entry.kind())));
      }
    }
    return choices;
  }

  // ---- what it leads to

  static Map<String, @Nullable Object> emptyOutcome() {
    var model = new HashMap<String, @Nullable Object>();
    model.put("outcomes", List.of());
    model.put("warnings", List.of());
    model.put("trace", List.of());
    model.put("earners", List.of());
    return model;
  }

  Map<String, @Nullable Object> outcomeModel(
      TenantSession session, Command command, Decision.Accepted accepted) {
    var model = new HashMap<String, @Nullable Object>();
    var outcomes = new ArrayList<Views.Outcome>();
    for (var change : accepted.changes()) {
      var draft = change.draft();
      long overpaid = change.overpaid().values().stream().mapToLong(Long::longValue).sum();
      outcomes.add(
          new Views.Outcome(
              desk.words().of("determinationKind", draft.kind()),
              desk.person(session, draft.number()).map(Person::name).orElse(draft.number()),
              Words.yen(draft.oldYen()) + " → " + Words.yen(draft.newYen()),
              draft.effectiveMonth() == null ? "" : Words.month(draft.effectiveMonth()) + "分から",
              overpaid == 0 ? "" : Words.yen(overpaid),
              change.unpaidYen() == 0 ? "" : Words.yen(change.unpaidYen())));
    }
    model.put("outcomes", outcomes);
    model.put("warnings", remarks(accepted.warnings()));
    model.put("trace", trace(session, accepted));
    model.put("earners", earners(command));
    return model;
  }

  /** 事由発生日 of a claim; null where a filing has none. */
  static @Nullable LocalDate eventDate(Command command) {
    return command instanceof Command.Certify certify
        ? certify.eventDate()
        : command instanceof Command.ReviseUp up ? up.eventDate() : null;
  }

  static List<Views.Remark> remarks(List<Violation> violations) {
    return violations.stream()
        .map(violation ->
            new Views.Remark(
                violation.code(),
                violation.message()
                    + (violation.value() == null ? "" : "(" + violation.value() + ")")))
        .toList();
  }

  /** 計算根拠 from the effective month on, by the rule that pays; names in place of numbers. */
  private List<Views.Step> trace(TenantSession session, Decision.Accepted accepted) {
    var change = accepted.main();
    var after = change.after();
    var month = change.draft().effectiveMonth();
    if (after == null || month == null || month.isBefore(YearMonth.of(2024, 10))) {
      return List.of();
    }
    var names = desk.names(session, after);
    var settings = service.settings();
    var trace = Trace.of("児童手当", Words.month(month));
    settings
        .rule()
        .assess(
            named(after.household(settings.law(), null), names),
            month,
            month.plusMonths(MONTHS_TRACED - 1),
            trace);
    return trace.steps().stream()
        .map(step -> new Views.Step(step.step(), step.formula(), shown(step)))
        .toList();
  }

  /** Amounts as yen, months in the Japanese calendar; how many children are counted as it is. */
  private static String shown(TraceStep step) {
    if (step.value() instanceof Number number && !step.step().endsWith("算定")) {
      return Words.yen(number.longValue());
    }
    var text = step.value().toString();
    return MONTH.matcher(text).matches() ? Words.month(YearMonth.parse(text)) : text;
  }

  /** The same facts with names in place of numbers, for whoever reads the grounds. */
  private static Household named(Household household, Map<String, String> names) {
    return new Household(
        household.recipientType(),
        household.claim(),
        household.entitlementEndDate(),
        household.income(),
        household.children().stream()
            .map(child ->
                new Child(
                    names.getOrDefault(child.childId(), child.childId()),
                    child.birthDate(),
                    child.careFrom(),
                    child.careTo(),
                    child.residence(),
                    child.claim(),
                    child.careEquivalent()))
            .toList());
  }

  /** 父母の所得 side by side (CHA-2-03). */
  private static List<Views.Step> earners(Command command) {
    if (!(command instanceof Command.Certify certify) || certify.claimantIncome() == null) {
      return List.of();
    }
    var rows = new ArrayList<Views.Step>();
    rows.add(new Views.Step("請求者", "所得", Words.yen(certify.claimantIncome())));
    if (certify.spouseIncome() != null) {
      rows.add(new Views.Step("配偶者", "所得", Words.yen(certify.spouseIncome())));
    }
    return rows;
  }
}
