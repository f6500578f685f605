package org.yakuba.childallowance.batch;

import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.date.FiscalYear;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.web.FileAnswer;
import org.yakuba.platform.web.NotFound;
import org.yakuba.platform.web.Requires;

/** 統計・交付金 (CHA-7-05). */
@Controller
@Requires("child-allowance.view")
final class GrantController {
  private static final String PATH = "/child-allowance/grant-figures";

  private final Screens screens;
  private final Tenancy tenancy;
  private final RunService runs;

  GrantController(Screens screens, Tenancy tenancy, RunService runs) {
    this.screens = screens;
    this.tenancy = tenancy;
    this.runs = runs;
  }

  @GetMapping(PATH)
  Page show(Operator operator, @RequestParam Map<String, String> input) {
    var typed = input.getOrDefault("year", "");
    if (!typed.isEmpty() && !typed.matches("20[0-9]{2}")) {
      return page(operator, FiscalYear.of(runs.today()), List.of())
          .withForm(
              Form.of(input)
                  .withErrors(
                      List.of(new Violation("year", typed, "CHA-E311", "年度を西暦4桁で入力してください"))));
    }
    var year =
        typed.isEmpty() ? FiscalYear.of(runs.today()) : new FiscalYear(Integer.parseInt(typed));
    return page(operator, year, figures(operator, year, Action.VIEW));
  }

  private Page page(Operator operator, FiscalYear year, List<GrantRow> rows) {
    return screens.page(
        operator,
        "児童手当の統計・交付金",
        "child-allowance-runs/grant-figures",
        Map.of(
            "year", year.year(),
            "rows", rows,
            "children", rows.stream().mapToLong(GrantRow::children).sum(),
            "amountYen", rows.stream().mapToLong(GrantRow::amountYen).sum()));
  }

  @GetMapping(PATH + ".csv")
  ResponseEntity<byte[]> csv(Operator operator, @RequestParam("year") String year) {
    if (!year.matches("20[0-9]{2}")) {
      throw new NotFound();
    }
    var rows = figures(operator, new FiscalYear(Integer.parseInt(year)), Action.EXPORT);
    return FileAnswer.saved(
        GrantFigures.csv(rows), FileAnswer.CSV, "child-allowance-" + year + ".csv");
  }

  private List<GrantRow> figures(Operator operator, FiscalYear year, Action action) {
    return tenancy.call(
        operator.tenant(),
        session -> {
          AuditLog.record(
              session,
              AuditEntry.of(operator, ChildAllowance.ID, "CHA-7-05", action)
                  .condition("year", Integer.toString(year.year())));
          return GrantFigures.of(session, year);
        });
  }
}
