package org.yakuba.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.server.Deployment;

/**
 * The rows that 異動 wrote, to be written again by bare statements: one transaction per 異動 under the
 * owner's role, without row-level security, reading, deciding or objects. The limit of what an 異動
 * can cost.
 */
final class BareRows {

  /**
   * History numbers of the copies, from here downwards: whatever number the program gives next to
   * the same person is greater, however small the town.
   */
  private static final int HISTORY_TOP = 2_000_000_000;

  private static final int VERSION_SHIFT = 100_000;

  /** Columns the database fills. */
  private static final Set<String> GIVEN = Set.of("publication_no", "work_item_id");

  /** A row of a table, with the values by column. */
  private record Row(String table, List<String> columns, List<@Nullable Object> values) {}

  private final List<List<Row>> events;

  private BareRows(List<List<Row>> events) {
    this.events = events;
  }

  /** Copies what the last events wrote. */
  static BareRows ofLastEvents(Connection owner, TenantId tenant, int count) throws SQLException {
    var ids = new ArrayList<UUID>();
    try (var statement =
        owner.prepareStatement(
            "SELECT event_id FROM resident_register.event_journal WHERE tenant_id = ?"
                + " ORDER BY recorded_at DESC LIMIT ?")) {
      statement.setInt(1, tenant.value());
      statement.setInt(2, count);
      try (var rs = statement.executeQuery()) {
        while (rs.next()) {
          ids.add(rs.getObject(1, UUID.class));
        }
      }
    }
    var events = new ArrayList<List<Row>>();
    for (var id : ids) {
      var rows = new ArrayList<Row>();
      for (var table : tables().entrySet()) {
        copy(owner, table.getKey(), table.getValue(), id, rows);
      }
      events.add(List.copyOf(rows));
    }
    return new BareRows(events);
  }

  /** Tables and which of their rows belong to an event. */
  private static Map<String, String> tables() {
    var tables = new LinkedHashMap<String, String>();
    tables.put("resident_register.resident_record", "event_id = ?");
    tables.put("resident_register.event_journal", "event_id = ?");
    tables.put("platform.audit_entry", "condition ->> 'event' = CAST(CAST(? AS uuid) AS text)");
    tables.put("platform.linkage_event", "correlation_id = ?");
    tables.put("platform.work_item", "starts_with(natural_key, CAST(? AS uuid) || '/')");
    tables.put(
        "resident_register.search_key",
        "kind = 'A' AND NOT past AND resident_id IN (SELECT resident_id"
            + " FROM resident_register.resident_record WHERE event_id = ?)");
    return tables;
  }

  private static void copy(Connection owner, String table, String where, UUID event, List<Row> rows)
      throws SQLException {
    try (var statement = owner.prepareStatement("SELECT * FROM " + table + " WHERE " + where)) {
      statement.setObject(1, event);
      try (var rs = statement.executeQuery()) {
        var meta = rs.getMetaData();
        while (rs.next()) {
          var columns = new ArrayList<String>();
          var values = new ArrayList<@Nullable Object>();
          for (int i = 1; i <= meta.getColumnCount(); i++) {
            if (!GIVEN.contains(meta.getColumnName(i))) {
              columns.add(meta.getColumnName(i));
              values.add(rs.getObject(i));
            }
          }
          rows.add(new Row(table, columns, values));
        }
      }
    }
  }

  /** Rows that one event writes on average. */
  double rowsPerEvent() {
    return events.stream().mapToInt(List::size).average().orElse(0);
  }

  /** One connection with its prepared statements per clerk. */
  static final class Writers implements AutoCloseable {
    private final BareRows rows;
    private final BlockingQueue<Writer> free;
    private final List<Writer> all = new ArrayList<>();

    private Writers(BareRows rows, int clerks) {
      this.rows = rows;
      this.free = new ArrayBlockingQueue<>(clerks);
    }

    static Writers open(Deployment deployment, BareRows rows, int clerks) throws SQLException {
      var writers = new Writers(rows, clerks);
      DataSource owner = deployment.settings().ownerDataSource();
      for (int i = 0; i < clerks; i++) {
        var writer = new Writer(owner.getConnection());
        writers.all.add(writer);
        writers.free.add(writer);
      }
      return writers;
    }

    /** Writes the rows of one event under new keys and commits them. */
    void write(int event) throws SQLException {
      Writer writer;
      try {
        writer = free.take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new SQLException(e);
      }
      try {
        writer.write(rows.events.get(event % rows.events.size()));
      } finally {
        free.add(writer);
      }
    }

    @Override
    public void close() throws SQLException {
      for (var writer : all) {
        writer.close();
      }
    }
  }

  private static final class Writer implements AutoCloseable {
    private static final AtomicInteger COPIES = new AtomicInteger();
    private static final int UUID_LENGTH = 36;
    private static final AtomicLong IDS = new AtomicLong();

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    Writer(Connection connection) throws SQLException {
      this.connection = connection;
      connection.setAutoCommit(false);
    }

