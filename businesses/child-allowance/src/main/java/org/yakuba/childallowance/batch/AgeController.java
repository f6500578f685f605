package org.yakuba.childallowance.batch;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.Viewing;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.jobs.Jobs;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.web.Requires;

/** 年齢到達・年度末一括 (rulebook 9): the list of a month, filed and decided in bulk by two officers. */
@Controller
@Requires("child-allowance.view")
final class AgeController {
  private static final String PATH = "/child-allowance/ages";
  private static final int LONGEST_LIST = 1000;

  private final Screens screens;
  private final Tenancy tenancy;
  private final AgeLimits ages;
  private final Jobs jobs;

  AgeController(Screens screens, Tenancy tenancy, AgeLimits ages, Jobs jobs) {
    this.screens = screens;
    this.tenancy = tenancy;
    this.ages = ages;
    this.jobs = jobs;
  }

  @GetMapping(PATH)
  Page list(Operator operator, @RequestParam Map<String, String> input) {
    var thisMonth = YearMonth.from(ages.today());
    var typed = input.getOrDefault("month", "").strip();
    var wrong =
        typed.isEmpty() || isMonth(typed)
            ? List.<Violation>of()
            : List.of(new Violation("month", typed, "CHA-E310", "月を「2026-12」のように入力してください"));
    var month = typed.isEmpty() || !wrong.isEmpty() ? thisMonth : YearMonth.parse(typed);
    Map<String, @Nullable Object> model = new LinkedHashMap<>();
    tenancy.run(
        operator.tenant(),
        session -> {
          var reached = ages.list(session, month, LONGEST_LIST);
          Viewing.record(
              session,
              operator,
              "CHA-3-05",
              reached.stream().map(AgeLimits.Reached::addresseeNumber).toList());
          model.put("reached", reached);
          model.put("waiting", ages.waiting(session, month));
        });
    model.put("month", month.toString());
    model.put("mayFile", operator.may(ChildAllowance.ENTER));
    model.put("mayDecide", operator.may(ChildAllowance.APPROVE));
    return screens
        .page(operator, "児童手当の年齢到達", "child-allowance-runs/ages", model)
        .withForm(Form.of(input).withErrors(wrong));
  }

  @PostMapping(PATH)
  @Requires({"child-allowance.view", "child-allowance.enter"})
  Object file(Operator operator, @RequestParam("month") String month, RedirectAttributes redirect) {
    return start(operator, month, AgeLimits.FILE, "届出の一括作成を始めました。", redirect);
  }

  @PostMapping(PATH + "/decide")
  @Requires({"child-allowance.view", "child-allowance.approve"})
  Object decide(
      Operator operator, @RequestParam("month") String month, RedirectAttributes redirect) {
    return start(operator, month, AgeLimits.DECIDE, "一括の決裁を始めました。", redirect);
  }

  private Object start(
      Operator operator, String month, String job, String told, RedirectAttributes redirect) {
    if (!isMonth(month)) {
      return list(operator, Map.of("month", month));
    }
    tenancy.run(
        operator.tenant(),
        session ->
            AuditLog.record(
                session,
                AuditEntry.of(operator, ChildAllowance.ID, "CHA-3-05", Action.DECIDE)
                    .condition("job", job)
                    .condition("month", month)));
    var run = AgeLimits.start(jobs, operator, job, YearMonth.parse(month));
    redirect.addFlashAttribute(Screens.NOTICE, told);
    return "redirect:/jobs/" + run.id();
  }

  private static boolean isMonth(String text) {
    return text.matches("20[0-9]{2}-(0[1-9]|1[0-2])");
  }
}
