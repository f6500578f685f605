package org.yakuba.migration.steps;

import java.util.List;
import org.yakuba.migration.job.JobStore;
import org.yakuba.migration.job.Phase;
import org.yakuba.migration.staging.FindingTable;
import org.yakuba.migration.steps.Intake.OwnedRule;
import org.yakuba.platform.intake.IntakeFiles;
import org.yakuba.platform.intake.IntakeRule;
import org.yakuba.platform.jobs.JobStep.Next;
import org.yakuba.platform.jobs.JobUnit;

/** Runs one rule over the staged rows per unit (MIG-2-01). */
final class CheckStep {

  private final Intake intake;

  CheckStep(Intake intake) {
    this.intake = intake;
  }

  Next run(JobUnit unit, Delivery delivery) {
    long jobNo = delivery.job().jobNo();
    if (QuarantineStep.isDone(unit.session(), jobNo)) {
      return Next.DONE;
    }
    if (!StagedRows.areAlive(unit.session(), delivery.area())) {
      return StagedRows.stageAgain(unit, false);
    }
    List<OwnedRule> rules = intake.rules(IntakeRule.Stage.CHECK);
    int next = (int) unit.checkpoint("rule", 0L);
    if (next == 0) {
      FindingTable.create(unit.session(), delivery.area());
      JobStore.forget(unit.session(), jobNo, Phase.CHECK);
    }
    if (next < rules.size()) {
      OwnedRule owned = rules.get(next);
      JobStore.claim(unit.session(), jobNo, Phase.CHECK, owned.rule().file(), 0);
      int found = find(new StagedSql(unit.session(), delivery), owned);
      JobStore.finish(unit.session(), jobNo, Phase.CHECK, owned.rule().file(), 0, found);
      unit.total(rules.size());
      unit.advance(1);
      unit.errors(found);
      unit.save("rule", next + 1L);
      return next + 1 < rules.size() ? Next.MORE : Next.DONE;
    }
    return Next.DONE;
  }

  /** Runs one rule and keeps what it finds. */
  static int find(StagedSql sql, OwnedRule owned) {
    IntakeRule rule = owned.rule();
    String select = IntakeFiles.text(owned.owner().owner(), "rules/" + rule.file() + ".sql");
    return sql.of(
            """
            INSERT INTO staging.finding (layout, row_no, item, value, rule, treatment, subject, message)
            SELECT f.layout, f.row_no, f.item, f.value, :rule, :treatment, f.subject, :message
              FROM (
            """
                + select
                + "\n) f (layout, row_no, item, value, subject)")
        .param("rule", rule.id())
        .param("treatment", rule.treatment().name())
        .param("message", rule.message())
        .update();
  }
}
