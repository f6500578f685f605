package org.yakuba.childallowance.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.jobs.JobStep;
import org.yakuba.platform.jobs.JobStep.Next;
import org.yakuba.platform.jobs.JobUnit;
import org.yakuba.platform.tenancy.CopyBytes;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * 月次明細 of whole months, range by range: the facts come out as sets, the rule works in memory, the
 * rows go back as a set, and only what differs from what is known is written. A unit ends with its
 * commit, so that a run that was killed goes on with the next range; done again it changes nothing.
 */
final class EntitlementStep implements JobStep.Work {
  /** Parameter of the run: the moment whose settings of the municipality are applied. */
  static final String KNOWN_AT = "knownAt";

  /** Recipients of one unit. */
  static final int RANGE = 20_000;

  private static final String TARGET =
      "entitled (recipient_id, child_number, rank, category, amount_yen, insurance_class)";

  private final MunicipalLaw laws;
  private final Predicate<LocalDate> closed;
  private final Function<JobUnit, List<YearMonth>> months;
  private final int range;

  /**
   * @param closed 閉庁日
   * @param months of a run, first to last
   * @param range recipients of one unit
   */
  EntitlementStep(
      MunicipalLaw laws,
      Predicate<LocalDate> closed,
      Function<JobUnit, List<YearMonth>> months,
      int range) {
    this.laws = laws;
    this.closed = closed;
    this.months = months;
    this.range = range;
  }

  @Override
  public Next run(JobUnit unit) {
    var all = months.apply(unit);
    int index = (int) unit.checkpoint("month", 0);
    if (index == all.size()) {
      return Next.DONE;
    }
    var month = all.get(index);
    long after = unit.checkpoint("after", 0);
    if (index == 0 && after == 0) {
      unit.total(all.stream().mapToLong(one -> recipients(unit.session(), one)).sum());
    }
    var upTo = rangeEnd(unit.session(), after, range);
    if (upTo == null) {
      complete(unit, month);
      unit.save("month", index + 1);
      unit.save("after", 0);
      return Next.MORE;
    }
    range(unit, month, after, upTo);
    unit.save("after", upTo);
    return Next.MORE;
  }

  private void range(JobUnit unit, YearMonth month, long after, long upTo) {
    var session = unit.session();
    var law = laws.of(session, Instant.parse(unit.parameter(KNOWN_AT)));
    var at = Instant.now();
    var loaded = HouseholdRange.load(session, month, after, upTo, range);
    var rows = new CopyBytes();
    new MonthlyCalculation(law, closed, month).write(loaded, rows);
    session.sql(EntitlementStep.class, "stage-entitled").update();
    rows.send(session, TARGET);
    if (isComplete(session, month)) {
      staged(session, "staged-unsettled", month, after, upTo).update();
    }
    int taken = staged(session, "staged-close", month, after, upTo).param("at", utc(at)).update();
    int made =
        staged(session, "staged-insert", month, after, upTo)
            .param("law", laws.number(session, law, at))
            .param("at", utc(at))
            .update();
    unit.advance(loaded.table().size());
    unit.count("計算した児童", rows.rows());
    unit.count("新しい明細", made);
    unit.count("取り消した明細", taken);
  }

  private static org.springframework.jdbc.core.simple.JdbcClient.StatementSpec staged(
      TenantSession session, String name, YearMonth month, long after, long upTo) {
    return session
        .sql(EntitlementStep.class, name)
        .param("month", month.atDay(1))
        .param("after", after)
        .param("upTo", upTo);
  }

  private static void complete(JobUnit unit, YearMonth month) {
    unit.session()
        .sql(EntitlementStep.class, "entitled-month")
        .param("month", month.atDay(1))
        .param("at", utc(Instant.now()))
        .update();
  }

  private static boolean isComplete(TenantSession session, YearMonth month) {
    return session
        .sql(EntitlementStep.class, "is-entitled-month")
        .param("month", month.atDay(1))
        .query(Boolean.class)
        .single();
  }

  private static long recipients(TenantSession session, YearMonth month) {
    return session
        .sql(EntitlementStep.class, "count-recipients")
        .param("month", month.atDay(1))
        .query(Long.class)
        .single();
  }

  /** Identity of the last recipient of the next range; null when none is left. */
  static @Nullable Long rangeEnd(TenantSession session, long after, int size) {
    return session
        .sql(EntitlementStep.class, "range-end")
        .param("after", after)
        .param("size", size)
        .query(Long.class)
        .optional()
        .orElse(null);
  }

  static OffsetDateTime utc(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
