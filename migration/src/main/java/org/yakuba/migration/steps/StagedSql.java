package org.yakuba.migration.steps;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.yakuba.migration.staging.StagingArea;
import org.yakuba.platform.intake.IntakeContribution;
import org.yakuba.platform.intake.IntakeFiles;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * Statements over the staged rows of one job. The parameters all of them may use stand in the text
 * as literals, because views are made of them; they are two numbers and a day.
 */
final class StagedSql {

  private static final Pattern JOB = Pattern.compile(":job\\b");

  private final TenantSession session;
  private final Delivery delivery;

  StagedSql(TenantSession session, Delivery delivery) {
    this.session = session;
    this.delivery = delivery;
  }

  /** Memory for sorts and hashes of whole files, for this transaction only. */
  void roomToWork() {
    session.jdbc().sql("SET LOCAL work_mem = '96MB'").update();
  }

  StatementSpec of(String text) {
    String known =
        delivery
            .area()
            .sql(text)
            .replace(":tenant", Integer.toString(delivery.tenant().value()))
            .replace(":baseDate", "DATE '" + delivery.job().baseDate() + "'");
    return session.jdbc().sql(JOB.matcher(known).replaceAll(Long.toString(delivery.job().jobNo())));
  }

  /** A statement of this package in folder {@code staged/}. */
  StatementSpec own(String name) {
    return of(IntakeFiles.text(StagedSql.class, "staged/" + name + ".sql"));
  }

  /** Runs a file of a contribution, statement by statement. */
  void run(IntakeContribution owner, String path) {
    for (String statement : IntakeFiles.statements(owner.owner(), path)) {
      of(statement).update();
    }
  }

  /** Closes every table of the job that is not closed yet; contributed statements make some. */
  void protectNewTables() {
    StagingArea area = delivery.area();
    List<String> open =
        session
            .jdbc()
            .sql(IntakeFiles.text(StagedSql.class, "staged/open-tables.sql"))
            .param("prefix", "j" + area.jobNo() + "_")
            .query((rs, i) -> rs.getString(1))
            .list();
    open.forEach(name -> area.protect(session, name));
  }
}
