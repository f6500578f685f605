package org.yakuba.applicationmanagement.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yakuba.platform.tenancy.TenantSession;

/** 代理権の確認 — by which document somebody may act for whom (APP-3-05). */
public final class Representations {

  private Representations() {}

  /**
   * A check.
   *
   * @param document what was looked at
   * @param subjects for whom the representative acts
   */
  public record Check(Instant at, String operator, String document, List<String> subjects) {
    public Check {
      subjects = List.copyOf(subjects);
    }
  }

  public static void insert(TenantSession session, UUID application, Check check) {
    session
        .sql(Representations.class, "insert-representation")
        .param("id", application)
        .param("at", Timestamp.from(check.at()))
        .param("operator", check.operator())
        .param("document", check.document())
        .param("subjects", check.subjects().toArray(String[]::new))
        .update();
    Applications.subjects(session, application, check.subjects());
  }

  /** The last check. */
  public static Optional<Check> last(TenantSession session, UUID application) {
    return session
        .sql(Representations.class, "last-representation")
        .param("id", application)
        .query((row, index) ->
            new Check(
                row.getTimestamp("checked_at").toInstant(),
                row.getString("operator_id"),
                row.getString("document"),
                List.of((String[]) row.getArray("subject_numbers").getArray())))
        .optional();
  }
}
