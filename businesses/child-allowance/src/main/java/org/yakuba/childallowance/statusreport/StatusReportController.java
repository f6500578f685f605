package org.yakuba.childallowance.statusreport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.Viewing;
import org.yakuba.childallowance.batch.BatchPrivileges;
import org.yakuba.childallowance.statusreport.ReportLetters.Kind;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.screen.component.Choice;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.web.FileAnswer;
import org.yakuba.platform.web.NotFound;
import org.yakuba.platform.web.Requires;

/** 現況届管理 (rulebook 9): judged, sent, reminded, received, and the public records checked. */
@Controller
@Requires("child-allowance.view")
final class StatusReportController {
  private static final String PATH = "/child-allowance/status-reports";
  private static final int LONGEST_LIST = 500;
  private static final Map<String, Set<ReportState>> LISTS =
      Map.of(
          "OWED", Set.of(ReportState.REQUIRED, ReportState.SENT, ReportState.REMINDED),
          "DONE", Set.of(ReportState.CONFIRMED, ReportState.CHANGED),
          "OMITTED", Set.of(ReportState.OMITTED));

  private final Screens screens;
  private final Tenancy tenancy;
  private final StatusReports reports;
  private final ReportLetters letters;

  StatusReportController(
      Screens screens, Tenancy tenancy, StatusReports reports, ReportLetters letters) {
    this.screens = screens;
    this.tenancy = tenancy;
    this.reports = reports;
    this.letters = letters;
  }

  @GetMapping(PATH)
  Page list(Operator operator, @RequestParam Map<String, String> input) {
    return list(operator, input, List.of());
  }

  private Page list(Operator operator, Map<String, String> input, List<Violation> errors) {
    var typed = year(input.get("year"));
    var wrong = new ArrayList<>(errors);
    var given = input.getOrDefault("year", "").strip();
    if (typed.isEmpty() && !given.isEmpty()) {
      wrong.add(new Violation("year", given, "CHA-E311", "年度を西暦4桁で入力してください"));
    }
    int fiscalYear = typed.orElseGet(this::thisYear);
    var show = shown(input.getOrDefault("show", ""));
    var states = LISTS.getOrDefault(show, Set.of());
    var certification = input.getOrDefault("certification", "").strip();
    Map<String, @Nullable Object> model = new LinkedHashMap<>();
    tenancy.run(
        operator.tenant(),
        session -> {
          model.put("counts", reports.counts(session, fiscalYear));
          var found =
              reports.list(
                  session,
                  fiscalYear,
                  states,
                  certification.isEmpty() ? null : certification,
                  LONGEST_LIST);
          var differences = reports.differences(session, fiscalYear, LONGEST_LIST);
          var persons = new ArrayList<String>();
          found.forEach(report -> persons.add(report.addresseeNumber()));
          differences.forEach(difference -> persons.add(difference.addresseeNumber()));
          Viewing.record(session, operator, "CHA-5-02", persons);
          model.put("reports", found);
          model.put("differences", differences);
        });
    model.put("year", fiscalYear);
    model.put("due", reports.dueDay(fiscalYear));
    model.put("overdue", reports.today().isAfter(reports.dueDay(fiscalYear)));
    model.put(
        "shows",
        List.of(
            new Choice("OWED", "提出を求める受給者"),
            new Choice("DONE", "確認を終えた受給者"),
            new Choice("OMITTED", "提出を省略する受給者")));
    model.put("show", show);
    model.put("mayEnter", operator.may(ChildAllowance.ENTER));
    model.put("mayRun", operator.may(BatchPrivileges.PAY));
    model.put("mayApart", operator.may(ChildAllowance.APPROVE));
    return screens
        .page(operator, "児童手当の現況届", "child-allowance-status-reports/reports", model)
        .withForm(Form.of(input).withErrors(wrong));
  }

  private static String shown(String asked) {
    return LISTS.containsKey(asked) ? asked : "OWED";
  }

  private int thisYear() {
    LocalDate today = reports.today();
    return today.isBefore(LocalDate.of(today.getYear(), 4, 1))
        ? today.getYear() - 1
        : today.getYear();
  }

