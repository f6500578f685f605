package org.yakuba.childallowance.batch;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.yakuba.platform.jobs.JobDefinition;
import org.yakuba.platform.jobs.JobStep;
import org.yakuba.platform.jobs.JobUnit;

/** The jobs of the monthly and the payment run, in units of so many recipients. */
final class RunJobs {
  private final MunicipalLaw laws;
  private final PaymentSteps steps;
  private final Predicate<LocalDate> closed;
  private final int range;

  /**
   * @param closed 閉庁日
   * @param range recipients of one unit
   */
  RunJobs(MunicipalLaw laws, PaymentSteps steps, Predicate<LocalDate> closed, int range) {
    this.laws = laws;
    this.steps = steps;
    this.closed = closed;
    this.range = range;
  }

  /** The entitlements of one month. */
  JobDefinition months() {
    return new JobDefinition(
        RunService.MONTHS,
        "児童手当の月次計算",
        List.of(
            new JobStep(
                "entitlements",
                "月次明細",
                entitlements(unit -> List.of(YearMonth.parse(unit.parameter("month")))))));
  }

  /** The plan of a payment, after the months it pays. */
  JobDefinition plan() {
    return new JobDefinition(
        RunService.PLAN,
        "児童手当の支払予定",
        List.of(
            new JobStep("entitlements", "対象月の月次明細", entitlements(RunJobs::period)),
            new JobStep("touched", "以前の月の精算対象", steps::touch),
            new JobStep("plan", "支払額と控除", steps::plan),
            new JobStep("planned", "決裁待ち", steps::planned)));
  }

  /** The payments of an approved plan. */
  JobDefinition post() {
    return new JobDefinition(
        RunService.POST,
        "児童手当の支払データ作成",
        List.of(
            new JobStep("post", "支払の登録", steps::post),
            new JobStep("publish", "支払名簿の送付", steps::publish)));
  }

  private EntitlementStep entitlements(Function<JobUnit, List<YearMonth>> months) {
    return new EntitlementStep(laws, closed, months, range);
  }

  private static List<YearMonth> period(JobUnit unit) {
    var months = new ArrayList<YearMonth>();
    var to = YearMonth.parse(unit.parameter("to"));
    for (var month = YearMonth.parse(unit.parameter("from"));
        !month.isAfter(to);
        month = month.plusMonths(1)) {
      months.add(month);
    }
    return months;
  }
}
