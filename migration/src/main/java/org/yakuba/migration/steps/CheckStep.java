package org.yakuba.migration.steps;

import java.util.List;
import java.util.concurrent.Callable;
import org.yakuba.migration.job.JobStore;
import org.yakuba.migration.job.Phase;
import org.yakuba.migration.staging.FindingTable;
import org.yakuba.migration.steps.Intake.OwnedRule;
import org.yakuba.platform.intake.IntakeFiles;
import org.yakuba.platform.intake.IntakeRule;
import org.yakuba.platform.jobs.JobStep.Next;
import org.yakuba.platform.jobs.JobUnit;
import org.yakuba.platform.tenancy.Tenancy;

/**
 * Runs every rule over the staged rows (MIG-2-01), two at a time, each in a transaction of its own.
 * What they find goes into a job-private table that is made anew when the step is done again.
 */
final class CheckStep {

  private final Tenancy tenancy;
  private final Intake intake;

  CheckStep(Tenancy tenancy, Intake intake) {
    this.tenancy = tenancy;
    this.intake = intake;
  }

  Next run(JobUnit unit, Delivery delivery) {
    if (QuarantineStep.isDone(unit.session(), delivery.job().jobNo())) {
      return Next.DONE;
    }
    if (!StagedRows.areAlive(unit.session(), delivery.area())) {
      return StagedRows.stageAgain(unit, false);
    }
    Callable<Long> table = () -> newTable(delivery);
    SideBySide.sum(List.of(table));
    List<OwnedRule> rules = intake.rules(IntakeRule.Stage.CHECK);
    List<Callable<Long>> pieces =
        rules.stream().map(rule -> (Callable<Long>) () -> check(delivery, rule)).toList();
    long found = SideBySide.sum(pieces);
    unit.total(rules.size());
    unit.advance(rules.size());
    unit.errors(found);
    return Next.DONE;
  }

  private long newTable(Delivery delivery) {
    tenancy.run(delivery.tenant(), session -> FindingTable.create(session, delivery.area()));
    return 0L;
  }

  private long check(Delivery delivery, OwnedRule rule) {
    return tenancy.call(
        delivery.tenant(),
        session -> {
          long jobNo = delivery.job().jobNo();
          String unit = rule.owner().module() + "." + rule.rule().file();
          var sql = new StagedSql(session, delivery);
          JobStore.begin(session, jobNo, Phase.CHECK, unit);
          sql.roomToWork();
          long found = find(sql, rule);
          JobStore.finish(session, jobNo, Phase.CHECK, unit, 0, found);
          return found;
        });
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
