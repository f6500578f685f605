package org.yakuba.childallowance.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.tenancy.TenantSession;

/** The log of notices: inserted and read, never changed. */
final class NoticeLog {
  /** What happened to a notice. */
  enum Event {
    HELD,
    RELEASE_ASKED,
    RELEASED,
    PRINTED,
    REPRINTED,
    EXPORTED
  }

  private NoticeLog() {}

  static void happened(
      TenantSession session,
      Operator operator,
      UUID notice,
      Event event,
      @Nullable String reason,
      Instant at) {
    session
        .sql(NoticeLog.class, "insert-event")
        .param("notice", notice)
        .param("kind", event.name())
        .param("reason", reason)
        .param("officer", operator.officer().officerId())
        .param("terminal", operator.terminal())
        .param("at", Timestamp.from(at))
        .update();
  }

  static Optional<Notice> find(TenantSession session, UUID id) {
    return session
        .sql(NoticeLog.class, "find-notice")
        .param("id", id)
        .query((row, n) -> notice(row))
        .optional();
  }

  static List<Notice> of(TenantSession session, Collection<UUID> determinations) {
    return session
        .sql(NoticeLog.class, "notices-of")
        .param("determinations", determinations.stream().map(UUID::toString).toArray(String[]::new))
        .query((row, n) -> notice(row))
        .list();
  }

  static List<Notice> issued(TenantSession session, LocalDate from, LocalDate to, int limit) {
    return session
        .sql(NoticeLog.class, "notices-issued")
        .param("from", from)
        .param("to", to)
        .param("limit", limit)
        .query((row, n) -> notice(row))
        .list();
  }

  static byte[] content(TenantSession session, UUID id) {
    return session
        .sql(NoticeLog.class, "content")
        .param("id", id)
        .query((row, n) -> row.getBytes("content_cipher"))
        .single();
  }

  private static Notice notice(ResultSet row) throws SQLException {
    return new Notice(
        row.getObject("notice_id", UUID.class),
        row.getString("notice_number"),
        row.getObject("determination_id", UUID.class),
        row.getString("form_id"),
        row.getString("addressee_number"),
        List.of((String[]) row.getArray("subjects").getArray()),
        row.getObject("issued_on", LocalDate.class),
        row.getTimestamp("issued_at").toInstant(),
        row.getBoolean("held"),
        row.getString("asked"),
        row.getInt("prints"));
  }
}
