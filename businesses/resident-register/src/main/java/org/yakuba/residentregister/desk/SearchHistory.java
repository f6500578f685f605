package org.yakuba.residentregister.desk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yakuba.platform.tenancy.TenantSession;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * 検索履歴 of each officer, to look the same up again (RES-2-01). Individual numbers never come here.
 */
final class SearchHistory {
  private static final TypeReference<Map<String, String>> CONDITIONS = new TypeReference<>() {};

  private final JsonMapper json = JsonMapper.shared();
  private final int size;

  /**
   * A history of limited length.
   *
   * @param size searches kept for each officer
   */
  SearchHistory(int size) {
    this.size = size;
  }

  void add(
      TenantSession session, String officerId, Instant at, Map<String, String> given, int hits) {
    session
        .sql(SearchHistory.class, "history_insert")
        .param("tenant", session.tenant().value())
        .param("officer", officerId)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("conditions", json.writeValueAsString(given))
        .param("hits", hits)
        .update();
    session
        .sql(SearchHistory.class, "history_prune")
        .param("officer", officerId)
        .param("keep", size)
        .update();
  }

  /** The officer's searches, newest first. */
  List<PastSearch> list(TenantSession session, String officerId) {
    return session
        .sql(SearchHistory.class, "history_list")
        .param("officer", officerId)
        .query((rs, n) ->
            new PastSearch(
                rs.getObject("search_id", UUID.class),
                rs.getObject("searched_at", OffsetDateTime.class),
                read(rs.getString("conditions")),
                rs.getInt("hit_count")))
        .list();
  }

  /** The fields of one of the officer's searches. */
  Optional<Map<String, String>> find(TenantSession session, String officerId, UUID search) {
    return session
        .sql(SearchHistory.class, "history_find")
        .param("officer", officerId)
        .param("search", search)
        .query((rs, n) -> read(rs.getString("conditions")))
        .optional();
  }

  private Map<String, String> read(String conditions) {
    return json.readValue(conditions, CONDITIONS);
  }
}
