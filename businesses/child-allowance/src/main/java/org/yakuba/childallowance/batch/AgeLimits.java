package org.yakuba.childallowance.batch;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.filing.FilingChannel;
import org.yakuba.childallowance.filing.FilingService;
import org.yakuba.childallowance.filing.FilingService.Outcome;
import org.yakuba.childallowance.ledger.ExtinctionReason;
import org.yakuba.childallowance.ledger.decide.Command;
import org.yakuba.platform.identity.Officer;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.jobs.JobRun;
import org.yakuba.platform.jobs.JobStep.Next;
import org.yakuba.platform.jobs.JobUnit;
import org.yakuba.platform.jobs.Jobs;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * 年齢到達 (U25, CHA-3-05): the list of those whose amount changes by age alone — 3 years each month,
 * 18 and 22 on 31 March — becomes filings in bulk, and a second officer decides them in bulk, each
 * as the desk would.
 */
public final class AgeLimits {
  /** Job that files a list. */
  static final String FILE = "child-allowance.ages";

  /** Job that decides the filings of a list. */
  static final String DECIDE = "child-allowance.ages-decide";

  private static final int UNIT = 50;
  private static final UUID FIRST = new UUID(0, 0);

  private final FilingService filings;
  private final Clock clock;

  AgeLimits(FilingService filings, Clock clock) {
    this.filings = filings;
    this.clock = clock;
  }

  /**
   * Somebody on the list.
   *
   * @param kinds ages reached, e.g. {@code AGE_03 AGE_18}
   * @param ends whether no child is left to pay for
   */
  public record Reached(
      String certificationNumber, String addresseeNumber, String kinds, boolean ends) {

    /** The ages in words. */
    public String ages() {
      return kinds
          .replace("AGE_03", "3歳到達")
          .replace("AGE_18", "18歳年度末")
          .replace("AGE_22", "22歳年度末");
    }
  }

  /** Today in Japan. */
  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Whose last month before a change by age this is, and who was not filed yet. */
  List<Reached> list(TenantSession session, YearMonth month, int limit) {
    return session
        .sql(AgeLimits.class, "ages-of-month")
        .param("month", month.atDay(1))
        .param("limit", limit)
        .query((row, index) ->
            new Reached(
                row.getString("certification_number"),
                row.getString("addressee_number"),
                row.getString("kinds"),
                row.getBoolean("ends")))
        .list();
  }

  /** Filings of a list that wait for a second officer. */
  long waiting(TenantSession session, YearMonth month) {
    return session
        .sql(AgeLimits.class, "count-age-filings")
        .param("month", month.atDay(1))
        .query(Long.class)
        .single();
  }

  /** Begins one of the jobs for a month. */
  static JobRun start(Jobs jobs, Operator operator, String job, YearMonth month) {
    return jobs.start(
        operator.tenant(),
        job,
        month + "@" + UUID.randomUUID(),
        Map.of(
            "month",
            month.toString(),
            "officer",
            operator.officer().officerId(),
            "office",
            operator.officer().office(),
            "terminal",
            operator.terminal()),
        operator.officer().officerId());
  }

  /** Files some of a list; what is filed is on it no longer. */
  Next file(JobUnit unit) {
    var month = YearMonth.parse(unit.parameter("month"));
    var found = list(unit.session(), month, UNIT);
    for (var reached : found) {
      var outcome =
          filings.receive(operator(unit), command(reached, month), FilingChannel.EX_OFFICIO, null);
      switch (outcome) {
        case Outcome.Filed(var id, var ignored) -> {
          unit.session()
              .sql(AgeLimits.class, "insert-age-filing")
              .param("month", month.atDay(1))
              .param("certification", reached.certificationNumber())
              .param("filing", id)
              .update();
          unit.advance(1);
          unit.count(reached.ends() ? "消滅の届出" : "額改定の届出", 1);
        }
        case Outcome.Refused(var reasons) ->
            throw new org.yakuba.platform.jobs.JobFailure(
                "CHA-E314", "年齢到達の届出を作れません: " + reasons.getFirst().code());
        case Outcome.Decided decided -> throw new IllegalStateException("filed, not decided");
      }
    }
    return found.isEmpty() ? Next.DONE : Next.MORE;
  }

  private Command command(Reached reached, YearMonth month) {
    return reached.ends()
        ? new Command.Extinguish(
            reached.certificationNumber(),
            today(),
            true,
            month.atEndOfMonth(),
            ExtinctionReason.CHILD_AGED_OUT)
        : new Command.ReachAge(reached.certificationNumber(), today(), month.plusMonths(1));
  }

  /** Decides some of the filings as a second officer; refused ones go back to the desk. */
  Next decide(JobUnit unit) {
    var month = YearMonth.parse(unit.parameter("month"));
    var pending =
        unit.session()
            .sql(AgeLimits.class, "pending-age-filings")
            .param("month", month.atDay(1))
            .param("officer", unit.parameter("officer"))
            .param("after", unit.checkpoint("after", FIRST.toString()))
            .param("limit", UNIT)
            .query((row, index) ->
                Map.entry(row.getObject("filing_id", UUID.class), row.getInt("revision")))
            .list();
    for (var filing : pending) {
      var outcome = filings.approve(operator(unit), filing.getKey(), filing.getValue());
      unit.advance(1);
      unit.errors(outcome instanceof Outcome.Decided ? 0 : 1);
      unit.save("after", filing.getKey().toString());
    }
    return pending.isEmpty() ? Next.DONE : Next.MORE;
  }

  private static Operator operator(JobUnit unit) {
    return new Operator(
        new Officer(
            unit.tenant(),
            unit.parameter("officer"),
            unit.parameter("officer"),
            unit.parameter("office"),
            Set.of(),
            Set.of()),
        unit.parameter("terminal"),
        ChildAllowance.PURPOSE,
        null,
        unit.run());
  }
}
