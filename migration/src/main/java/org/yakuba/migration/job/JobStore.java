package org.yakuba.migration.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yakuba.migration.extract.ExtractKind;
import org.yakuba.migration.extract.Manifest;
import org.yakuba.migration.extract.ManifestEntry;
import org.yakuba.migration.finding.Finding;
import org.yakuba.platform.intake.Layout;
import org.yakuba.platform.tenancy.TenantSession;

/** Jobs and their checkpoints in the database. */
public final class JobStore {

  private JobStore() {}

  /** The job of this delivery, made when there is none; its directory is brought up to date. */
  public static MigrationJob open(
      TenantSession session, Manifest manifest, String directory, String startedBy) {
    session
        .sql(JobStore.class, "insert-job")
        .param("tenant", session.tenant().value())
        .param("digest", manifest.digest())
        .param("kind", manifest.kind().code())
        .param("sequence", manifest.sequence())
        .param("baseDate", manifest.baseDate())
        .param("directory", directory)
        .param("startedBy", startedBy)
        .update();
    return byDigest(session, manifest.digest()).orElseThrow(IllegalStateException::new);
  }

  /** The job of a delivery. */
  public static Optional<MigrationJob> byDigest(TenantSession session, byte[] digest) {
    return session
        .sql(JobStore.class, "job-by-digest")
        .param("digest", digest)
        .query((rs, i) -> job(rs))
        .optional();
  }

  /** One job. */
  public static Optional<MigrationJob> byNo(TenantSession session, long jobNo) {
    return session
        .sql(JobStore.class, "job-by-no")
        .param("job", jobNo)
        .query((rs, i) -> job(rs))
        .optional();
  }

  /** One job by its identity outside the database. */
  public static Optional<MigrationJob> byId(TenantSession session, UUID jobId) {
    return session
        .sql(JobStore.class, "job-by-id")
        .param("jobId", jobId)
        .query((rs, i) -> job(rs))
        .optional();
  }

  /** All jobs, the newest first. */
  public static List<MigrationJob> all(TenantSession session) {
    return session.sql(JobStore.class, "all-jobs").query((rs, i) -> job(rs)).list();
  }

  /** The delivery that was loaded last. */
  public static Optional<MigrationJob> lastLoaded(TenantSession session) {
    return session.sql(JobStore.class, "last-loaded").query((rs, i) -> job(rs)).optional();
  }

  /** Sets the status; an ended job gets its time of end. */
  public static void status(TenantSession session, long jobNo, JobStatus status) {
    session
        .sql(JobStore.class, "set-status")
        .param("job", jobNo)
        .param("status", status.name())
        .update();
  }

  /** Writes down by which conversion table the 外字 of a job were converted. */
  public static void conversion(TenantSession session, long jobNo, String system, int revision) {
    session
        .sql(JobStore.class, "set-conversion")
        .param("job", jobNo)
        .param("system", system)
        .param("revision", revision)
        .update();
  }

  /** Writes down the files of a job in the order of the manifest. */
  public static void files(
      TenantSession session, long jobNo, List<ManifestEntry> entries, List<Layout> layouts) {
    session.sql(JobStore.class, "delete-files").param("job", jobNo).update();
    int fileNo = 0;
    for (ManifestEntry entry : entries) {
      Layout layout =
          layouts.stream()
              .filter(l -> l.name().equals(entry.layout()))
              .findFirst()
              .orElseThrow(IllegalStateException::new);
      session
          .sql(JobStore.class, "insert-file")
          .param("tenant", session.tenant().value())
          .param("job", jobNo)
          .param("fileNo", ++fileNo)
          .param("fileName", entry.fileName())
          .param("layout", entry.layout())
          .param("table", layout.table())
          .param("rows", entry.rows())
          .param("sha256", entry.sha256())
          .update();
    }
  }

