package org.yakuba.emergencybenefit.batch;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.yakuba.emergencybenefit.ledger.Definition;
import org.yakuba.emergencybenefit.ledger.Definitions;
import org.yakuba.emergencybenefit.ledger.Extractions;
import org.yakuba.emergencybenefit.ledger.Sets;
import org.yakuba.platform.jobs.JobDefinition;
import org.yakuba.platform.jobs.JobFailure;
import org.yakuba.platform.jobs.JobStep;
import org.yakuba.platform.jobs.JobUnit;

/**
 * 対象者抽出 — reads everybody from the register as of the base date in one statement (contract {@code
 * ResidentFullExtract}), then lets the rules decide household by household, some thousands at a
 * time (EMB-2-01, EMB-1-06). A trial and the final extraction are the same run; only a confirmed
 * one becomes targets.
 */
public final class ExtractionRun {
  /** Name of the job. */
  public static final String JOB = "emergency-benefit.extraction";

  /** Parameter: the extraction. */
  public static final String EXTRACTION = "extraction";

  private static final int PERSONS_AT_ONCE = 20_000;

  private final Clock clock;
  private final int personsAtOnce;

  /**
   * @param clock of Japan
   */
  public ExtractionRun(Clock clock) {
    this(clock, PERSONS_AT_ONCE);
  }

  /**
   * @param personsAtOnce of one transaction
   */
  ExtractionRun(Clock clock, int personsAtOnce) {
    this.clock = clock;
    this.personsAtOnce = personsAtOnce;
  }

  /** The job. */
  public JobDefinition job() {
    return new JobDefinition(
        JOB,
        "給付金の対象者抽出",
        List.of(
            new JobStep("read", "住民の読取り(基準日)", this::read),
            new JobStep("assess", "対象の判定と発番", this::assess),
            new JobStep("finish", "件数・見込額の集計", this::finish)));
  }

  private JobStep.Next read(JobUnit unit) {
    var extraction = UUID.fromString(unit.parameter(EXTRACTION));
    var definition = definition(unit, extraction);
    int persons =
        unit.session()
            .sql(ExtractionRun.class, "read-register")
            .param("extraction", extraction)
            .param("day", definition.baseDate())
            .update();
    unit.session()
        .sql(ExtractionRun.class, "register-read")
        .param("extraction", extraction)
        .param("persons", persons)
        .param("at", Timestamp.from(clock.instant()))
        .update();
    unit.advance(persons);
    unit.count("住民", persons);
    return JobStep.Next.DONE;
  }

  private JobStep.Next assess(JobUnit unit) {
    var extraction = UUID.fromString(unit.parameter(EXTRACTION));
    var definition = definition(unit, extraction);
    var after = unit.checkpoint("after", "");
    Sets.plan(unit.session());
    var rows =
        unit.session()
            .sql(ExtractionRun.class, "persons-after")
            .param("extraction", extraction)
            .param("benefit", definition.benefitId())
            .param("excluded", definition.excludedBenefits().toArray(String[]::new))
            .param("after", after)
            .param("limit", personsAtOnce)
            .query(ExtractedPerson::of)
            .list();
    var whole = wholeHouseholds(rows);
    if (whole.isEmpty()) {
      return JobStep.Next.DONE;
    }
    var assessed =
        new HouseholdAssessment(definition, (int) unit.checkpoint("serial", 0L) + 1)
            .assess(unit.session(), whole, clock.instant());
    assessed.write(unit.session(), extraction);
    unit.save("after", whole.getLast().householdNumber());
    unit.save("serial", assessed.lastSerial());
    unit.advance(whole.size());
    unit.count("対象世帯", assessed.households());
    return JobStep.Next.MORE;
  }

  /** Rows up to the last household that is complete. */
  private List<ExtractedPerson> wholeHouseholds(List<ExtractedPerson> rows) {
    if (rows.size() < personsAtOnce) {
      return rows;
    }
    var last = rows.getLast().householdNumber();
    int end = rows.size();
    while (end > 0 && rows.get(end - 1).householdNumber().equals(last)) {
      end--;
    }
    if (end == 0) {
      throw new JobFailure("EMB-E120", personsAtOnce + "人を超える世帯があります。世帯の登録を確認してください");
    }
    return rows.subList(0, end);
  }

  private JobStep.Next finish(JobUnit unit) {
    unit.session()
        .sql(ExtractionRun.class, "finish-extraction")
        .param("extraction", UUID.fromString(unit.parameter(EXTRACTION)))
        .param("at", Timestamp.from(clock.instant()))
        .update();
    return JobStep.Next.DONE;
  }

  private static Definition definition(JobUnit unit, UUID extraction) {
    var found = Extractions.find(unit.session(), extraction).orElseThrow();
    return Definitions.find(unit.session(), found.benefitId(), found.versionNo()).orElseThrow();
  }
}
