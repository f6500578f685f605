package org.yakuba.childallowance.batch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.batch.PaymentRun.State;
import org.yakuba.childallowance.batch.RunService.Started;
import org.yakuba.kernel.date.OpeningDays;
import org.yakuba.platform.identity.MasterKey;
import org.yakuba.platform.identity.Officer;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.jobs.JobRun;
import org.yakuba.platform.jobs.Jobs;
import org.yakuba.platform.linkage.Contracts;
import org.yakuba.platform.linkage.Outbox;
import org.yakuba.platform.parameter.TenantParameters;
import org.yakuba.platform.payment.PaymentLists;
import org.yakuba.platform.test.KilledAnywhere;
import org.yakuba.platform.test.KilledAnywhere.Workplace;

/**
 * Two officers run a month and pay, in small units. Started again they wait for what was ordered,
 * look where they are, and go on.
 */
final class AllowanceProgram {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T01:00:00Z"), ZoneId.of("Asia/Tokyo"));
  private static final String MASTER_KEY = "eWFrdWJhLXlha3ViYS15YWt1YmEteWFrdWJhLXlha3U=";
  private static final Predicate<LocalDate> CLOSED = day -> !OpeningDays.standard().isOpen(day);
  private static final YearMonth PAID = YearMonth.of(2026, 12);
  private static final int AT_ONCE = 4;

  private final Workplace place;
  private final Jobs jobs;
  private final RunService runs;

  private AllowanceProgram(Workplace place, Jobs jobs, RunService runs) {
    this.place = place;
    this.jobs = jobs;
    this.runs = runs;
  }

  /** Arguments as {@link KilledAnywhere} gives them. */
  public static void main(String[] arguments) {
    KilledAnywhere.work(arguments, AllowanceProgram::toItsEnd);
  }

  private static void toItsEnd(Workplace place) {
    var parameters =
        new TenantParameters(List.of(new BatchConfiguration().childAllowanceParameters()));
    var laws = new MunicipalLaw(parameters);
    var outbox =
        new Outbox(
            new Contracts(List.of(ChildAllowance.CONTRACTS)),
            new TenantKeys(MasterKey.ofBase64(MASTER_KEY)),
            CLOCK);
    var steps =
        new PaymentSteps(
            laws, new DeductionOrder(parameters), new PaymentLists(outbox), CLOCK, AT_ONCE);
    var made = new RunJobs(laws, steps, CLOSED, AT_ONCE);
    var definitions = List.of(made.months(), made.plan(), made.post());
    try (var jobs =
        new Jobs(place.tenancy(), place.connections(), definitions, Duration.ofMinutes(2))) {
      var runs = new RunService(place.tenancy(), jobs, laws, CLOSED, CLOCK);
      new AllowanceProgram(place, jobs, runs).work();
    }
  }

  private void work() {
    jobs.recover(LocalDate.now(CLOCK)).forEach(this::ended);
    boolean calculated =
        jobs.list(place.tenant(), 100).stream()
            .anyMatch(run -> run.job().equals(RunService.MONTHS));
    if (!calculated) {
      ended(runs.month(operator("clerk"), PAID.minusMonths(1)));
    }
    if (newest().isEmpty()) {
      ended(runs.plan(operator("clerk"), PaymentRun.Kind.REGULAR, PAID));
    }
    var run = newest().getFirst();
    if (run.state() == State.PLANNED) {
      ended(runs.approve(operator("chief"), run, ""));
    }
    if (newest().getFirst().state() != State.POSTED) {
      throw new IllegalStateException("the payment stands at " + newest().getFirst().state());
    }
  }

  private List<PaymentRun> newest() {
    return place.tenancy().call(place.tenant(), session -> PaymentRunStore.list(session, 1));
  }

  private void ended(RunService.Outcome outcome) {
    if (!(outcome instanceof Started(var job))) {
      throw new IllegalStateException("not begun: " + outcome);
    }
    ended(job);
  }

  private void ended(JobRun run) {
    var ended = jobs.await(run, progress -> {});
    if (ended.state() != JobRun.State.COMPLETED) {
      throw new IllegalStateException(run.job() + " " + ended.state() + " " + ended.message());
    }
  }

  private Operator operator(String officer) {
    return new Operator(
        new Officer(place.tenant(), officer, "見本", "子育て支援課", Set.of(), Set.of()),
        "T1",
        "CHILD_ALLOWANCE",
        null,
        UUID.randomUUID());
  }
}
