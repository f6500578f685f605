package org.yakuba.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.tenancy.TenantSession;
import tools.jackson.core.type.TypeReference;

/** ログ検索 — by officer, person, period, terminal and action, newest first (IDN-4-07). */
public final class AuditSearch {
  private static final TypeReference<Map<String, String>> CONDITION = new TypeReference<>() {};

  private AuditSearch() {}

  /** At most {@code limit} acts. */
  public static List<RecordedAct> find(
      TenantSession session, RecordedAct.Filter filter, int limit) {
    // Entries are stamped in milliseconds; narrowing the period lets a later page start in the
    // middle of the index.
    var until =
        filter.before() == null ? filter.until() : filter.before().occurredAt().plusMillis(1);
    var statement = filter.subject() == null ? "search-entries" : "search-entries-of-subject";
    var query =
        session
            .sql(AuditSearch.class, statement)
            .param("from", utc(filter.from()))
            .param("until", utc(until))
            .param("officer", filter.officerId())
            .param("action", filter.action() == null ? null : filter.action().name())
            .param("terminal", filter.terminal())
            .param("result", filter.result() == null ? null : filter.result().name())
            .param("beforeTime", filter.before() == null ? null : utc(filter.before().occurredAt()))
            .param("beforeId", filter.before() == null ? null : filter.before().id())
            .param("limit", limit);
    if (filter.subject() != null) {
      query = query.param("subject", filter.subject());
    }
    return query.query(AuditSearch::act).list();
  }

  /** One act. */
  public static Optional<RecordedAct> find(TenantSession session, UUID id) {
    return session
        .sql(AuditSearch.class, "find-entry")
        .param("id", id)
        .query(AuditSearch::act)
        .optional();
  }

  private static RecordedAct act(ResultSet row, int index) throws SQLException {
    return new RecordedAct(
        row.getObject("entry_id", UUID.class),
        sequence(row),
        row.getTimestamp("occurred_at").toInstant(),
        row.getString("officer_id"),
        texts(row, "roles"),
        row.getString("office"),
        row.getString("terminal"),
        row.getString("purpose_code"),
        row.getString("reason"),
        row.getObject("correlation_id", UUID.class),
        row.getString("business"),
        row.getString("function_id"),
        Action.valueOf(row.getString("action")),
        texts(row, "subjects"),
        row.getInt("subject_count"),
        AuditLog.JSON.readValue(row.getString("condition"), CONDITION),
        Result.valueOf(row.getString("result")));
  }

  private static @Nullable Long sequence(ResultSet row) throws SQLException {
    var value = row.getLong("sequence");
    return row.wasNull() ? null : value;
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }

  private static OffsetDateTime utc(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
