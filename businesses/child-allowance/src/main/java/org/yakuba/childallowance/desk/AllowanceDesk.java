package org.yakuba.childallowance.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.Viewing;
import org.yakuba.childallowance.ledger.CaseFile;
import org.yakuba.childallowance.ledger.Numbers;
import org.yakuba.childallowance.ledger.Person;
import org.yakuba.childallowance.ledger.decide.Amounts;
import org.yakuba.childallowance.ledger.decide.Settings;
import org.yakuba.childallowance.ledger.postgres.FileReader;
import org.yakuba.childallowance.ledger.postgres.PostgresLedger;
import org.yakuba.childallowance.notice.Notice;
import org.yakuba.childallowance.notice.NoticeDesk;
import org.yakuba.childallowance.notice.Words;
import org.yakuba.kernel.date.DateInput;
import org.yakuba.kernel.date.ParsedDate;
import org.yakuba.kernel.name.KanaKey;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.disclosure.Channel;
import org.yakuba.platform.disclosure.Disclosed;
import org.yakuba.platform.disclosure.Disclosure;
import org.yakuba.platform.disclosure.DisclosureDecision;
import org.yakuba.platform.disclosure.DocumentKind;
import org.yakuba.platform.disclosure.Guarded;
import org.yakuba.platform.disclosure.ProtectedScope;
import org.yakuba.platform.disclosure.Requester;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.tenancy.TenantSession;

/** Reads what the screens show; every search and view is recorded with its purpose (CHA-8-01). */
final class AllowanceDesk {
  static final int MOST_FOUND = 50;

  private final Settings.Source settings;
  private final NoticeDesk notices;
  private final Words words;
  private final Clock clock;

