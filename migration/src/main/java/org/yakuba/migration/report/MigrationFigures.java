package org.yakuba.migration.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.yakuba.migration.job.JobStore;
import org.yakuba.migration.job.MigrationJob;
import org.yakuba.migration.job.Phase;
import org.yakuba.platform.intake.Treatment;
import org.yakuba.platform.tenancy.TenantSession;

/** Reads what an intake counted and found. */
public final class MigrationFigures {
  private static final int FETCH_ROWS = 2_000;

  private MigrationFigures() {}

  /** Which findings are asked for; an empty text means all. */
  public record Filter(String rule, String treatment) {
    /** All findings. */
    public static final Filter ALL = new Filter("", "");
  }

  /** All figures of a delivery. */
  public static Optional<JobFigures> of(TenantSession session, long jobNo) {
    return JobStore.byNo(session, jobNo).map(job -> figures(session, job));
  }

  private static JobFigures figures(TenantSession session, MigrationJob job) {
    long no = job.jobNo();
    return new JobFigures(
        job,
        rules(session, no),
        session
            .sql(MigrationFigures.class, "record-counts")
            .param("job", no)
            .query((row, i) -> recordCount(row))
            .list(),
        session
            .sql(MigrationFigures.class, "reconciliation")
            .param("job", no)
            .query((row, i) ->
                new Compared(
                    row.getString("kind"),
                    row.getString("title"),
                    row.getString("label"),
                    row.getLong("expected"),
                    row.getLong("actual")))
            .list(),
        session
            .sql(MigrationFigures.class, "phase-seconds")
            .param("job", no)
            .query((row, i) ->
                new PhaseTime(
                    Phase.valueOf(row.getString("phase")),
                    row.getLong("rows"),
                    row.getLong("seconds")))
            .list()
            .stream()
            .sorted(Comparator.comparing(PhaseTime::phase))
            .toList(),
        characters(session, no));
  }

  /** Findings counted by rule and treatment. */
  public static List<RuleCount> rules(TenantSession session, long jobNo) {
    return session
        .sql(MigrationFigures.class, "findings-by-rule")
        .param("job", jobNo)
        .query((row, i) ->
            new RuleCount(
                row.getString("rule"),
                Treatment.valueOf(row.getString("treatment")),
                row.getString("message"),
                row.getLong("findings")))
        .list();
  }

  private static RecordCount recordCount(ResultSet row) throws SQLException {
    long loaded = row.getLong("loaded");
    @Nullable Long orNone = row.wasNull() ? null : loaded;
    return new RecordCount(
        row.getString("layout"),
        row.getLong("declared"),
        row.getLong("in_file"),
        row.getLong("quarantined"),
        row.getLong("unchanged"),
        orNone);
  }

  /** How many findings a filter leaves. */
  public static long count(TenantSession session, long jobNo, Filter filter) {
    return session
        .sql(MigrationFigures.class, "count-findings")
        .param("job", jobNo)
        .param("rule", filter.rule())
        .param("treatment", filter.treatment())
        .query((row, i) -> row.getLong(1))
        .single();
  }

  /**
   * One page of findings.
   *
   * @param mayKnow whether the reader may see protected values
   */
  public static List<FoundItem> findings(
      TenantSession session, long jobNo, Filter filter, boolean mayKnow, int limit, long offset) {
    return session
        .sql(MigrationFigures.class, "findings")
        .param("job", jobNo)
        .param("rule", filter.rule())
        .param("treatment", filter.treatment())
        .param("limit", limit)
        .param("offset", offset)
        .query((row, i) -> found(row, mayKnow))
        .list();
  }

  /** Every finding in its order, one after the other, protected values blocked. */
  public static void eachFinding(TenantSession session, long jobNo, Consumer<FoundItem> consumer) {
    session
        .sql(MigrationFigures.class, "all-findings")
        .param("job", jobNo)
        .withFetchSize(FETCH_ROWS)
        .query((RowCallbackHandler) row -> consumer.accept(found(row, false)));
  }

  private static FoundItem found(ResultSet row, boolean mayKnow) throws SQLException {
    boolean blocked = row.getBoolean("guarded") && !mayKnow;
    return new FoundItem(
        row.getString("file_name"),
        row.getInt("line"),
        row.getString("item"),
        blocked ? FoundItem.BLOCKED : row.getString("value"),
        row.getString("rule"),
        Treatment.valueOf(row.getString("treatment")),
        row.getString("subject"),
        row.getString("message"));
  }

  /** How many rows stay outside. */
  public static long countQuarantined(TenantSession session, long jobNo) {
    return session
        .sql(MigrationFigures.class, "count-quarantined")
        .param("job", jobNo)
        .query((row, i) -> row.getLong(1))
        .single();
  }

  /** One page of the rows that stay outside. */
  public static List<QuarantinedRow> quarantined(
      TenantSession session, long jobNo, int limit, long offset) {
    return session
        .sql(MigrationFigures.class, "quarantined")
        .param("job", jobNo)
        .param("limit", limit)
        .param("offset", offset)
        .query((row, i) ->
            new QuarantinedRow(
                row.getString("layout"),
                row.getString("file_name"),
                row.getInt("line"),
                row.getString("subject"),
                List.of(row.getString("rules").split("[ ,]+"))))
        .list();
  }

  /** Characters nobody has identified. */
  public static List<UnmappedCharacter> characters(TenantSession session, long jobNo) {
    return session
        .sql(MigrationFigures.class, "unmapped-characters")
        .param("job", jobNo)
        .query((row, i) ->
            new UnmappedCharacter(
                row.getString("code_point"),
                row.getLong("persons"),
                row.getLong("occurrences"),
                List.of((String[]) row.getArray("items").getArray())))
        .list();
  }

  /**
   * Who carries unidentified characters.
   *
   * @param codePoint one character, or empty for all
   */
  public static List<Carrier> carriers(
      TenantSession session, long jobNo, String codePoint, int limit, long offset) {
    return session
        .sql(MigrationFigures.class, "carriers")
        .param("job", jobNo)
        .param("code", codePoint)
        .param("limit", limit)
        .param("offset", offset)
        .query((row, i) ->
            new Carrier(
                row.getString("code_point"),
                row.getString("subject"),
                row.getString("item"),
                row.getLong("occurrences")))
        .list();
  }
}
