package org.yakuba.childallowance.batch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.batch.PaymentRun.Kind;
import org.yakuba.childallowance.batch.PaymentRun.State;
import org.yakuba.childallowance.rules.ChildAllowanceLaw.Period;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.kernel.date.Wareki;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.jobs.JobRun;
import org.yakuba.platform.jobs.Jobs;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * Starts the monthly and the payment run and takes the decision on a plan: planned by one officer,
 * approved by another (CHA-4-01, CHA-4-02, CHA-8-02).
 */
public final class RunService {
  /** Job of the monthly entitlements. */
  public static final String MONTHS = "child-allowance.months";

  /** Job that plans payments. */
  public static final String PLAN = "child-allowance.plan";

  /** Job that makes the payments of an approved plan. */
  public static final String POST = "child-allowance.post";

  private final Tenancy tenancy;
  private final Jobs jobs;
  private final MunicipalLaw laws;
  private final Predicate<LocalDate> closed;
  private final Clock clock;

  /**
   * @param closed 閉庁日・金融機関の休業日
   */
  public RunService(
      Tenancy tenancy, Jobs jobs, MunicipalLaw laws, Predicate<LocalDate> closed, Clock clock) {
    this.tenancy = tenancy;
    this.jobs = jobs;
    this.laws = laws;
    this.closed = closed;
    this.clock = clock;
  }

  /** What came of an act on a plan. */
  public sealed interface Outcome {}

  /** Begun in the background. */
  public record Started(JobRun job) implements Outcome {}

  /** Done. */
  public record Done() implements Outcome {}

  /** Not done, and why. */
  public record Refused(List<Violation> reasons) implements Outcome {
    static Refused of(String field, String value, String code, String message) {
      return new Refused(List.of(new Violation(field, value, code, message)));
    }
  }

  /** Somebody else was faster. */
  public record Overtaken() implements Outcome {}

  /** Today in Japan. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** 月次計算 for one month. */
  public Outcome month(Operator operator, YearMonth month) {
    if (month.isBefore(BatchConfiguration.FIRST_MONTH)) {
      return Refused.of(
          "month", month.toString(), "CHA-E304", "令和6年10月以後の月を入力してください(以前の月分は決定のときに計算します)");
    }
    if (month.isAfter(YearMonth.from(today()))) {
      return Refused.of("month", month.toString(), "CHA-E305", "まだ来ていない月は計算できません");
    }
    var knownAt = Instant.now();
    return started(
        operator,
        tenancy.call(
            operator.tenant(),
            session -> {
              AuditLog.record(
                  session,
                  AuditEntry.of(operator, ChildAllowance.ID, "CHA-3-02", Action.DECIDE)
                      .condition("month", month.toString()));
              return jobs.order(
                  session,
                  MONTHS,
                  month + "@" + knownAt,
                  Map.of("month", month.toString(), EntitlementStep.KNOWN_AT, knownAt.toString()),
                  operator.officer().officerId());
            }));
  }

  /** Begins what was ordered; killed before, it is begun by the next program. */
  private Started started(Operator operator, UUID job) {
    return new Started(jobs.resume(operator.tenant(), job));
  }

  /** 支払予定作成 of a payment month: the months of its period, and what is owed from earlier. */
  public Outcome plan(Operator operator, Kind kind, YearMonth paymentMonth) {
    var at = Instant.now();
    var wrong = new Violations();
    var job =
        tenancy.call(
            operator.tenant(),
            session ->
                Optional.ofNullable(begin(session, operator, kind, paymentMonth, at, wrong))
                    .map(run -> ordered(session, operator, run, at)));
    return job.isPresent() ? started(operator, job.get()) : new Refused(wrong.toList());
  }

  private UUID ordered(TenantSession session, Operator operator, PaymentRun run, Instant at) {
    return jobs.order(
        session,
        PLAN,
        run.id().toString(),
        Map.of(
            PaymentSteps.RUN,
            run.id().toString(),
            "from",
            run.from().toString(),
            "to",
            run.to().toString(),
            EntitlementStep.KNOWN_AT,
            at.toString()),
        operator.officer().officerId());
  }

