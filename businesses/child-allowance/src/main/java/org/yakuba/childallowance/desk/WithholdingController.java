package org.yakuba.childallowance.desk;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.ledger.postgres.FileReader;
import org.yakuba.childallowance.notice.Words;
import org.yakuba.childallowance.rules.ChildAllowanceLaw;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.csv.CsvOutput;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.screen.component.Choice;
import org.yakuba.platform.tenancy.BrokenConstraint;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.web.AlreadyChanged;
import org.yakuba.platform.web.FileAnswer;
import org.yakuba.platform.web.NotFound;
import org.yakuba.platform.web.Requires;

/**
 * 申出徴収・特別徴収・寄附 (U23, U24; CHA-4-09, CHA-4-10): what is taken off each payment for a time, and the
 * list by which it goes to the revenue of the municipality.
 */
@Controller
@Requires("child-allowance.view")
final class WithholdingController {
  private static final String PATH = "/child-allowance/recipients/{certification}/withholdings";
  private static final String UNREADABLE = "CHA-E191";
  private static final String OVERLAPS = "CHA-E192";
  private static final long MOST_YEN = 1_000_000;
  private static final String REQUEST = "REQUEST";

  private final Screens screens;
  private final Tenancy tenancy;
  private final ChildAllowanceLaw law;
  private final AllowanceDesk desk;
  private final Clock clock;

  WithholdingController(
      Screens screens, Tenancy tenancy, ChildAllowanceLaw law, AllowanceDesk desk, Clock clock) {
    this.screens = screens;
    this.tenancy = tenancy;
    this.law = law;
    this.desk = desk;
    this.clock = clock;
  }

  /** What may be asked for (code list {@code withholdingKind}). */
  enum Kind {
    CHILDCARE_FEE,
    SCHOOL_COSTS,
    DONATION
  }

  @GetMapping(PATH)
  Page list(Operator operator, @PathVariable("certification") String certification) {
    return page(operator, certification, Map.of(), List.of());
  }

  private Page page(
      Operator operator, String certification, Map<String, String> input, List<Violation> wrong) {
    var model = new LinkedHashMap<String, @Nullable Object>();
    tenancy.run(
        operator.tenant(),
        session -> {
          long recipient = new FileReader(session).id(certification).orElseThrow(NotFound::new);
          var file =
              new FileReader(session).file(recipient, clock.instant()).orElseThrow(NotFound::new);
          var number = file.recipient().number();
          desk.viewed(session, operator, "CHA-4-09", List.of(number));
          model.put("name", desk.names(session, file).getOrDefault(number, number));
          model.put("rows", rows(session, recipient));
        });
    model.put("certification", certification);
    model.put(
        "kinds",
        desk.words().list("withholdingKind").entrySet().stream()
            .map(word -> new Choice(word.getKey(), word.getValue()))
            .toList());
    model.put("mayEnter", operator.may(ChildAllowance.ENTER));
    return screens
        .page(operator, "児童手当 徴収・寄附の申出", "child-allowance/withholdings", model)
        .withForm(Form.of(input).withErrors(wrong));
  }

  private List<Views.Withheld> rows(TenantSession session, long recipient) {
    return session
        .sql(WithholdingController.class, "withholdings")
        .param("recipient", recipient)
        .query((row, n) -> {
          var until = row.getObject("valid_until", LocalDate.class);
          boolean own = row.getString("source").equals(REQUEST);
          return new Views.Withheld(
              row.getObject("withholding_id", UUID.class),
              desk.words().of("withholdingKind", row.getString("kind")),
              Words.yen(row.getInt("amount_yen")),
              own ? "本人の申出" : row.getString("source"),
              Words.month(YearMonth.from(row.getObject("valid_from", LocalDate.class))),
              until == null ? "" : Words.month(YearMonth.from(until.minusDays(1))),
              own);
        })
        .list();
  }

  @PostMapping(PATH)
  @Requires({"child-allowance.view", "child-allowance.enter"})
  Object enter(
      Operator operator,
      @PathVariable("certification") String certification,
      @RequestParam Map<String, String> request,
      RedirectAttributes redirect) {
    var wrong = new Violations();
    var input = new Input(request, wrong);
    var kind = input.code("kind", Kind.class);
    var yen = input.wholeOrNull("amount");
    if (yen == null || yen < 1 || yen > MOST_YEN) {
      wrong.add("amount", request.get("amount"), UNREADABLE, "1円から1,000,000円までの額を入力してください");
    }
    var from = paymentMonth(input, "from", wrong);
    var to = input.text("to").isEmpty() ? null : paymentMonth(input, "to", wrong);
    if (from != null && to != null && to.isBefore(from)) {
      wrong.add("to", to.toString(), UNREADABLE, "始めの支払期月以後の月を入力してください");
    }
    if (yen == null || from == null || !wrong.isEmpty()) {
      return page(operator, certification, request, wrong.toList());
    }
    long amount = yen;
    try {
      tenancy.run(
          operator.tenant(),
          session -> {
            long recipient = new FileReader(session).id(certification).orElseThrow(NotFound::new);
            insert(session, recipient, kind.name(), amount, REQUEST, from, to);
            record(session, operator, Action.CREATE, recipient, certification, kind);
          });
    } catch (DataIntegrityViolationException e) {
      BrokenConstraint.expect(e, "withholding_once_at_a_time");
      wrong.add("from", from.toString(), OVERLAPS, "同じ種類の申出がその期間にあります。先に終わらせてください");
      return page(operator, certification, request, wrong.toList());
    }
    redirect.addFlashAttribute(Screens.NOTICE, "登録しました。次の定例払から控除します。");
    return back(certification);
  }

