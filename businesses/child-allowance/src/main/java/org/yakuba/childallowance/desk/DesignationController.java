package org.yakuba.childallowance.desk;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.yakuba.platform.screen.component.Choice;
import org.yakuba.platform.tenancy.BrokenConstraint;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.web.AlreadyChanged;
import org.yakuba.platform.web.Requires;

/**
 * 父母指定者 (U16, CHA-2-11): whom parents abroad have named, until they return. A 認定請求 in this capacity
 * needs a designation that holds on its day.
 */
@Controller
@Requires("child-allowance.view")
final class DesignationController {
  private static final String FUNCTION = "CHA-2-11";
  private static final String PATH = "/child-allowance/designations";
  private static final String WRONG = "CHA-E195";
  private static final String OVERLAPS = "CHA-E196";
  private static final int MOST = 500;
  private static final int LONGEST = 100;

  private final Screens screens;
  private final Tenancy tenancy;
  private final AllowanceDesk desk;

  DesignationController(Screens screens, Tenancy tenancy, AllowanceDesk desk) {
    this.screens = screens;
    this.tenancy = tenancy;
    this.desk = desk;
  }

  /** Why a designation ends (code list {@code designationEndReason}). */
  enum EndReason {
    PARENTS_RETURNED,
    WITHDRAWN,
    OTHER
  }

  /** A 指定届. */
  private record Designation(
      String designee,
      List<String> designators,
      String country,
      LocalDate filedOn,
      LocalDate from) {}

  @GetMapping(PATH)
  Page list(Operator operator, @RequestParam Map<String, String> request) {
    return page(operator, request, List.of());
  }

  private Page page(Operator operator, Map<String, String> input, List<Violation> wrong) {
    var model = new LinkedHashMap<String, @Nullable Object>();
    tenancy.run(
        operator.tenant(),
        session -> {
          var shown = new ArrayList<String>();
          var rows = rows(session, shown);
          desk.viewed(session, operator, FUNCTION, shown);
          model.put("rows", rows);
        });
    model.put(
        "reasons",
        desk.words().list("designationEndReason").entrySet().stream()
            .map(word -> new Choice(word.getKey(), word.getValue()))
            .toList());
    model.put("mayEnter", operator.may(ChildAllowance.ENTER));
    return screens
        .page(operator, "児童手当 父母指定者", "child-allowance/designations", model)
        .withForm(Form.of(input).withErrors(wrong));
  }

  /** The designations; whom they name is added to {@code shown}. */
  private List<Views.Designated> rows(TenantSession session, List<String> shown) {
    return session
        .sql(DesignationController.class, "designations")
        .param("limit", MOST)
        .query((row, n) -> {
          var until = row.getObject("valid_until", LocalDate.class);
          var reason = row.getString("end_reason");
          shown.add(row.getString("designee_number"));
          shown.addAll(List.of((String[]) row.getArray("designator_numbers").getArray()));
          return new Views.Designated(
              row.getObject("designation_id", UUID.class),
              row.getString("designee_number"),
              row.getString("designee_name"),
              row.getString("designators"),
              row.getString("country"),
              row.getObject("filed_on", LocalDate.class),
              row.getObject("valid_from", LocalDate.class),
              until == null ? null : until.minusDays(1),
              reason == null ? "" : desk.words().of("designationEndReason", reason));
        })
        .list();
  }

  @PostMapping(PATH)
  @Requires({"child-allowance.view", "child-allowance.enter"})
  Object enter(
      Operator operator, @RequestParam Map<String, String> request, RedirectAttributes redirect) {
    var wrong = new Violations();
    var designation = read(new Input(request, wrong), wrong);
    try {
      tenancy.run(
          operator.tenant(),
          session -> {
            known(session, request, "designee", wrong);
            known(session, request, "father", wrong);
            known(session, request, "mother", wrong);
            if (wrong.isEmpty()) {
              insert(session, operator, designation, null, null);
              record(session, operator, Action.CREATE, designation);
            }
          });
    } catch (DataIntegrityViolationException e) {
      BrokenConstraint.expect(e, "designated_once_at_a_time");
      wrong.add("designee", designation.designee(), OVERLAPS, "この人にはその時期の指定届がすでにあります");
    }
    if (!wrong.isEmpty()) {
      return page(operator, request, wrong.toList());
    }
    redirect.addFlashAttribute(Screens.NOTICE, "指定届を受理しました。認定請求を受け付けられます。");
    return "redirect:" + PATH;
  }