  private @Nullable PaymentRun begin(
      TenantSession session,
      Operator operator,
      Kind kind,
      YearMonth paymentMonth,
      Instant at,
      Violations wrong) {
    Settling.lock(session);
    var law = laws.of(session, at);
    var period =
        switch (kind) {
          case REGULAR -> law.period(paymentMonth).orElse(null);
          case OFF_CYCLE -> {
            var due =
                PaymentRunStore.lastDue(session)
                    .orElse(BatchConfiguration.FIRST_MONTH.minusMonths(1));
            yield new Period(due.plusMonths(1), due);
          }
        };
    if (period == null) {
      wrong.add("paymentMonth", paymentMonth.toString(), "CHA-E306", "支払期月(偶数月)を入力してください");
      return null;
    }
    var date =
        switch (kind) {
          case REGULAR -> law.paymentDate(paymentMonth, closed);
          case OFF_CYCLE -> offCycleDate();
        };
    if (date.isBefore(today())) {
      wrong.add(
          "paymentMonth",
          paymentMonth.toString(),
          "CHA-E307",
          "支払日 " + Wareki.formatShort(date) + " を過ぎています。随時払で支払ってください");
      return null;
    }
    var id =
        PaymentRunStore.insert(
            session,
            kind,
            paymentMonth,
            period.from(),
            period.to(),
            date,
            at,
            law.fingerprint(),
            operator.officer().officerId());
    if (id.isEmpty()) {
      wrong.add(
          "paymentMonth", paymentMonth.toString(), "CHA-E308", "決裁の済んでいない支払があるか、この支払期月の定例払は計画済みです");
      return null;
    }
    record(session, operator, id.get(), "plan");
    return PaymentRunStore.find(session, id.get()).orElseThrow();
  }

  /** 随時払 is paid on the open day after next. */
  private LocalDate offCycleDate() {
    var day = today().plusDays(1);
    for (int open = 0; ; day = day.plusDays(1)) {
      if (!closed.test(day) && ++open == 2) {
        return day;
      }
    }
  }

  /**
   * 支払の決裁, by another officer than the one who planned.
   *
   * @throws IllegalArgumentException when the officer planned it
   */
  public Outcome approve(Operator operator, PaymentRun run, String note) {
    if (run.plannedBy().equals(operator.officer().officerId())) {
      throw new IllegalArgumentException("nobody approves their own plan");
    }
    var job =
        tenancy.call(
            operator.tenant(),
            session ->
                decide(session, operator, run, State.APPROVED, note, "approve")
                    ? Optional.of(post(session, operator, run.id()))
                    : Optional.<UUID>empty());
    return job.isPresent() ? started(operator, job.get()) : new Overtaken();
  }

  private UUID post(TenantSession session, Operator operator, UUID run) {
    return jobs.order(
        session,
        POST,
        run.toString(),
        Map.of(PaymentSteps.RUN, run.toString()),
        operator.officer().officerId());
  }

  /** 取りやめ: nothing of the plan is paid; the next run begins where this one did. */
  public Outcome discard(Operator operator, PaymentRun run, String note) {
    boolean discarded =
        tenancy.call(
            operator.tenant(),
            session -> decide(session, operator, run, State.DISCARDED, note, "discard"));
    return discarded ? new Done() : new Overtaken();
  }

  private static boolean decide(
      TenantSession session,
      Operator operator,
      PaymentRun run,
      State state,
      String note,
      String act) {
    boolean decided =
        PaymentRunStore.decide(
            session, run.id(), state, operator.officer().officerId(), Instant.now(), note);
    if (decided) {
      record(session, operator, run.id(), act);
    }
    return decided;
  }

  private static void record(TenantSession session, Operator operator, UUID run, String act) {
    AuditLog.record(
        session,
        AuditEntry.of(operator, ChildAllowance.ID, "CHA-4-01", Action.DECIDE)
            .condition("run", run.toString())
            .condition("act", act));
  }
}
