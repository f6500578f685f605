package org.yakuba.childallowance.batch;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.yakuba.childallowance.filing.AfterDecision;
import org.yakuba.childallowance.filing.FilingService;
import org.yakuba.childallowance.rules.ChildAllowanceLaw;
import org.yakuba.kernel.date.OpeningDays;
import org.yakuba.platform.jobs.JobDefinition;
import org.yakuba.platform.jobs.JobStep;
import org.yakuba.platform.jobs.Jobs;
import org.yakuba.platform.parameter.BusinessParameters;
import org.yakuba.platform.parameter.TenantParameters;
import org.yakuba.platform.payment.PaymentLists;
import org.yakuba.platform.tenancy.Tenancy;

/** The runs of the child allowance as part of the program. */
@Configuration(proxyBeanMethods = false)
@Import(BatchScreens.class)
public class BatchConfiguration {
  /** Earlier months ask for the income and are calculated when something is decided about them. */
  static final YearMonth FIRST_MONTH = YearMonth.of(2024, 10);

  private static final Predicate<LocalDate> CLOSED = day -> !OpeningDays.standard().isOpen(day);

  @Bean
  MunicipalLaw municipalChildAllowanceLaw(TenantParameters parameters) {
    return new MunicipalLaw(parameters);
  }

  /** What the municipality sets for this business, and what a change does. */
  @Bean
  BusinessParameters childAllowanceParameters() {
    var national = ChildAllowanceLaw.nationalParameters();
    return new BusinessParameters(
        MunicipalLaw.BUSINESS,
        "児童手当",
        ChildAllowanceLaw.municipalParameters(),
        national,
        new AllowanceEffect(national, CLOSED));
  }

  @Bean
  RunJobs childAllowanceRunJobs(MunicipalLaw laws, PaymentSteps steps) {
    return new RunJobs(laws, steps, CLOSED, EntitlementStep.RANGE);
  }

  @Bean
  JobDefinition childAllowanceMonths(RunJobs jobs) {
    return jobs.months();
  }

  @Bean
  JobDefinition childAllowancePlan(RunJobs jobs) {
    return jobs.plan();
  }

  @Bean
  JobDefinition childAllowancePost(RunJobs jobs) {
    return jobs.post();
  }

  @Bean
  PaymentSteps childAllowancePaymentSteps(
      MunicipalLaw laws,
      TenantParameters parameters,
      PaymentLists lists,
      ObjectProvider<Clock> clock) {
    return new PaymentSteps(
        laws, new DeductionOrder(parameters), lists, japanese(clock), EntitlementStep.RANGE);
  }

  @Bean
  RunService childAllowanceRuns(
      Tenancy tenancy, ObjectProvider<Jobs> jobs, MunicipalLaw laws, ObjectProvider<Clock> clock) {
    return new RunService(tenancy, jobs.getObject(), laws, CLOSED, japanese(clock));
  }

  @Bean
  AgeLimits childAllowanceAges(
      Tenancy tenancy, ObjectProvider<AfterDecision> followers, ObjectProvider<Clock> clock) {
    return new AgeLimits(
        new FilingService(
            tenancy,
            ChildAllowanceLaw.national(),
            OpeningDays.standard(),
            followers.orderedStream().toList(),
            japanese(clock)),
        japanese(clock));
  }

  @Bean
  JobDefinition childAllowanceAgesFiled(AgeLimits ages) {
    return new JobDefinition(
        AgeLimits.FILE, "児童手当の年齢到達の届出", List.of(new JobStep("file", "届出の作成", ages::file)));
  }

  @Bean
  JobDefinition childAllowanceAgesDecided(AgeLimits ages) {
    return new JobDefinition(
        AgeLimits.DECIDE, "児童手当の年齢到達の決裁", List.of(new JobStep("decide", "決裁", ages::decide)));
  }

  /** What became of the payments. */
  @Bean
  TransferResults childAllowanceTransferResults() {
    return new TransferResults();
  }

  static Clock japanese(ObjectProvider<Clock> clock) {
    return clock.getIfAvailable(() -> Clock.system(ZoneId.of("Asia/Tokyo")));
  }
}
