package org.yakuba.childallowance.desk;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yakuba.childallowance.batch.MunicipalLaw;
import org.yakuba.childallowance.ledger.decide.Code;
import org.yakuba.childallowance.ledger.decide.Settings;
import org.yakuba.childallowance.notice.Words;
import org.yakuba.childallowance.rules.Allowance.PaidChild;
import org.yakuba.childallowance.rules.Allowance.PaidMonth;
import org.yakuba.childallowance.rules.Child;
import org.yakuba.childallowance.rules.ChildAllowanceLaw;
import org.yakuba.childallowance.rules.Claim;
import org.yakuba.childallowance.rules.Household;
import org.yakuba.childallowance.rules.RecipientType;
import org.yakuba.childallowance.rules.Residence;
import org.yakuba.kernel.assess.Trace;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.web.Requires;

/**
 * 給付試算 (CHA-3-06): what an imagined household would get, by the function of {@code ./yakuba assess}
 * and of the monthly run; nothing is kept.
 */
@Controller
@Requires("child-allowance.view")
final class TrialController {
  /** Children of a trial. */
  static final int MOST = 8;

  private static final int MONTHS = 12;
  private static final YearMonth FIRST = YearMonth.of(2024, 10);

  private final Screens screens;
  private final Settings.Source settings;
  private final Words words;
  private final Tenancy tenancy;
  private final MunicipalLaw laws;

  TrialController(
      Screens screens, Settings.Source settings, Words words, Tenancy tenancy, MunicipalLaw laws) {
    this.screens = screens;
    this.settings = settings;
    this.words = words;
    this.tenancy = tenancy;
    this.laws = laws;
  }

  @GetMapping("/child-allowance/trial")
  Page form(Operator operator) {
    return page(
        operator,
        Map.of("claimDate", settings.today().today().toString()),
        List.of(),
        List.of(),
        "");
  }

  @PostMapping("/child-allowance/trial")
  Page trial(Operator operator, @RequestParam Map<String, String> request) {
    var wrong = new Violations();
    var household = household(new Input(request, wrong), wrong);
    if (household == null) {
      return page(operator, request, List.of(), List.of(), "")
          .withForm(Form.of(request).withErrors(wrong.toList()));
    }
    var today = settings.today();
    var start = today.startOf(household.claim());
    var from = start.isBefore(FIRST) ? FIRST : start;
    var trace = Trace.of("児童手当", Words.month(from) + "から" + MONTHS + "か月");
    var allowance = today.rule().assess(household, from, from.plusMonths(MONTHS - 1L), trace);
    var law = tenancy.call(operator.tenant(), session -> laws.of(session, null));
    var months = new ArrayList<Views.TrialMonth>();
    long addedYen = 0;
    for (var month : allowance.months()) {
      long added = added(law, month);
      addedYen += added;
      months.add(
          new Views.TrialMonth(
              Words.month(month.month()),
              month.children().stream().map(this::child).collect(Collectors.joining("、")),
              Words.yen(month.amountYen()),
              added == 0 ? "" : Words.yen(added)));
    }
    var steps =
        trace.steps().stream()
            .map(step -> new Views.Step(step.step(), step.formula(), step.value().toString()))
            .toList();
    var head =
        "支給開始月 "
            + Words.month(allowance.entitlementStartMonth())
            + "、"
            + MONTHS
            + "か月の合計 "
            + Words.yen(allowance.totalYen())
            + (addedYen == 0 ? "" : "、ほかに団体独自の上乗せ " + Words.yen(addedYen));
    return page(operator, request, months, steps, head);
  }

  private String child(PaidChild child) {
    return child.childId()
        + " "
        + (child.order() == null ? "" : "第" + child.order() + "子 ")
        + words.of("category", child.category())
        + " "
        + Words.yen(child.amountYen());
  }

  /** 団体独自の上乗せ of a month (CHA-7-08), yen. */
  private static long added(ChildAllowanceLaw law, PaidMonth month) {
    var addition = law.addition(month.month());
    return month.children().stream().mapToLong(child -> addition.of(child.category())).sum();
  }

  private Page page(
      Operator operator,
      Map<String, String> values,
      List<Views.TrialMonth> months,
      List<Views.Step> steps,
      String head) {
    return screens
        .page(
            operator,
            "児童手当 給付試算",
            "child-allowance/trial",
            Map.of("months", months, "trace", steps, "head", head, "most", MOST))
        .withForm(Form.of(values));
  }

  private static @Nullable Household household(Input input, Violations wrong) {
    var claimDate = input.date("claimDate");
    var event = input.dateOrNull("eventDate");
    if (event != null && event.isAfter(claimDate)) {
      wrong.add(Code.CLAIM_BEFORE_EVENT.at("eventDate", event));
    }
    var children = new ArrayList<Child>();
    for (int i = 1; i <= MOST; i++) {
      var birth = input.dateOrNull("birth" + i);
      if (birth == null) {
        continue;
      }
      var equivalent =
          input.flag("supported" + i)
              ? new Child.CareEquivalent(new Claim(claimDate, null, false), null)
              : null;
      children.add(new Child("子" + i, birth, null, null, Residence.DOMESTIC, null, equivalent));
    }
    if (children.isEmpty() && wrong.isEmpty()) {
      wrong.add(Code.NOBODY.at("birth1", null));
    }
    return wrong.isEmpty()
        ? new Household(
            input.flag("facility") ? RecipientType.FACILITY : RecipientType.PARENT,
            new Claim(claimDate, event, false),
            null,
            null,
            children)
        : null;
  }
}
