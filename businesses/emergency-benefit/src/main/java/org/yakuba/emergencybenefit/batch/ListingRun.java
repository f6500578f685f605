package org.yakuba.emergencybenefit.batch;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.yakuba.emergencybenefit.ledger.Extractions;
import org.yakuba.emergencybenefit.ledger.Sets;
import org.yakuba.platform.jobs.JobDefinition;
import org.yakuba.platform.jobs.JobStep;
import org.yakuba.platform.jobs.JobUnit;

/** 対象の確定 — a confirmed extraction becomes targets and numbered letters, by ranges of numbers. */
public final class ListingRun {
  /** Name of the job. */
  public static final String JOB = "emergency-benefit.listing";

  private static final int AT_ONCE = 20_000;

  private final Clock clock;
  private final int atOnce;

  /**
   * @param clock of Japan
   */
  public ListingRun(Clock clock) {
    this(clock, AT_ONCE);
  }

  /**
   * @param atOnce numbers of one transaction
   */
  ListingRun(Clock clock, int atOnce) {
    this.clock = clock;
    this.atOnce = atOnce;
  }

  /** The job; its parameter is {@link ExtractionRun#EXTRACTION}. */
  public JobDefinition job() {
    return new JobDefinition(
        JOB, "給付金の対象の確定・発番", List.of(new JobStep("list", "対象と通知番号の登録", this::unit)));
  }

  private JobStep.Next unit(JobUnit unit) {
    var id = UUID.fromString(unit.parameter(ExtractionRun.EXTRACTION));
    var extraction = Extractions.find(unit.session(), id).orElseThrow();
    int after = (int) unit.checkpoint("after", 0L);
    int listed = 0;
    Sets.plan(unit.session());
    for (var statement : List.of("list-targets", "list-members", "list-letters")) {
      int rows =
          unit.session()
              .sql(ListingRun.class, statement)
              .param("extraction", id)
              .param("benefit", extraction.benefitId())
              .param("after", after)
              .param("last", after + atOnce)
              .param("at", Timestamp.from(clock.instant()))
              .update();
      listed = statement.equals("list-targets") ? rows : listed;
    }
    unit.total(extraction.households());
    unit.advance(listed);
    unit.count("対象世帯", listed);
    unit.save("after", after + atOnce);
    if (after + atOnce < extraction.households()) {
      return JobStep.Next.MORE;
    }
    unit.session()
        .sql(ListingRun.class, "raise-serial")
        .param("benefit", extraction.benefitId())
        .param("serial", extraction.households() + 1)
        .update();
    return JobStep.Next.DONE;
  }
}