  private static String back(String certification) {
    return "redirect:/child-allowance/recipients/" + certification + "/withholdings";
  }

  private @Nullable YearMonth paymentMonth(Input input, String field, Violations wrong) {
    var month = input.monthOrNull(field);
    if (month == null || !law.paidIn(month.minusMonths(1)).equals(month)) {
      wrong.add(field, input.text(field), UNREADABLE, "支払期月(偶数月)を「2026-12」のように入力してください");
      return null;
    }
    return month;
  }

  private void insert(
      TenantSession session,
      long recipient,
      String kind,
      long yen,
      String source,
      YearMonth from,
      @Nullable YearMonth to) {
    session
        .sql(WithholdingController.class, "insert-withholding")
        .param("recipient", recipient)
        .param("kind", kind)
        .param("yen", yen)
        .param("source", source)
        .param("from", from.atDay(1))
        .param("until", to == null ? null : to.plusMonths(1).atDay(1))
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  /** 撤回: the last payment month from which it is taken; what it was before stays known. */
  @PostMapping(PATH + "/{id}/end")
  @Requires({"child-allowance.view", "child-allowance.enter"})
  Object end(
      Operator operator,
      @PathVariable("certification") String certification,
      @PathVariable("id") UUID id,
      @RequestParam Map<String, String> request,
      RedirectAttributes redirect) {
    var wrong = new Violations();
    var last = paymentMonth(new Input(request, wrong), "last-" + id, wrong);
    if (last == null) {
      return page(operator, certification, request, wrong.toList());
    }
    try {
      tenancy.run(operator.tenant(), session -> close(session, operator, certification, id, last));
    } catch (ViolationsException e) {
      return page(operator, certification, request, e.violations());
    }
    redirect.addFlashAttribute(Screens.NOTICE, "申出を終わらせました。");
    return back(certification);
  }

  private void close(
      TenantSession session, Operator operator, String certification, UUID id, YearMonth last) {
    record Kept(Kind kind, int yen, String source, YearMonth from, @Nullable LocalDate until) {}
    long recipient = new FileReader(session).id(certification).orElseThrow(NotFound::new);
    var kept =
        session
            .sql(WithholdingController.class, "close-withholding")
            .param("id", id)
            .param("recipient", recipient)
            .param("at", Timestamp.from(clock.instant()))
            .query((row, n) ->
                new Kept(
                    Kind.valueOf(row.getString("kind")),
                    row.getInt("amount_yen"),
                    row.getString("source"),
                    YearMonth.from(row.getObject("valid_from", LocalDate.class)),
                    row.getObject("valid_until", LocalDate.class)))
            .optional()
            .orElseThrow(AlreadyChanged::new);
    if (kept.until() != null && !last.atDay(1).isBefore(kept.until())) {
      throw new ViolationsException(
          List.of(
              new Violation(
                  "last-" + id, last.toString(), UNREADABLE, "今の終わりの月以前の月を入力してください。延ばすには別に登録します")));
    }
    if (!last.isBefore(kept.from())) {
      insert(session, recipient, kept.kind().name(), kept.yen(), kept.source(), kept.from(), last);
    }
    record(session, operator, Action.UPDATE, recipient, certification, kept.kind());
  }

  /** 収入への振替 (CHA-4-10): what a payment took off, by kind and person, with the sum of each kind. */
  @GetMapping("/child-allowance/payment-runs/{run}/withheld.csv")
  ResponseEntity<byte[]> withheld(Operator operator, @PathVariable("run") UUID run) {
    var csv = new CsvOutput("種類", "認定番号", "宛名番号", "支払日", "金額");
    var sums = new TreeMap<String, Long>();
    var persons = new LinkedHashSet<String>();
    tenancy.run(
        operator.tenant(),
        session -> {
          session
              .sql(WithholdingController.class, "withheld")
              .param("run", run.toString())
              .query((row, n) -> {
                var kind = desk.words().of("withholdingKind", row.getString("kind"));
                sums.merge(kind, row.getLong("amount_yen"), Long::sum);
                persons.add(row.getString("addressee_number"));
                return csv.row(
                    kind,
                    row.getString("certification_number"),
                    row.getString("addressee_number"),
                    row.getObject("payment_date", LocalDate.class),
                    row.getInt("amount_yen"));
              })
              .list();
          AuditLog.record(
              session,
              AuditEntry.of(operator, ChildAllowance.ID, "CHA-4-10", Action.EXPORT)
                  .subjects(List.copyOf(persons))
                  .condition("run", run.toString()));
        });
    sums.forEach((kind, yen) -> csv.row(kind + " 計", null, null, null, yen));
    return FileAnswer.saved(csv.bytes(), FileAnswer.CSV, "child-allowance-withheld.csv");
  }

  private void record(
      TenantSession session,
      Operator operator,
      Action action,
      long recipient,
      String certification,
      Kind kind) {
    var function =
        switch (kind) {
          case CHILDCARE_FEE, SCHOOL_COSTS -> "CHA-4-09";
          case DONATION -> "CHA-4-10";
        };
    var file = new FileReader(session).file(recipient, clock.instant());
    AuditLog.record(
        session,
        AuditEntry.of(operator, ChildAllowance.ID, function, action)
            .subjects(file.map(found -> found.recipient().number()).stream().toList())
            .condition("certificationNumber", certification)
            .condition("kind", kind.name()));
  }
}
