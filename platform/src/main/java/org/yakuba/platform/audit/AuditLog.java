package org.yakuba.platform.audit;

import java.util.Map;
import java.util.TreeMap;
import org.yakuba.platform.tenancy.TenantSession;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * 操作ログ — writes an entry in the transaction of the act itself, in one statement that travels with
 * what follows: the act without its record cannot be committed, nor the record without the act
 * (IDN-4-01).
 */
public final class AuditLog {
  static final ObjectMapper JSON = JsonMapper.builder().build();

  private AuditLog() {}

  /** Appends {@code entry}; its place in the chain is assigned within a second after commit. */
  public static void record(TenantSession session, AuditEntry entry) {
    session
        .later(AuditLog.class, "append-entry")
        .param("officer", entry.officerId())
        .param("roles", entry.roles().toArray(String[]::new))
        .param("office", entry.office())
        .param("terminal", entry.terminal())
        .param("purpose", entry.purposeCode())
        .param("reason", entry.reason())
        .param("correlation", entry.correlationId())
        .param("business", entry.business())
        .param("function", entry.functionId())
        .param("action", entry.action().name())
        .param("subjects", entry.subjects().toArray(String[]::new))
        .param("subjectCount", entry.subjectCount())
        .param("condition", json(entry.condition()))
        .param("result", entry.result().name())
        .write();
  }

  private static String json(Map<String, String> condition) {
    return JSON.writeValueAsString(new TreeMap<>(condition));
  }
}