  AllowanceDesk(Settings.Source settings, NoticeDesk notices, Clock clock) {
    this.settings = settings;
    this.notices = notices;
    this.words = notices.words();
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(Numbers.JAPAN));
  }

  /** The moment by the clock of the office. */
  Instant now() {
    return clock.instant();
  }

  /** 検索 (CHA-1-06): by reading, number, 認定番号 or date of birth. */
  List<Views.Found> search(TenantSession session, Operator operator, String text) {
    record Row(Views.Found found, @Nullable String address) {}
    var birth = DateInput.parse(text) instanceof ParsedDate.Ok ok ? ok.date() : null;
    var rows =
        session
            .sql(AllowanceDesk.class, "search-persons")
            .param("kana", KanaKey.sortKey(text))
            .param("number", text)
            .param("birth", birth)
            .param("certification", text)
            .param("limit", MOST_FOUND)
            .query((row, n) -> new Row(found(row), row.getString("address")))
            .list();
    var numbers = rows.stream().map(row -> row.found().number()).toList();
    AuditLog.record(
        session,
        AuditEntry.of(operator, ChildAllowance.ID, "CHA-1-06", Action.SEARCH)
            .subjects(numbers)
            .condition("検索語", text));
    var decision = decide(session, operator, numbers);
    return rows.stream()
        .map(row -> {
          var found = row.found();
          return new Views.Found(
              found.number(),
              found.name(),
              found.kana(),
              found.birthDate(),
              shown(row.address(), found.number(), decision),
              decision.banner(found.number()).isPresent(),
              found.recipientOf(),
              found.childOf());
        })
        .toList();
  }

  private static Views.Found found(ResultSet row) throws SQLException {
    return new Views.Found(
        row.getString("addressee_number"),
        row.getString("name"),
        row.getString("name_kana"),
        row.getString("birth_date_text") == null
            ? row.getObject("birth_date", LocalDate.class)
            : null,
        "",
        false,
        list(row.getString("recipient_of")),
        list(row.getString("child_of")));
  }

  private static List<String> list(@Nullable String joined) {
    return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(" "));
  }

  private DisclosureDecision decide(
      TenantSession session, Operator operator, Collection<String> numbers) {
    return Disclosure.decide(
        session,
        DocumentKind.SCREEN,
        numbers,
        Requester.officer(operator),
        Channel.SCREEN,
        clock.instant());
  }

  private static String shown(
      @Nullable String address, String number, DisclosureDecision decision) {
    if (address == null || address.isEmpty()) {
      return "";
    }
    var guarded = Guarded.of(address, ProtectedScope.CURRENT_ADDRESS);
    return switch (decision.reveal(guarded, number)) {
      case Disclosed.Open<String>(String open) -> open;
      case Disclosed.Blocked<String> blocked -> blocked.toString();
    };
  }

  /** The address of a person as this officer may see it, and the banner. */
  record Whereabouts(String address, String banner) {}

  Whereabouts whereabouts(TenantSession session, Operator operator, String number) {
    var decision = decide(session, operator, List.of(number));
    var address =
        session
            .sql(AllowanceDesk.class, "address")
            .param("number", number)
            .query((row, n) -> row.getString("line"))
            .optional()
            .orElse("");
    return new Whereabouts(
        shown(address, number, decision),
        decision.banner(number).map(DisclosureDecision.Banner::text).orElse(""));
  }

  /** What is known about where somebody lives, as this officer may see it; decided once. */
  UnaryOperator<String> guard(TenantSession session, Operator operator, String number) {
    var decision = decide(session, operator, List.of(number));
    return text -> shown(text, number, decision);
  }

  /** Looking at somebody is recorded. */
  void viewed(
      TenantSession session, Operator operator, String function, Collection<String> subjects) {
    Viewing.record(session, operator, function, subjects);
  }

  Optional<Person> person(TenantSession session, String number) {
    return Optional.ofNullable(persons(session, List.of(number)).get(number));
  }

  Map<String, Person> persons(TenantSession session, Collection<String> numbers) {
    return new PostgresLedger(session, settings.today(), clock.instant()).persons(numbers);
  }

  /** Those who live with a person. */
  List<Person> household(TenantSession session, String number) {
    return session
        .sql(AllowanceDesk.class, "household")
        .param("number", number)
        .query((row, n) -> PostgresLedger.person(row))
        .list();
  }

  /** 認定番号 under which a person is or was a recipient. */
  List<String> certifications(TenantSession session, String number) {
    return certifications(session, "certifications", number);
  }

  /** 認定番号 under which a person is a recipient until further notice. */
  List<String> lasting(TenantSession session, String number) {
    return certifications(session, "lasting-certifications", number);
  }

  private static List<String> certifications(
      TenantSession session, String statement, String number) {
    return session
        .sql(AllowanceDesk.class, statement)
        .param("number", number)
        .query((row, n) -> row.getString("certification_number"))
        .list();
  }

  /** Registers somebody who lives elsewhere, as declared (CHA-1-02). */
  boolean declare(
      TenantSession session,
      Operator operator,
      String number,
      String name,
      String kana,
      LocalDate birth,
      String sex,
      @Nullable String address) {
    boolean done =
        session
            .sql(AllowanceDesk.class, "declare-person")
            .param("number", number)
            .param("name", name)
            .param("kana", kana)
            .param("kanaKey", KanaKey.sortKey(kana))
            .param("birth", birth)
            .param("sex", sex)
            .param("address", address)
            .param("at", Timestamp.from(clock.instant()))
            .query((row, n) -> row.getString("addressee_number"))
            .optional()
            .isPresent();
    AuditLog.record(
        session,
        AuditEntry.of(operator, ChildAllowance.ID, "CHA-1-02", Action.CREATE)
            .subjects(List.of(number)));
    return done;
  }

  /** What a person may be to a claim on a day: CHILD, STUDENT or nothing. */
  String suggestion(Person person, LocalDate day) {
    var birth = person.birthDate();
    if (birth == null) {
      return "";
    }
    var law = settings.today().law();
    var month = YearMonth.from(day);
    return !month.isAfter(law.payableUntil(birth))
        ? "CHILD"
        : !month.isAfter(law.countedUntil(birth)) ? "STUDENT" : "";
  }

  // ---- one recipient

  List<Views.Child> children(TenantSession session, CaseFile file) {
    var names = names(session, file);
    var rows = new ArrayList<Views.Child>();
    for (var span : file.children()) {
      rows.add(
          new Views.Child(
              span.number(),
              names.getOrDefault(span.number(), span.number()),
              span.birthDate(),
              "児童",
              Words.day(span.claim().date()),
              Words.month(span.payableFrom()),
              Words.month(span.payableTo()),
              words.of("residence", span.residence()),
              words.of("livingArrangement", span.living())
                  + (span.careTo() == null ? "" : " 監護終了 " + Words.day(span.careTo()))));
    }
    for (var span : file.students()) {
      rows.add(
          new Views.Child(
              span.number(),
              names.getOrDefault(span.number(), span.number()),
              span.birthDate(),
              "大学生年代",
              Words.day(span.claim().date()),
              Words.month(span.countedFrom()),
              Words.month(span.countedTo()),
              words.of("studyStatus", span.studyStatus()),
              span.detail() + (span.endDate() == null ? "" : " 終了 " + Words.day(span.endDate()))));
    }
    return rows;
  }

  Map<String, String> names(TenantSession session, CaseFile file) {
    var numbers = new ArrayList<String>();
    numbers.add(file.recipient().number());
    file.children().forEach(span -> numbers.add(span.number()));
    file.students().forEach(span -> numbers.add(span.number()));
    return persons(session, numbers).values().stream()
        .collect(Collectors.toMap(Person::number, Person::name));
  }

  /** 月額の時系列 (CHA-3-08): every month of a period with its children in order. */
  List<Views.Month> months(
      TenantSession session, CaseFile file, long recipient, YearMonth from, int count) {
    var names = names(session, file);
    var amounts = new Amounts(settings.today(), new FileReader(session).books(recipient));
    var months = new ArrayList<Views.Month>();
    for (int i = 0; i < count; i++) {
      var month = from.plusMonths(i);
      amounts
          .month(file, month)
          .ifPresent(paid ->
              months.add(
                  new Views.Month(
                      Words.month(month),
                      paid.children().stream()
                          .map(child ->
                              names.getOrDefault(child.childId(), child.childId())
                                  + "("
                                  + (child.order() == null ? "" : "第" + child.order() + "子 ")
                                  + words.of("category", child.category())
                                  + " "
                                  + Words.yen(child.amountYen())
                                  + ")")
                          .collect(Collectors.joining("、")),
                      Words.yen(paid.amountYen()))));
    }
    return months;
  }

  List<Views.Determination> determinations(TenantSession session, long recipient) {
    var rows =
        session
            .sql(AllowanceDesk.class, "determinations")
            .param("recipient", recipient)
            .query((row, n) -> determination(row))
            .list();
    var byDetermination =
        notices.of(session, rows.stream().map(Views.Determination::id).toList()).stream()
            .collect(Collectors.toMap(Notice::determinationId, Notice::id));
    return rows.stream()
        .map(row ->
            new Views.Determination(
                row.id(),
                row.kind(),
                row.month(),
                row.oldAmount(),
                row.newAmount(),
                row.reason(),
                row.decidedOn(),
                row.notice(),
                row.officers(),
                byDetermination.get(row.id())))
        .toList();
  }

  private Views.Determination determination(ResultSet row) throws SQLException {
    var month = row.getObject("effective_month", LocalDate.class);
    var notice = row.getString("notice_number");
    var text = row.getString("reason_text");
    return new Views.Determination(
        row.getObject("determination_id", java.util.UUID.class),
        words.of("determinationKind", row.getString("kind")),
        month == null ? "" : Words.month(YearMonth.from(month)),
        Words.yen(row.getInt("old_amount_yen")),
        Words.yen(row.getInt("new_amount_yen")),
        text == null ? words.of("extinctionReason", row.getString("reason")) : text,
        row.getObject("decided_on", LocalDate.class),
        notice == null ? "" : notice,
        row.getString("entered_by") + " / " + row.getString("approved_by"),
        null);
  }

  List<Views.Payment> payments(TenantSession session, long recipient) {
    return session
        .sql(AllowanceDesk.class, "payments")
        .param("recipient", recipient)
        .query((row, n) ->
            new Views.Payment(
                Words.month(YearMonth.from(row.getObject("payment_month", LocalDate.class))),
                words.of("paymentKind", row.getString("kind")),
                Words.month(YearMonth.from(row.getObject("from_month", LocalDate.class)))
                    + "〜"
                    + Words.month(YearMonth.from(row.getObject("to_month", LocalDate.class))),
                Words.yen(row.getInt("gross_yen") - row.getInt("deducted_yen")),
                row.getObject("payment_date", LocalDate.class),
                words.of("paymentStatus", row.getString("state"))))
        .list();
  }

  Words words() {
    return words;
  }
}
