package org.yakuba.childallowance.statusreport;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yakuba.childallowance.ledger.LivingArrangement;
import org.yakuba.childallowance.ledger.StudyStatus;
import org.yakuba.childallowance.notice.Delivery;
import org.yakuba.childallowance.notice.Envelopes;
import org.yakuba.childallowance.notice.Wording;
import org.yakuba.childallowance.notice.Words;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.document.DocumentData;
import org.yakuba.platform.document.DocumentData.Part;
import org.yakuba.platform.document.DocumentEngine;
import org.yakuba.platform.document.DocumentEngine.Copy;
import org.yakuba.platform.document.FormDefinition;
import org.yakuba.platform.document.Ornaments;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.MunicipalityNames;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * Letters of the 現況届 (CHA-5-02): the report printed in advance, and the reminder of who has not
 * sent it. A file holds many letters; those about protected persons make a file of their own. What
 * is in a file counts as sent, in the transaction that made it.
 */
public final class ReportLetters {
  /** Letters in one file. */
  static final int MOST = 200;

  private static final String DOCUMENT = "status-report";

  /** Which letter. */
  enum Kind {
    REPORT("status-report", ReportState.REQUIRED, ReportState.SENT, "statusReport"),
    REMINDER(
        "status-report-reminder", ReportState.SENT, ReportState.REMINDED, "statusReportReminder");

    private final FormDefinition form;
    private final ReportState from;
    private final ReportState to;
    private final String lead;

    Kind(String form, ReportState from, ReportState to, String lead) {
      this.form = FormDefinition.resource(ReportLetters.class, "documents/" + form + ".yaml");
      this.from = from;
      this.to = to;
      this.lead = lead;
    }
  }

  private record Letter(
      long recipient,
      String certification,
      String number,
      List<ReportReason> reasons,
      LocalDate dueOn) {}

  private record Child(
      long recipient, String number, String name, LocalDate birthDate, String record) {}

  private final DocumentEngine engine;
  private final MunicipalityNames municipalities;
  private final Words words;
  private final Wording wording = new Wording();
  private final Clock clock;

  /**
   * @param clock of Japan
   */
  public ReportLetters(
      DocumentEngine engine, MunicipalityNames municipalities, Words words, Clock clock) {
    this.engine = engine;
    this.municipalities = municipalities;
    this.words = words;
    this.clock = clock;
  }

  /**
   * The next letters as one PDF; empty when there are none left.
   *
   * @param apart whether those about protected persons are wanted, which are in no other file
   * @throws ViolationsException CHA-E171 when nobody can say who is protected
   */
  Optional<byte[]> print(
      TenantSession session, Operator operator, int fiscalYear, Kind kind, boolean apart) {
    var today = today();
    var chosen = new ArrayList<Letter>();
    var children = new HashMap<Long, List<Child>>();
    var after = "";
    List<Letter> page;
    do {
      page = candidates(session, fiscalYear, kind, today, after);
      var here = children(session, fiscalYear, page);
      var suppressed = suppressed(session, page, here);
      for (var letter : page) {
        after = letter.certification();
        var subjects = subjects(letter, here);
        if (chosen.size() < MOST && subjects.stream().anyMatch(suppressed::contains) == apart) {
          chosen.add(letter);
          children.put(letter.recipient(), here.getOrDefault(letter.recipient(), List.of()));
        }
      }
    } while (page.size() == MOST && chosen.size() < MOST);
    if (chosen.isEmpty()) {
      return Optional.empty();
    }
    var pdf = pdf(session, kind, chosen, children);
    move(session, fiscalYear, kind, chosen);
    StatusReports.record(
        session,
        operator,
        "CHA-5-02",
        Action.PRINT,
        fiscalYear,
        chosen.size(),
        chosen.stream().map(Letter::number).toList());
    return Optional.of(pdf);
  }