  @PostMapping(PATH + "/judge")
  @Requires({"child-allowance.view", "child-allowance.pay"})
  Object judge(
      Operator operator, @RequestParam Map<String, String> input, RedirectAttributes redirect) {
    int fiscalYear = year(input.get("year")).orElseThrow(NotFound::new);
    if (StatusReports.baseDay(fiscalYear).isAfter(reports.today())) {
      return list(
          operator,
          input,
          List.of(new Violation("year", input.get("year"), "CHA-E172", "6月1日より前には要否を判定できません")));
    }
    int judged =
        tenancy.call(operator.tenant(), session -> reports.judge(session, operator, fiscalYear));
    redirect.addFlashAttribute(Screens.NOTICE, judged + "人の要否を判定しました。");
    return back(fiscalYear);
  }

  /** その他団体が状況の確認を要するとした者. */
  @PostMapping(PATH + "/ask")
  @Requires({"child-allowance.view", "child-allowance.enter"})
  Object ask(
      Operator operator, @RequestParam Map<String, String> input, RedirectAttributes redirect) {
    int fiscalYear = year(input.get("year")).orElseThrow(NotFound::new);
    var certification = input.getOrDefault("asked", "").strip();
    boolean asked =
        tenancy.call(
            operator.tenant(),
            session -> reports.ask(session, operator, fiscalYear, certification));
    if (!asked) {
      return list(
          operator,
          input,
          List.of(new Violation("asked", certification, "CHA-E173", "提出を省略している受給者の認定番号ではありません")));
    }
    redirect.addFlashAttribute(Screens.NOTICE, "現況届の提出を求めることにしました。");
    return back(fiscalYear);
  }

  @PostMapping(PATH + "/letters")
  @Requires({"child-allowance.view", "child-allowance.pay"})
  Object letters(Operator operator, @RequestParam Map<String, String> input) {
    return print(operator, input, false);
  }

  /** 支援措置の別束. */
  @PostMapping(PATH + "/letters-apart")
  @Requires({"child-allowance.view", "child-allowance.approve"})
  Object lettersApart(Operator operator, @RequestParam Map<String, String> input) {
    return print(operator, input, true);
  }

  private Object print(Operator operator, Map<String, String> input, boolean apart) {
    int fiscalYear = year(input.get("year")).orElseThrow(NotFound::new);
    var kind =
        Arrays.stream(Kind.values())
            .filter(one -> one.name().equals(input.get("kind")))
            .findFirst()
            .orElseThrow(NotFound::new);
    try {
      var pdf =
          tenancy.call(
              operator.tenant(),
              session -> letters.print(session, operator, fiscalYear, kind, apart));
      if (pdf.isEmpty()) {
        return list(operator, input, List.of(Violation.of("CHA-E174", "印刷するものはありません")));
      }
      return FileAnswer.pdf(pdf.get(), "status-reports-" + fiscalYear + ".pdf");
    } catch (ViolationsException e) {
      return list(operator, input, e.violations());
    }
  }

  /** 公簿確認: work items for whose record differs. */
  @PostMapping(PATH + "/records")
  @Requires({"child-allowance.view", "child-allowance.enter"})
  Object records(
      Operator operator, @RequestParam Map<String, String> input, RedirectAttributes redirect) {
    int fiscalYear = year(input.get("year")).orElseThrow(NotFound::new);
    int opened =
        tenancy.call(
            operator.tenant(),
            session -> reports.openWork(session, operator, fiscalYear, LONGEST_LIST));
    redirect.addFlashAttribute(Screens.NOTICE, opened + "人の確認を作業に立てました。");
    return back(fiscalYear);
  }

  private static String back(int fiscalYear) {
    return "redirect:" + PATH + "?year=" + fiscalYear;
  }

  private static Optional<Integer> year(@Nullable String text) {
    return text != null && text.strip().matches("20[0-9]{2}")
        ? Optional.of(Integer.parseInt(text.strip()))
        : Optional.empty();
  }
}
