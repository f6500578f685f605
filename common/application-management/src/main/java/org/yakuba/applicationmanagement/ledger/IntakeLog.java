package org.yakuba.applicationmanagement.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * 件数照合 — what was offered and what became of it (application-management §4.2, APP-1-07): every
 * package leaves one line under the claim with which it was taken.
 */
public final class IntakeLog {

  private IntakeLog() {}

  /** What became of a package. */
  public enum Outcome {
    RECEIVED("受付"),
    QUARANTINED("隔離"),
    PARKED("取込不能"),
    DUPLICATE("重複");

    private final String label;

    Outcome(String label) {
      this.label = label;
    }

    /** The Japanese word shown on screens. */
    public String label() {
      return label;
    }
  }

  /** One line: where the package is now. */
  public record Entry(Outcome outcome, @Nullable UUID application, @Nullable UUID parked) {}

  /**
   * The packages of a day.
   *
   * @param offered as ぴったりサービス counts them; null when it has not said
   */
  public record Day(
      LocalDate day, @Nullable Integer offered, int received, int parked, int duplicates) {

    /** Packages that were taken, whatever became of them. */
    public int taken() {
      return received + parked + duplicates;
    }

    /** Offered and not taken, or taken and not offered; null when nothing was said. */
    public @Nullable Integer difference() {
      return offered == null ? null : offered - taken();
    }
  }

  public static Optional<Entry> find(TenantSession session, String claim) {
    return session
        .sql(IntakeLog.class, "find-entry")
        .param("claim", claim)
        .query((row, index) ->
            new Entry(
                Outcome.valueOf(row.getString("outcome")),
                row.getObject("application_id", UUID.class),
                row.getObject("parked_id", UUID.class)))
        .optional();
  }

  /** Keeps what became of a package. */
  public static void record(
      TenantSession session, String claim, Instant at, LocalDate day, Entry entry) {
    session
        .sql(IntakeLog.class, "insert-entry")
        .param("claim", claim)
        .param("at", Timestamp.from(at))
        .param("day", day)
        .param("outcome", entry.outcome().name())
        .param("application", entry.application())
        .param("parked", entry.parked())
        .update();
  }

  /** Keeps how many packages were offered on a day. */
  public static void offered(TenantSession session, LocalDate day, int packages, Instant at) {
    session
        .sql(IntakeLog.class, "insert-offered")
        .param("day", day)
        .param("packages", packages)
        .param("at", Timestamp.from(at))
        .update();
  }

  /** The last days on which something was offered or taken, newest first. */
  public static List<Day> days(TenantSession session, int limit) {
    return session
        .sql(IntakeLog.class, "days")
        .param("limit", limit)
        .query((row, index) ->
            new Day(
                row.getObject("day", LocalDate.class),
                row.getObject("offered", Integer.class),
                row.getInt("received"),
                row.getInt("parked"),
                row.getInt("duplicates")))
        .list();
  }

  /** One intake at a time per municipality: a package that comes twice at once is seen twice. */
  public static void oneAtATime(TenantSession session) {
    session.sql(IntakeLog.class, "one-at-a-time").query(row -> {});
  }
}