    void write(List<Row> rows) throws SQLException {
      int copy = COPIES.incrementAndGet();
      var event = timeOrdered();
      var entry = timeOrdered();
      var used = new LinkedHashSet<PreparedStatement>();
      for (var row : rows) {
        var insert = statement(insert(row));
        for (int i = 0; i < row.values().size(); i++) {
          insert.setObject(
              i + 1, value(row, row.columns().get(i), row.values().get(i), copy, event, entry));
        }
        insert.addBatch();
        used.add(insert);
        beside(row, entry, used);
      }
      for (var statement : used) {
        statement.executeBatch();
      }
      connection.commit();
    }

    /** As the program's ids are, so that neither side pays for random places in an index. */
    private static UUID timeOrdered() {
      return new UUID(System.currentTimeMillis() << 16 | 0x7000, 1L << 63 | IDS.incrementAndGet());
    }

    /**
     * The smaller rows that go with a row: the card, the queues, the subjects of the audit entry.
     */
    private void beside(Row row, UUID entry, Set<PreparedStatement> used) throws SQLException {
      switch (row.table()) {
        case "resident_register.resident_record" ->
            used.add(
                batch(
                    "UPDATE resident_register.resident SET kana_key = kana_key, sex = sex,"
                        + " current_history_no = current_history_no"
                        + " WHERE tenant_id = ? AND resident_id = ?",
                    of(row, "tenant_id"),
                    of(row, "resident_id")));
        case "platform.audit_entry" -> {
          used.add(
              batch(
                  "INSERT INTO platform.audit_pending (tenant_id, entry_id) VALUES (?, ?)",
                  of(row, "tenant_id"),
                  entry));
          used.add(
              batch(
                  "INSERT INTO platform.audit_subject (tenant_id, addressee_number, occurred_at, entry_id)"
                      + " SELECT ?, unnest(?), ?, ?",
                  of(row, "tenant_id"),
                  of(row, "subjects"),
                  of(row, "occurred_at"),
                  entry));
        }
        case "platform.linkage_event" ->
            used.add(
                batch(
                    "UPDATE platform.linkage_version SET version = version + 1"
                        + " WHERE tenant_id = ? AND publisher = ? AND aggregate_type = ?"
                        + " AND aggregate_id = ?",
                    of(row, "tenant_id"),
                    of(row, "publisher"),
                    of(row, "aggregate_type"),
                    of(row, "aggregate_id")));
        case "resident_register.search_key" ->
            used.add(
                batch(
                    "UPDATE resident_register.search_key SET past = NOT past"
                        + " WHERE tenant_id = ? AND kind = 'A' AND key = ? AND resident_id = ?",
                    of(row, "tenant_id"),
                    of(row, "key"),
                    of(row, "resident_id")));
        default -> {}
      }
    }

    private PreparedStatement batch(String sql, @Nullable Object... values) throws SQLException {
      var statement = statement(sql);
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.addBatch();
      return statement;
    }

    private static @Nullable Object of(Row row, String column) {
      return row.values().get(row.columns().indexOf(column));
    }

    private static @Nullable Object value(
        Row row, String column, @Nullable Object value, int copy, UUID event, UUID entry) {
      return switch (column) {
        case "history_no", "chain_no" -> HISTORY_TOP - copy;
        case "event_id", "correlation_id" ->
            row.table().equals("platform.linkage_event") && column.equals("event_id")
                ? timeOrdered()
                : event;
        case "entry_id" -> entry;
        case "aggregate_version" -> VERSION_SHIFT + copy;
        case "key" -> value + "-" + copy;
        case "natural_key" -> event + String.valueOf(value).substring(UUID_LENGTH);
        default -> value;
      };
    }

    private static String insert(Row row) {
      var places =
          row.columns().stream()
              .map(column ->
                  column.equals("entry_kind")
                          || column.equals("kind") && row.table().endsWith("search_key")
                      ? "?::\"char\""
                      : "?")
              .toList();
      var insert =
          "INSERT INTO "
              + row.table()
              + " ("
              + String.join(", ", row.columns())
              + ") VALUES ("
              + String.join(", ", places)
              + ")";
      // The queue of the feed names the number that the row was given.
      return row.table().equals("platform.linkage_event")
          ? "WITH event AS ("
              + insert
              + " RETURNING tenant_id, publication_no) INSERT INTO platform.linkage_pending"
              + " (tenant_id, publication_no) SELECT tenant_id, publication_no FROM event"
          : insert;
    }

    private PreparedStatement statement(String sql) throws SQLException {
      var known = statements.get(sql);
      if (known == null) {
        known = connection.prepareStatement(sql);
        statements.put(sql, known);
      }
      return known;
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }
}
