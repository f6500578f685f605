package org.yakuba.platform.workitem;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.workitem.WorkItem.Count;
import org.yakuba.platform.workitem.WorkItem.Event;
import org.yakuba.platform.workitem.WorkItem.Filter;
import org.yakuba.platform.workitem.WorkItem.State;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 処理待ち — opening, listing and closing. */
public final class WorkItems {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, String>> DETAIL = new TypeReference<>() {};
  private static final RowMapper<WorkItem> ROW =
      (row, index) ->
          new WorkItem(
              row.getObject("work_item_id", UUID.class),
              row.getString("business"),
              row.getString("kind"),
              row.getString("natural_key"),
              row.getString("addressee_number"),
              row.getString("title"),
              JSON.readValue(row.getString("detail"), DETAIL),
              row.getTimestamp("opened_at").toInstant(),
              State.valueOf(row.getString("state")),
              row.getTimestamp("closed_at") == null
                  ? null
                  : row.getTimestamp("closed_at").toInstant(),
              row.getString("closed_by"));

  private WorkItems() {}

  /**
   * Opens an item unless one with the same business, kind and natural key exists, in whatever
   * state.
   *
   * @return whether it is new
   */
  public static boolean open(TenantSession session, NewWorkItem item) {
    return openAll(session, List.of(item)) == 1;
  }

  /**
   * Opens many items in one statement.
   *
   * @return how many were new
   */
  public static int openAll(TenantSession session, Collection<NewWorkItem> items) {
    return session.sql(WorkItems.class, "open-items").param("items", json(items)).update();
  }

  /** As {@link #openAll}, in a statement that travels with what follows in the transaction. */
  public static void openLater(TenantSession session, Collection<NewWorkItem> items) {
    if (!items.isEmpty()) {
      session.later(WorkItems.class, "open-items").param("items", json(items)).write();
    }
  }

  private static String json(Collection<NewWorkItem> items) {
    var rows =
        items.stream()
            .map(item -> {
              var row = new TreeMap<String, Object>();
              row.put("business", item.business());
              row.put("kind", item.kind());
              row.put("natural_key", item.naturalKey());
              if (item.addresseeNumber() != null) {
                row.put("addressee_number", item.addresseeNumber());
              }
              row.put("title", item.title());
              row.put("detail", new TreeMap<>(item.detail()));
              return row;
            })
            .toList();
    return JSON.writeValueAsString(rows);
  }

  /** At most {@code limit} items, oldest first. */
  public static List<WorkItem> list(TenantSession session, Filter filter, int limit) {
    return session
        .sql(WorkItems.class, "list-items")
        .param("state", filter.state() == null ? null : filter.state().name())
        .param("business", filter.business())
        .param("kind", filter.kind())
        .param("addressee", filter.addresseeNumber())
        .param("after", filter.after())
        .param("limit", limit)
        .query(ROW)
        .list();
  }

  public static Optional<WorkItem> find(TenantSession session, UUID id) {
    return session.sql(WorkItems.class, "find-item").param("id", id).query(ROW).optional();
  }

  /** Counts by business and kind, for menus and reports. */
  public static List<Count> counts(TenantSession session) {
    return session
        .sql(WorkItems.class, "count-items")
        .query((row, index) ->
            new Count(
                row.getString("business"),
                row.getString("kind"),
                row.getLong("open"),
                row.getLong("done")))
        .list();
  }

  /** Everything that happened to one item since it was opened, oldest first. */
  public static List<Event> history(TenantSession session, UUID id) {
    return session
        .sql(WorkItems.class, "item-history")
        .param("id", id)
        .query((row, index) ->
            new Event(
                row.getTimestamp("occurred_at").toInstant(),
                row.getString("officer_id"),
                State.valueOf(row.getString("state")),
                row.getString("note")))
        .list();
  }

  /**
   * Marks an open item as done.
   *
   * @return false when it does not exist or somebody else was faster
   */
  public static boolean close(TenantSession session, UUID id, Operator operator, String note) {
    return change(session, "close-item", id, operator, note);
  }

  /**
   * Puts a closed item back to open.
   *
   * @return false when it does not exist or is open already
   */
  public static boolean reopen(TenantSession session, UUID id, Operator operator, String note) {
    return change(session, "reopen-item", id, operator, note);
  }

  private static boolean change(
      TenantSession session, String statement, UUID id, Operator operator, String note) {
    return session
            .sql(WorkItems.class, statement)
            .param("id", id)
            .param("officer", operator.officer().officerId())
            .param("note", note)
            .update()
        == 1;
  }
}
