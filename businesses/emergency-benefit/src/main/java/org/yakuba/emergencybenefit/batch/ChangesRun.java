package org.yakuba.emergencybenefit.batch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.yakuba.emergencybenefit.ledger.Changes;
import org.yakuba.emergencybenefit.ledger.Definitions;
import org.yakuba.platform.jobs.JobDefinition;
import org.yakuba.platform.jobs.JobStep;
import org.yakuba.platform.jobs.JobUnit;

/** 異動の照合: one benefit's targets compared with the register of today, as one set (EMB-2-07). */
public final class ChangesRun {
  /** Name of the job. */
  public static final String JOB = "emergency-benefit.changes";

  /** Parameter: the benefit. */
  public static final String BENEFIT = "benefit";

  /** Parameter: who asked for it. */
  public static final String OFFICER = "officer";

  private final Clock clock;

  /**
   * @param clock of Japan
   */
  public ChangesRun(Clock clock) {
    this.clock = clock;
  }

  /** The job. */
  public JobDefinition job() {
    return new JobDefinition(
        JOB, "給付金の対象の異動の照合", List.of(new JobStep("compare", "住民基本台帳との照合", this::unit)));
  }

  private JobStep.Next unit(JobUnit unit) {
    var definition = Definitions.inForce(unit.session(), unit.parameter(BENEFIT)).orElseThrow();
    var compared =
        Changes.compare(
            unit.session(),
            definition,
            unit.parameter(OFFICER),
            clock.instant(),
            LocalDate.now(clock));
    unit.advance(compared.noticed());
    unit.count("新しい異動", compared.noticed());
    unit.count("新しい世帯主へ", compared.followed());
    unit.count("保留にした申請", compared.held());
    return JobStep.Next.DONE;
  }
}
