package org.yakuba.migration.staging;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * The job-private tables of one job in schema {@code migration_staging}. SQL of rules and load
 * steps says {@code staging.<table>}; here the words become the names of this job's tables.
 *
 * <p>The tables are unlogged, belong to the program's role and live as long as the job. Each is
 * closed to every other municipality by a policy of its own in the transaction that fills it.
 *
 * @param jobNo number of the job
 */
public record StagingArea(TenantId tenant, long jobNo) {

  private static final String SCHEMA = "migration_staging";
  private static final Pattern REFERENCE = Pattern.compile("\\bstaging\\.([a-z][a-z0-9_]*)");
  private static final int LONGEST_IDENTIFIER = 63;

  /** The name of a table of this job. */
  public String table(String name) {
    String table = "j" + jobNo + "_" + name;
    if (table.length() > LONGEST_IDENTIFIER) {
      throw new IllegalArgumentException("name of a staged table is too long: " + name);
    }
    return SCHEMA + "." + table;
  }

  /** A statement with this job's tables in the place of {@code staging.<table>}. */
  public String sql(String text) {
    Matcher matcher = REFERENCE.matcher(text);
    return matcher.replaceAll(match -> table(match.group(1)));
  }

  /** Creates an empty staged table in place of an older one. */
  public void create(TenantSession session, String name, String columns) {
    session.jdbc().sql("DROP TABLE IF EXISTS " + table(name) + " CASCADE").update();
    session.jdbc().sql("CREATE UNLOGGED TABLE " + table(name) + " (" + columns + ")").update();
  }

  /**
   * Closes a table to every other municipality; COPY into it is over. From then on it is only read,
   * marked and dropped, so no vacuum competes with the load for it.
   *
   * <p>The policy is asked once for a statement, not for each row, and is worded as a test for
   * null: the planner takes an equation of two values it does not know for one row in two hundred,
   * and would plan every join of staged rows for next to none.
   */
  public void protect(TenantSession session, String name) {
    String table = table(name);
    session
        .jdbc()
        .sql(
            "ALTER TABLE "
                + table
                + " ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY,"
                + " SET (autovacuum_enabled = off)")
        .update();
    session
        .jdbc()
        .sql(
            "CREATE POLICY tenant_isolation ON "
                + table
                + " USING ((SELECT CASE WHEN platform.current_tenant() = "
                + tenant.value()
                + " THEN 1 END) IS NOT NULL)")
        .update();
  }

  /**
   * Gives the table of a layout its key and the planner what it must know of it. A small sample
   * does: ranges of row numbers and equalities are all that is asked, over some eighty columns.
   */
  public void readyToJoin(TenantSession session, String name) {
    String table = table(name);
    session.jdbc().sql("CREATE UNIQUE INDEX ON " + table + " (row_no)").update();
    session.jdbc().sql("SET LOCAL default_statistics_target = 20").update();
    session.jdbc().sql("ANALYZE " + table).update();
  }

  /** Names of the tables that exist. */
  public List<String> tables(TenantSession session) {
    return session
        .jdbc()
        .sql(
            "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                + " WHERE n.nspname = :schema AND c.relkind = 'r'"
                + " AND starts_with(c.relname, :prefix) ORDER BY c.relname")
        .param("schema", SCHEMA)
        .param("prefix", "j" + jobNo + "_")
        .query((rs, i) -> rs.getString(1))
        .list();
  }

  /** Drops everything of this job. */
  public void drop(TenantSession session) {
    dropAllBut("", session);
  }

  /** Drops everything of this job but one table, which another transaction may be reading. */
  public void dropAllBut(String kept, TenantSession session) {
    for (String table : tables(session)) {
      if (table.equals("j" + jobNo + "_" + kept)) {
        continue;
      }
      session.jdbc().sql("DROP TABLE IF EXISTS " + SCHEMA + "." + table + " CASCADE").update();
    }
  }
}
