package org.yakuba.childallowance.desk;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.ledger.Person;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.BrokenConstraint;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.web.AlreadyChanged;
import org.yakuba.platform.web.NotFound;
import org.yakuba.platform.web.Requires;

/**
 * 送付先管理 (CHA-6-03): where letters of this business to a person go for a time. Addresses about a
 * protected person are shown to whoever may see them.
 */
@Controller
@Requires("child-allowance.view")
final class MailingController {
  private static final String FUNCTION = "CHA-6-03";
  private static final String PATH = "/child-allowance/persons/{number}/mailings";
  private static final String OVERLAPS = "CHA-E193";
  private static final String UNREADABLE = "CHA-E194";
  private static final int LONGEST = 200;
  private static final int LONGEST_NAME = 100;

  private final Screens screens;
  private final Tenancy tenancy;
  private final AllowanceDesk desk;

  MailingController(Screens screens, Tenancy tenancy, AllowanceDesk desk) {
    this.screens = screens;
    this.tenancy = tenancy;
    this.desk = desk;
  }

  /** What is entered. */
  private record Entry(
      String name,
      String postalCode,
      String address,
      @Nullable String building,
      String reason,
      LocalDate from,
      @Nullable LocalDate until) {

    Entry endingBefore(LocalDate end) {
      return new Entry(name, postalCode, address, building, reason, from, end);
    }
  }

  @GetMapping(PATH)
  Page list(Operator operator, @PathVariable("number") String number) {
    return page(operator, number, Map.of(), List.of());
  }

  private Page page(
      Operator operator, String number, Map<String, String> input, List<Violation> wrong) {
    var model = new LinkedHashMap<String, @Nullable Object>();
    tenancy.run(
        operator.tenant(),
        session -> {
          var person = desk.person(session, number).orElseThrow(NotFound::new);
          desk.viewed(session, operator, FUNCTION, List.of(number));
          var where = desk.whereabouts(session, operator, number);
          model.put("name", person.name());
          model.put("address", where.address());
          model.put("banner", where.banner());
          model.put("rows", rows(session, operator, person));
        });
    model.put("number", number);
    model.put("mayEnter", operator.may(ChildAllowance.ENTER));
    return screens
        .page(operator, "児童手当 送付先", "child-allowance/mailings", model)
        .withForm(Form.of(input).withErrors(wrong));
  }

  private List<Views.Mailing> rows(TenantSession session, Operator operator, Person person) {
    var guard = desk.guard(session, operator, person.number());
    return session
        .sql(MailingController.class, "mailings")
        .param("number", person.number())
        .query((row, n) -> {
          var until = row.getObject("valid_until", LocalDate.class);
          var building = row.getString("building");
          return new Views.Mailing(
              row.getObject("delivery_id", UUID.class),
              row.getString("name"),
              guard.apply(
                  "〒"
                      + row.getString("postal_code")
                      + " "
                      + row.getString("address")
                      + (building == null ? "" : " " + building)),
              row.getString("reason"),
              row.getObject("valid_from", LocalDate.class),
              until == null ? null : until.minusDays(1),
              row.getString("entered_by"));
        })
        .list();
  }

  @PostMapping(PATH)
  @Requires({"child-allowance.view", "child-allowance.enter"})
  Object enter(
      Operator operator,
      @PathVariable("number") String number,
      @RequestParam Map<String, String> request,
      RedirectAttributes redirect) {
    var wrong = new Violations();
    var entry = entry(new Input(request, wrong), wrong);
    if (!wrong.isEmpty()) {
      return page(operator, number, request, wrong.toList());
    }
    try {
      tenancy.run(
          operator.tenant(),
          session -> {
            if (desk.person(session, number).isEmpty()) {
              throw new NotFound();
            }
            insert(session, operator, number, entry);
            record(session, operator, Action.CREATE, number);
          });
    } catch (DataIntegrityViolationException e) {
      BrokenConstraint.expect(e, "delivery_address_once_at_a_time");
      wrong.add("from", request.get("from"), OVERLAPS, "その期間には別の送付先があります。先に終わらせてください");
      return page(operator, number, request, wrong.toList());
    }
    redirect.addFlashAttribute(Screens.NOTICE, "送付先を登録しました。この期間の通知はここへ送ります。");
    return "redirect:/child-allowance/persons/" + number + "/mailings";
  }

