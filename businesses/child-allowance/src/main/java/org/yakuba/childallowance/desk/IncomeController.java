package org.yakuba.childallowance.desk;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
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
import org.yakuba.childallowance.rules.Income;
import org.yakuba.childallowance.rules.IncomeStanding;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.Violations;
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
import org.yakuba.platform.web.NotFound;
import org.yakuba.platform.web.Requires;

/**
 * 所得 (旧制度, CHA-3-03): what a recipient earned in the years whose months ask for it, until September
 * 2024. An income entered by mistake is entered anew; the former stays known. Amounts follow by a
 * decision, never from here.
 */
@Controller
@Requires("child-allowance.view")
final class IncomeController {
  private static final String FUNCTION = "CHA-3-03";
  private static final String PATH = "/child-allowance/recipients/{certification}/incomes";
  private static final String WRONG = "CHA-E197";
  private static final int LAST_YEAR = 2024;
  private static final int FIRST_MONTH_OF_YEAR = 6;
  private static final long MOST_YEN = 9_999_999_999L;
  private static final long MOST_DEPENDENTS = 99;
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final Screens screens;
  private final Tenancy tenancy;
  private final ChildAllowanceLaw law;
  private final AllowanceDesk desk;

  IncomeController(Screens screens, Tenancy tenancy, ChildAllowanceLaw law, AllowanceDesk desk) {
    this.screens = screens;
    this.tenancy = tenancy;
    this.law = law;
    this.desk = desk;
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
          var number = number(session, recipient);
          desk.viewed(session, operator, FUNCTION, List.of(number));
          model.put(
              "name", desk.person(session, number).map(person -> person.name()).orElse(number));
          model.put("rows", rows(session, recipient));
        });
    model.put("certification", certification);
    model.put(
        "years",
        IntStream.rangeClosed(ChildAllowanceLaw.FIRST_MONTH.getYear(), LAST_YEAR)
            .mapToObj(year -> new Choice(Integer.toString(year), period(year)))
            .toList());
    model.put("mayEnter", operator.may(ChildAllowance.ENTER));
    return screens
        .page(operator, "児童手当 所得(旧制度)", "child-allowance/incomes", model)
        .withForm(Form.of(input).withErrors(wrong));
  }

  private String number(TenantSession session, long recipient) {
    return new FileReader(session)
        .file(recipient, desk.now())
        .orElseThrow(NotFound::new)
        .recipient()
        .number();
  }

  private List<Views.YearOfIncome> rows(TenantSession session, long recipient) {
    return session
        .sql(IncomeController.class, "incomes")
        .param("recipient", recipient)
        .query((row, n) -> {
          int year = row.getInt("fiscal_year");
          var income =
              new Income(
                  row.getLong("adjusted_income"),
                  row.getInt("dependents"),
                  row.getInt("elderly_dependents"));
          var june = YearMonth.of(year, FIRST_MONTH_OF_YEAR);
          var standing =
              june.isBefore(ChildAllowanceLaw.FIRST_MONTH)
                  ? ""
                  : law.standing(june, income).map(IncomeStanding::label).orElse("");
          return new Views.YearOfIncome(
              period(year),
              Words.yen(income.adjustedYen()),
              income.dependents(),
              income.elderlyDependents(),
              standing,
              LocalDate.ofInstant(row.getTimestamp("known_from").toInstant(), JAPAN),
              row.getBoolean("lasts") ? "" : "訂正前",
              row.getString("entered_by"));
        })
        .list();
  }

  private static String period(int year) {
    var last = YearMonth.of(year == LAST_YEAR ? year : year + 1, year == LAST_YEAR ? 9 : 5);
    return Words.month(YearMonth.of(year, FIRST_MONTH_OF_YEAR)) + "から" + Words.month(last);
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
    var year = bounded(input, "year", LAST_YEAR, wrong);
    if (year < ChildAllowanceLaw.FIRST_MONTH.getYear()) {
      wrong.add("year", input.text("year"), WRONG, "所得で判定する年度を選んでください");
    }
    var yen = bounded(input, "adjustedIncome", MOST_YEN, wrong);
    var dependents = bounded(input, "dependents", MOST_DEPENDENTS, wrong);
    var elderly = bounded(input, "elderlyDependents", dependents, wrong);
    if (!wrong.isEmpty()) {
      return page(operator, certification, request, wrong.toList());
    }
    var income = new Income(yen, Math.toIntExact(dependents), Math.toIntExact(elderly));
    try {
      tenancy.run(
          operator.tenant(), session -> keep(session, operator, certification, year, income));
    } catch (DataIntegrityViolationException e) {
      BrokenConstraint.expect(e, "income_assessment_pkey");
      throw new AlreadyChanged();
    }
    redirect.addFlashAttribute(Screens.NOTICE, "所得を登録しました。決定済みの月の額は、決定の訂正で計算し直します。");
    return "redirect:/child-allowance/recipients/" + certification + "/incomes";
  }

  private void keep(
      TenantSession session, Operator operator, String certification, long year, Income income) {
    long recipient = new FileReader(session).id(certification).orElseThrow(NotFound::new);
    var at = Timestamp.from(desk.now());
    session
        .sql(IncomeController.class, "close-income")
        .param("recipient", recipient)
        .param("year", year)
        .param("at", at)
        .update();
    session
        .sql(IncomeController.class, "insert-income")
        .param("recipient", recipient)
        .param("year", year)
        .param("yen", income.adjustedYen())
        .param("dependents", income.dependents())
        .param("elderly", income.elderlyDependents())
        .param("officer", operator.officer().officerId())
        .param("at", at)
        .update();
    AuditLog.record(
        session,
        AuditEntry.of(operator, ChildAllowance.ID, FUNCTION, Action.UPDATE)
            .subjects(List.of(number(session, recipient)))
            .condition("certificationNumber", certification)
            .condition("fiscalYear", Long.toString(year)));
  }

  private static long bounded(Input input, String field, long most, Violations wrong) {
    var value = input.wholeOrNull(field);
    if (value == null || value > most) {
      wrong.add(field, input.text(field), WRONG, "0から" + "%,d".formatted(most) + "までで入力してください");
      return 0;
    }
    return value;
  }
}