  private static Designation read(Input input, Violations wrong) {
    var parents = new ArrayList<String>();
    for (var field : List.of("father", "mother")) {
      if (!input.text(field).isEmpty()) {
        parents.add(input.text(field));
      }
    }
    if (parents.isEmpty()) {
      wrong.add("father", null, WRONG, "指定した父または母の宛名番号を入力してください");
    }
    var designee = input.text("designee");
    if (designee.isEmpty() || parents.contains(designee)) {
      wrong.add("designee", designee, WRONG, "父母でない、指定された人の宛名番号を入力してください");
    }
    var country = input.text("country");
    if (country.isEmpty() || country.length() > LONGEST) {
      wrong.add("country", country, WRONG, "父母の滞在する国を入力してください");
    }
    var filedOn = input.date("filedOn");
    var from = input.dateOrNull("from");
    return new Designation(designee, parents, country, filedOn, from == null ? filedOn : from);
  }

  private void known(
      TenantSession session, Map<String, String> request, String field, Violations wrong) {
    var number = request.getOrDefault(field, "").strip();
    if (!number.isEmpty() && desk.person(session, number).isEmpty()) {
      wrong.add(field, number, WRONG, "この宛名番号の人は登録されていません");
    }
  }

  private void insert(
      TenantSession session,
      Operator operator,
      Designation designation,
      @Nullable LocalDate last,
      @Nullable EndReason reason) {
    session
        .sql(DesignationController.class, "insert-designation")
        .param("designee", designation.designee())
        .param("designators", designation.designators().toArray(String[]::new))
        .param("country", designation.country())
        .param("filedOn", designation.filedOn())
        .param("from", designation.from())
        .param("until", last == null ? null : last.plusDays(1))
        .param("endReason", reason == null ? null : reason.name())
        .param("officer", operator.officer().officerId())
        .param("at", Timestamp.from(desk.now()))
        .update();
  }

  /** 帰国・撤回: the designation ends; a recipient in this capacity is then extinguished. */
  @PostMapping(PATH + "/{id}/end")
  @Requires({"child-allowance.view", "child-allowance.enter"})
  Object end(
      Operator operator,
      @PathVariable("id") UUID id,
      @RequestParam Map<String, String> request,
      RedirectAttributes redirect) {
    record Ended(Designation designation, List<String> lasting) {}
    var wrong = new Violations();
    var input = new Input(request, wrong);
    var last = input.date("last-" + id);
    var reason = input.code("reason-" + id, EndReason.class);
    if (!wrong.isEmpty()) {
      return page(operator, request, wrong.toList());
    }
    Ended ended;
    try {
      ended =
          tenancy.<Ended>call(
              operator.tenant(),
              session -> {
                var designation = close(session, id);
                if (last.isBefore(designation.from())) {
                  throw new ViolationsException(
                      List.of(
                          new Violation(
                              "last-" + id, last.toString(), WRONG, "指定の始めの日以後の日を入力してください")));
                }
                insert(session, operator, designation, last, reason);
                record(session, operator, Action.UPDATE, designation);
                return new Ended(designation, desk.lasting(session, designation.designee()));
              });
    } catch (ViolationsException e) {
      return page(operator, request, e.violations());
    }
    if (ended.lasting().isEmpty()) {
      redirect.addFlashAttribute(Screens.NOTICE, "指定を終わらせました。");
      return "redirect:" + PATH;
    }
    redirect.addFlashAttribute(Screens.NOTICE, "指定を終わらせました。続けて受給事由の消滅を受け付けてください。");
    return "redirect:/child-allowance/filings/new?type=EXTINCTION&channel=EX_OFFICIO"
        + "&extinctionReason=RECIPIENT_CHANGED&certificationNumber="
        + ended.lasting().getFirst()
        + "&endDate="
        + last;
  }

  private Designation close(TenantSession session, UUID id) {
    return session
        .sql(DesignationController.class, "close-designation")
        .param("id", id)
        .param("at", Timestamp.from(desk.now()))
        .query((row, n) ->
            new Designation(
                row.getString("designee_number"),
                List.of((String[]) row.getArray("designators").getArray()),
                row.getString("country"),
                row.getObject("filed_on", LocalDate.class),
                row.getObject("valid_from", LocalDate.class)))
        .optional()
        .orElseThrow(AlreadyChanged::new);
  }

  private static void record(
      TenantSession session, Operator operator, Action action, Designation designation) {
    var subjects = new ArrayList<>(designation.designators());
    subjects.add(designation.designee());
    AuditLog.record(
        session, AuditEntry.of(operator, ChildAllowance.ID, FUNCTION, action).subjects(subjects));
  }
}
