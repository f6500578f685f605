package org.yakuba.migration.report;

import java.util.List;
import org.yakuba.migration.job.MigrationJob;
import org.yakuba.platform.intake.Treatment;

/** Everything that is counted about one delivery. */
public record JobFigures(
    MigrationJob job,
    List<RuleCount> rules,
    List<RecordCount> records,
    List<Compared> compared,
    List<PhaseTime> phases,
    List<UnmappedCharacter> characters) {

  public JobFigures {
    rules = List.copyOf(rules);
    records = List.copyOf(records);
    compared = List.copyOf(compared);
    phases = List.copyOf(phases);
    characters = List.copyOf(characters);
  }

  /** Findings in all. */
  public long findings() {
    return rules.stream().mapToLong(RuleCount::findings).sum();
  }

  /** Findings with one treatment. */
  public long findings(Treatment treatment) {
    return rules.stream()
        .filter(rule -> rule.treatment() == treatment)
        .mapToLong(RuleCount::findings)
        .sum();
  }

  /** Rows kept outside. */
  public long quarantined() {
    return records.stream().mapToLong(RecordCount::quarantined).sum();
  }

  /** Figures that do not agree. */
  public long differences() {
    return compared.stream().filter(one -> one.difference() != 0).count()
        + records.stream().filter(one -> one.lost() != 0).count();
  }
}
