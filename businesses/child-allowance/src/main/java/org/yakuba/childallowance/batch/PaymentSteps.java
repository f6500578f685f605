package org.yakuba.childallowance.batch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.batch.PaymentRun.State;
import org.yakuba.platform.jobs.JobFailure;
import org.yakuba.platform.jobs.JobStep.Next;
import org.yakuba.platform.jobs.JobUnit;
import org.yakuba.platform.payment.PaymentLists;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * The units of a payment run: the plan from what is owed and what was paid, and, once a second
 * officer has approved it, the payments and their list. All of it in sets, range by range.
 */
final class PaymentSteps {
  /** Parameter of both jobs. */
  static final String RUN = "run";

  private static final OffsetDateTime EVER =
      OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
  private static final List<String> POSTINGS =
      List.of(
          "post-payments",
          "post-lines",
          "post-local",
          "post-deductions",
          "post-settlements",
          "post-states",
          "post-list-rows");

  private final MunicipalLaw laws;
  private final DeductionOrder order;
  private final PaymentLists lists;
  private final Clock clock;
  private final int range;

  /**
   * @param range recipients of one unit
   */
  PaymentSteps(
      MunicipalLaw laws, DeductionOrder order, PaymentLists lists, Clock clock, int range) {
    this.laws = laws;
    this.order = order;
    this.lists = lists;
    this.clock = clock;
    this.range = range;
  }

  /** Whose earlier months are settled as well. */
  Next touch(JobUnit unit) {
    var run = run(unit);
    var since =
        PaymentRunStore.lastKnown(unit.session(), run.id()).map(EntitlementStep::utc).orElse(EVER);
    unit.count(
        "以前の月も精算する受給者",
        unit.session()
            .sql(PaymentSteps.class, "touch")
            .param("run", run.id())
            .param("since", since)
            .update());
    return Next.DONE;
  }

  /** The plan of one range of recipients. */
  Next plan(JobUnit unit) {
    var run = run(unit);
    var session = unit.session();
    long after = unit.checkpoint("after", 0);
    var upTo = EntitlementStep.rangeEnd(session, after, range);
    if (upTo == null) {
      return Next.DONE;
    }
    int over =
        range(session, "find-overpayments", run.id(), after, upTo)
            .param("today", LocalDate.now(clock))
            .param("at", EntitlementStep.utc(Instant.now()))
            .update();
    range(session, "plan-lines", run.id(), after, upTo)
        .param("from", run.from().atDay(1))
        .param("to", run.to().atDay(1))
        .update();
    planLocal(session, run, after, upTo);
    int payments =
        range(session, "plan-payments", run.id(), after, upTo)
            .param("kind", run.kind().name())
            .param("paymentMonth", run.paymentMonth().atDay(1))
            .update();
    range(session, "plan-deductions", run.id(), after, upTo)
        .param("paymentMonth", run.paymentMonth().atDay(1))
        .param("paymentDate", run.paymentDate())
        .param("order", order.of(session, run))
        .update();
    int reissues =
        run.kind() == PaymentRun.Kind.OFF_CYCLE
            ? range(session, "plan-reissues", run.id(), after, upTo).update()
            : 0;
    unit.save("after", upTo);
    unit.advance(payments + (long) reissues);
    unit.count("支払", payments);
    unit.count("再支払", reissues);
    unit.count("新たな過払", over);
    return Next.MORE;
  }

  /** What the municipality adds by its own ordinance; nothing when it never has. */
  private void planLocal(TenantSession session, PaymentRun run, long after, long upTo) {
    var law = laws.of(session, run.knownAt());
    var months = new ArrayList<String>();
    var yens = new ArrayList<Integer>();
    var scopes = new ArrayList<String>();
    for (var month = BatchConfiguration.FIRST_MONTH;
        !month.isAfter(run.paymentMonth());
        month = month.plusMonths(1)) {
      var addition = law.addition(month);
      if (addition.yen() > 0) {
        months.add(month.atDay(1).toString());
        yens.add(addition.yen());
        scopes.add(addition.scope().name());
      }
    }
    if (!months.isEmpty()) {
      range(session, "plan-local", run.id(), after, upTo)
          .param("from", run.from().atDay(1))
          .param("to", run.to().atDay(1))
          .param("months", months.toArray(String[]::new))
          .param("yens", yens.toArray(Integer[]::new))
          .param("scopes", scopes.toArray(String[]::new))
          .update();
    }
  }

  /** The plan waits for a second officer. */
  Next planned(JobUnit unit) {
    var run = run(unit);
    if (run.state() == State.PLANNING
        && !PaymentRunStore.move(unit.session(), run.id(), State.PLANNING, State.PLANNED)) {
      throw new JobFailure("CHA-E301", "支払の計画は取りやめられています");
    }
    return Next.DONE;
  }

  /** The approved plan of one range becomes payments. */
  Next post(JobUnit unit) {
    var run = run(unit);
    if (run.state() != State.APPROVED) {
      throw new JobFailure("CHA-E302", "支払の計画が決裁されていません: " + run.state().label());
    }
    var session = unit.session();
    long after = unit.checkpoint("after", 0);
    var upTo = EntitlementStep.rangeEnd(session, after, range);
    if (upTo == null) {
      return Next.DONE;
    }
    var at = Instant.now();
    int law = laws.number(session, laws.of(session, run.knownAt()), at);
    for (var posting : POSTINGS) {
      var statement =
          range(session, posting, run.id(), after, upTo)
              .param("law", law)
              .param("at", EntitlementStep.utc(at));
      int rows = statement.update();
      if (posting.equals("post-payments")) {
        unit.advance(rows);
        unit.count("支払", rows);
      }
    }
    unit.save("after", upTo);
    return Next.MORE;
  }

  /** The list is frozen and handed to the payments room. */
  Next publish(JobUnit unit) {
    var run = run(unit);
    var session = unit.session();
    session.sql(PaymentSteps.class, "settled-recipients").param("run", run.id()).update();
    if (!PaymentRunStore.move(session, run.id(), State.APPROVED, State.POSTED)) {
      throw new JobFailure("CHA-E302", "支払の計画が決裁されていません: " + run.state().label());
    }
    if (hasRows(session, run.id())) {
      lists.approve(
          session,
          ChildAllowance.ID,
          new PaymentLists.Heading(run.id(), ChildAllowance.ID, run.title(), run.paymentDate()),
          run.id(),
          Instant.now());
    }
    return Next.DONE;
  }

  private static boolean hasRows(TenantSession session, UUID run) {
    return session
        .sql(PaymentSteps.class, "has-list-rows")
        .param("run", run)
        .query(Boolean.class)
        .single();
  }

  private static PaymentRun run(JobUnit unit) {
    return PaymentRunStore.find(unit.session(), UUID.fromString(unit.parameter(RUN)))
        .orElseThrow(() -> new JobFailure("CHA-E303", "支払の計画がありません"));
  }

  private static StatementSpec range(
      TenantSession session, String name, UUID run, long after, long upTo) {
    return session
        .sql(PaymentSteps.class, name)
        .param("run", run)
        .param("after", after)
        .param("upTo", upTo);
  }
}