  private static List<Letter> candidates(
      TenantSession session, int fiscalYear, Kind kind, LocalDate today, String after) {
    return session
        .sql(ReportLetters.class, "to-print")
        .param("year", fiscalYear)
        .param("state", kind.from.name())
        .param("today", today)
        .param("after", after)
        .param("limit", MOST)
        .query((row, index) ->
            new Letter(
                row.getLong("recipient_id"),
                row.getString("certification_number"),
                row.getString("addressee_number"),
                StatusReports.reasons(row),
                row.getObject("due_on", LocalDate.class)))
        .list();
  }

  private Map<Long, List<Child>> children(
      TenantSession session, int fiscalYear, Collection<Letter> letters) {
    return session
        .sql(ReportLetters.class, "children-of")
        .param("recipients", letters.stream().map(Letter::recipient).toArray(Long[]::new))
        .param("base", StatusReports.baseDay(fiscalYear))
        .query((row, index) ->
            new Child(
                row.getLong("recipient_id"),
                row.getString("number"),
                row.getString("name"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("part").equals("STUDENT")
                    ? words.of("studyStatus", StudyStatus.valueOf(row.getString("detail")))
                    : words.of(
                        "livingArrangement", LivingArrangement.valueOf(row.getString("detail")))))
        .list()
        .stream()
        .collect(Collectors.groupingBy(Child::recipient));
  }

  private static Set<String> subjects(Letter letter, Map<Long, List<Child>> children) {
    var subjects = new LinkedHashSet<String>();
    subjects.add(letter.number());
    children
        .getOrDefault(letter.recipient(), List.of())
        .forEach(child -> subjects.add(child.number()));
    return subjects;
  }

  private Set<String> suppressed(
      TenantSession session, List<Letter> letters, Map<Long, List<Child>> children) {
    var everybody = new LinkedHashSet<String>();
    letters.forEach(letter -> everybody.addAll(subjects(letter, children)));
    return Envelopes.suppressed(session, DOCUMENT, everybody, clock.instant());
  }

  private byte[] pdf(
      TenantSession session, Kind kind, List<Letter> letters, Map<Long, List<Child>> children) {
    var deliveries =
        Envelopes.deliveries(session, letters.stream().map(Letter::number).toList(), today());
    var municipality = municipalities.of(session.tenant());
    var copies = new ArrayList<Copy>();
    for (var letter : letters) {
      var data =
          data(
              kind,
              letter,
              Objects.requireNonNull(deliveries.get(letter.number())),
              municipality,
              children.getOrDefault(letter.recipient(), List.of()));
      data.check(kind.form);
      copies.add(new Copy(data, new Ornaments(null, null, null)));
    }
    return engine.render(kind.form, copies, clock.instant()).pdf();
  }

  private DocumentData data(
      Kind kind, Letter letter, Delivery delivery, String municipality, List<Child> children) {
    var fields = new LinkedHashMap<>(Envelopes.head(delivery, today(), municipality + "長"));
    fields.put("certification", "認定番号 " + letter.certification());
    fields.put("lead", wording.of(kind.lead, today(), municipality));
    var parts = new ArrayList<Part>();
    line(parts, "提出期限", Words.day(letter.dueOn()));
    for (var reason : letter.reasons()) {
      line(parts, "提出が要る理由", reason.label());
    }
    if (kind == Kind.REPORT) {
      parts.add(new Part("head", Map.of()));
      for (var child : children) {
        parts.add(
            new Part(
                "child",
                Map.of(
                    "childName", child.name(),
                    "birthDate", Words.day(child.birthDate()),
                    "record", child.record())));
      }
      parts.add(new Part("answers", Map.of()));
    }
    return new DocumentData(fields, parts);
  }

  private static void line(List<Part> parts, String label, String value) {
    parts.add(new Part("line", Map.of("label", label, "value", value)));
  }

  private void move(TenantSession session, int fiscalYear, Kind kind, List<Letter> letters) {
    session
        .sql(ReportLetters.class, "move")
        .param("year", fiscalYear)
        .param("recipients", letters.stream().map(Letter::recipient).toArray(Long[]::new))
        .param("state", kind.to.name())
        .param("today", today())
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