  /** Writes down why a delivery was not received, in place of what was written before. */
  public static void receiptFindings(TenantSession session, long jobNo, List<Finding> findings) {
    session.sql(JobStore.class, "delete-findings").param("job", jobNo).update();
    int no = 0;
    for (Finding finding : findings) {
      session
          .sql(JobStore.class, "insert-finding")
          .param("tenant", session.tenant().value())
          .param("job", jobNo)
          .param("no", ++no)
          .param("file", finding.file())
          .param("line", finding.line())
          .param("item", finding.item())
          .param("value", finding.value())
          .param("rule", finding.rule())
          .param("treatment", finding.treatment().name())
          .param("message", finding.message())
          .update();
    }
  }

  /**
   * Claims a unit of work: writes its checkpoint in this transaction, which then does the work. A
   * second run that claims the same unit waits for this transaction to end.
   *
   * @return false when it is finished already
   */
  public static boolean claim(
      TenantSession session, long jobNo, Phase phase, String unit, int range) {
    return session
            .sql(JobStore.class, "claim")
            .param("tenant", session.tenant().value())
            .param("job", jobNo)
            .param("phase", phase.name())
            .param("unit", unit)
            .param("range", range)
            .update()
        == 1;
  }

  /** Begins a unit anew that is done again as a whole: its checkpoint says when. */
  public static void begin(TenantSession session, long jobNo, Phase phase, String unit) {
    session
        .sql(JobStore.class, "begin")
        .param("tenant", session.tenant().value())
        .param("job", jobNo)
        .param("phase", phase.name())
        .param("unit", unit)
        .update();
  }

  /** Completes the checkpoint of a claimed unit with the rows it handled. */
  public static void finish(
      TenantSession session, long jobNo, Phase phase, String unit, int range, long rows) {
    session
        .sql(JobStore.class, "finish")
        .param("job", jobNo)
        .param("phase", phase.name())
        .param("unit", unit)
        .param("range", range)
        .param("rows", rows)
        .update();
  }

  /** Whether anything of a job stands in the register. */
  public static boolean hasLoaded(TenantSession session, long jobNo) {
    return truth(session, "has-loaded", jobNo);
  }

  /** Whether the files of a job are written down. */
  public static boolean hasFiles(TenantSession session, long jobNo) {
    return truth(session, "has-files", jobNo);
  }

  /** Whether rows were quarantined or wait for an officer's decision. */
  public static boolean hasFindingsToHandle(TenantSession session, long jobNo) {
    return truth(session, "has-findings-to-handle", jobNo);
  }

  private static boolean truth(TenantSession session, String statement, long jobNo) {
    return session
        .sql(JobStore.class, statement)
        .param("job", jobNo)
        .query((rs, i) -> rs.getBoolean(1))
        .single();
  }

  /** Whether a unit is finished. */
  public static boolean isFinished(
      TenantSession session, long jobNo, Phase phase, String unit, int range) {
    return session
        .sql(JobStore.class, "is-finished")
        .param("job", jobNo)
        .param("phase", phase.name())
        .param("unit", unit)
        .param("range", range)
        .query((rs, i) -> rs.getBoolean(1))
        .single();
  }

  /** Rows that a finished unit handled, over all ranges; 0 when none is finished. */
  public static long rows(TenantSession session, long jobNo, Phase phase, String unit) {
    return session
        .sql(JobStore.class, "rows")
        .param("job", jobNo)
        .param("phase", phase.name())
        .param("unit", unit)
        .query((rs, i) -> rs.getLong(1))
        .single();
  }

  private static MigrationJob job(ResultSet row) throws SQLException {
    var finished = row.getTimestamp("finished_at");
    return new MigrationJob(
        row.getLong("job_no"),
        row.getObject("job_id", UUID.class),
        "F".equals(row.getString("kind")) ? ExtractKind.FULL : ExtractKind.DIFFERENCE,
        row.getInt("sequence"),
        row.getObject("base_date", LocalDate.class),
        JobStatus.valueOf(row.getString("status")),
        row.getString("directory"),
        row.getString("started_by"),
        row.getTimestamp("started_at").toInstant(),
        finished == null ? null : finished.toInstant());
  }
}
