package org.yakuba.childallowance.desk;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.kernel.name.KanaKey;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.identity.Privilege;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.web.NotFound;
import org.yakuba.platform.web.Requires;

/**
 * 住登外者の登録 (CHA-1-04): parents abroad and children elsewhere get their number, compared with
 * everybody known, in the addressee room (contract {@code NonResidentExtract}); from there they are
 * taken over. Where that room is another vendor's and silent, they are entered as declared.
 */
@Controller
@Requires({"child-allowance.view", "child-allowance.enter"})
final class DeclaredController {
  /** What an officer needs to register somebody in the addressee room. */
  private static final Privilege REGISTER = new Privilege("addressee.edit");

  private static final String FUNCTION = "CHA-1-04";
  private static final String PATH = "/child-allowance/declared";

  private final Screens screens;
  private final Tenancy tenancy;
  private final AllowanceDesk desk;

  DeclaredController(Screens screens, Tenancy tenancy, AllowanceDesk desk) {
    this.screens = screens;
    this.tenancy = tenancy;
    this.desk = desk;
  }

  /** Somebody as the addressee room has them. */
  private record Found(
      String name, @Nullable String kana, @Nullable LocalDate birthDate, String sex, String line) {}

  private static Optional<Found> find(TenantSession session, String number) {
    return session
        .sql(DeclaredController.class, "non-resident")
        .param("number", number)
        .query((row, n) ->
            new Found(
                row.getString("name"),
                row.getString("name_kana"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("sex"),
                row.getString("line")))
        .optional();
  }

  /**
   * The page of the registration.
   *
   * @param request {@code number} of somebody of the addressee room, who is then shown
   */
  @GetMapping({PATH, PATH + "/found"})
  Page declared(Operator operator, @RequestParam Map<String, String> request) {
    return page(operator, request, List.of());
  }

  private Page page(Operator operator, Map<String, String> request, List<Violation> wrong) {
    var number = request.getOrDefault("number", request.getOrDefault("search", "")).strip();
    var model = new LinkedHashMap<String, @Nullable Object>();
    model.put("number", "");
    model.put("name", "");
    model.put("kana", "");
    model.put("birthDate", null);
    model.put("address", "");
    model.put("mayRegister", operator.may(REGISTER));
    if (!number.isEmpty()) {
      tenancy.run(
          operator.tenant(),
          session ->
              find(session, number)
                  .ifPresent(found -> {
                    desk.viewed(session, operator, FUNCTION, List.of(number));
                    model.put("number", number);
                    model.put("name", found.name());
                    model.put("kana", found.kana() == null ? "" : found.kana());
                    model.put("birthDate", found.birthDate());
                    model.put("address", desk.guard(session, operator, number).apply(found.line()));
                  }));
    }
    return screens
        .page(operator, "住所が市外の人の登録", "child-allowance/declared", model)
        .withForm(Form.of(request).withErrors(wrong));
  }

  /** Takes somebody over as the addressee room has them now. */
  @PostMapping(PATH + "/taken")
  RedirectView take(
      Operator operator, @RequestParam("number") String number, RedirectAttributes redirect) {
    boolean done =
        tenancy.call(
            operator.tenant(),
            session -> {
              var found = find(session, number).orElseThrow(NotFound::new);
              boolean taken =
                  session
                      .sql(DeclaredController.class, "take-non-resident")
                      .param("number", number)
                      .param("kanaKey", KanaKey.sortKey(found.kana() == null ? "" : found.kana()))
                      .param("at", Timestamp.from(desk.now()))
                      .query((row, n) -> row.getString("addressee_number"))
                      .optional()
                      .isPresent();
              AuditLog.record(
                  session,
                  AuditEntry.of(operator, ChildAllowance.ID, FUNCTION, Action.CREATE)
                      .subjects(List.of(number)));
              return taken;
            });
    redirect.addFlashAttribute(Screens.NOTICE, done ? "登録しました。" : "住民であるため、住民記録のとおりとします。");
    return new RedirectView("/child-allowance/persons/" + number, true);
  }

  /** 住登外の児童・父母 as declared. */
  @PostMapping(PATH)
  Object declare(
      Operator operator, @RequestParam Map<String, String> request, RedirectAttributes redirect) {
    var wrong = new Violations();
    var input = new Input(request, wrong);
    var number = input.text("number");
    var name = input.text("name");
    var kana = input.text("kana");
    var birth = input.date("birthDate");
    if (number.isEmpty() || number.length() > 15 || name.isEmpty()) {
      wrong.add("number", number, "CHA-E151", "宛名番号と氏名を入力してください");
    }
    if (!wrong.isEmpty()) {
      return page(operator, request, wrong.toList());
    }
    boolean done =
        tenancy.call(
            operator.tenant(),
            session ->
                desk.declare(
                    session,
                    operator,
                    number,
                    name,
                    kana,
                    birth,
                    request.getOrDefault("sex", "0").matches("[012]")
                        ? request.getOrDefault("sex", "0")
                        : "0",
                    input.textOrNull("address")));
    redirect.addFlashAttribute(Screens.NOTICE, done ? "登録しました。" : "住民であるため、住民記録のとおりとします。");
    return new RedirectView("/child-allowance/persons/" + number, true);
  }
}
