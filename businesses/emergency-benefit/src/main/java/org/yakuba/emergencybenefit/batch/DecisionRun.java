package org.yakuba.emergencybenefit.batch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yakuba.emergencybenefit.ledger.Decisions;
import org.yakuba.emergencybenefit.ledger.PortalAnswers;
import org.yakuba.platform.jobs.JobDefinition;
import org.yakuba.platform.jobs.JobStep;
import org.yakuba.platform.jobs.JobUnit;

/** 一括決定 of an approved batch, by ranges of applications (EMB-4-03). */
public final class DecisionRun {
  /** Name of the job. */
  public static final String JOB = "emergency-benefit.decision";

  /** Parameter: the batch. */
  public static final String BATCH = "batch";

  private static final int AT_ONCE = 20_000;

  private final PortalAnswers portal;
  private final Clock clock;
  private final int atOnce;

  /**
   * @param clock of Japan
   */
  public DecisionRun(PortalAnswers portal, Clock clock) {
    this(portal, clock, AT_ONCE);
  }

  /**
   * @param atOnce applications of one transaction
   */
  DecisionRun(PortalAnswers portal, Clock clock, int atOnce) {
    this.portal = portal;
    this.clock = clock;
    this.atOnce = atOnce;
  }

  /** The job. */
  public JobDefinition job() {
    return new JobDefinition(JOB, "給付金の一括決定", List.of(new JobStep("decide", "支給決定", this::unit)));
  }

  private JobStep.Next unit(JobUnit unit) {
    var batch = UUID.fromString(unit.parameter(BATCH));
    long after = unit.checkpoint("after", 0L);
    var today = LocalDate.now(clock);
    var decided = Decisions.decide(unit.session(), batch, after, atOnce, today);
    decided.ifPresent(done -> {
      portal.granted(unit.session(), batch, after, done.last(), today);
      unit.save("after", done.last());
      unit.advance(done.decided());
      unit.count("決定", done.decided());
    });
    return decided.isPresent() ? JobStep.Next.MORE : JobStep.Next.DONE;
  }
}