  private static Entry entry(Input input, Violations wrong) {
    var name = needed(input, "name", LONGEST_NAME, wrong);
    var address = needed(input, "address", LONGEST, wrong);
    var reason = needed(input, "reason", LONGEST, wrong);
    var postal = input.text("postalCode").replace("-", "");
    if (!postal.matches("[0-9]{7}")) {
      wrong.add("postalCode", postal, UNREADABLE, "郵便番号を7桁の数字で入力してください");
    }
    var from = input.date("from");
    var to = input.dateOrNull("to");
    if (to != null && to.isBefore(from)) {
      wrong.add("to", to.toString(), UNREADABLE, "始めの日以後の日を入力してください");
    }
    return new Entry(
        name,
        postal,
        address,
        input.textOrNull("building"),
        reason,
        from,
        to == null ? null : to.plusDays(1));
  }

  private static String needed(Input input, String field, int longest, Violations wrong) {
    var text = input.text(field);
    if (text.isEmpty() || text.length() > longest) {
      wrong.add(field, null, UNREADABLE, longest + "文字以内で入力してください");
    }
    return text;
  }

  private void insert(TenantSession session, Operator operator, String number, Entry entry) {
    session
        .sql(MailingController.class, "insert-mailing")
        .param("number", number)
        .param("name", entry.name())
        .param("postalCode", entry.postalCode())
        .param("address", entry.address())
        .param("building", entry.building())
        .param("reason", entry.reason())
        .param("from", entry.from())
        .param("until", entry.until())
        .param("officer", operator.officer().officerId())
        .param("at", Timestamp.from(desk.now()))
        .update();
  }

  /** The last day on which letters go there; what was known before stays known. */
  @PostMapping(PATH + "/{id}/end")
  @Requires({"child-allowance.view", "child-allowance.enter"})
  Object end(
      Operator operator,
      @PathVariable("number") String number,
      @PathVariable("id") UUID id,
      @RequestParam Map<String, String> request,
      RedirectAttributes redirect) {
    var wrong = new Violations();
    var last = new Input(request, wrong).date("last-" + id);
    if (!wrong.isEmpty()) {
      return page(operator, number, request, wrong.toList());
    }
    try {
      tenancy.run(operator.tenant(), session -> close(session, operator, number, id, last));
    } catch (ViolationsException e) {
      return page(operator, number, request, e.violations());
    }
    redirect.addFlashAttribute(Screens.NOTICE, "送付先を終わらせました。");
    return "redirect:/child-allowance/persons/" + number + "/mailings";
  }

  private void close(
      TenantSession session, Operator operator, String number, UUID id, LocalDate last) {
    var kept =
        session
            .sql(MailingController.class, "close-mailing")
            .param("id", id)
            .param("number", number)
            .param("at", Timestamp.from(desk.now()))
            .query((row, n) ->
                new Entry(
                    row.getString("name"),
                    row.getString("postal_code"),
                    row.getString("address"),
                    row.getString("building"),
                    row.getString("reason"),
                    row.getObject("valid_from", LocalDate.class),
                    row.getObject("valid_until", LocalDate.class)))
            .optional()
            .orElseThrow(AlreadyChanged::new);
    if (kept.until() != null && !last.isBefore(kept.until())) {
      throw new ViolationsException(
          List.of(
              new Violation(
                  "last-" + id, last.toString(), UNREADABLE, "今の終わりの日以前の日を入力してください。延ばすには別に登録します")));
    }
    if (!last.isBefore(kept.from())) {
      insert(session, operator, number, kept.endingBefore(last.plusDays(1)));
    }
    record(session, operator, Action.UPDATE, number);
  }

  private static void record(
      TenantSession session, Operator operator, Action action, String number) {
    AuditLog.record(
        session,
        AuditEntry.of(operator, ChildAllowance.ID, FUNCTION, action).subjects(List.of(number)));
  }
}
