package org.yakuba.platform.ops.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yakuba.platform.tenancy.Sql;

/** What the database holds, read from PostgreSQL's own catalogue. */
final class Catalogue {
  private final Connection connection;

  Catalogue(Connection connection) {
    this.connection = connection;
  }

  /** One table: qualified and quoted names for SQL, plain names for the manifest. */
  record Table(String schema, String name, List<String> columns) {
    Table {
      columns = List.copyOf(columns);
    }

    String qualified() {
      return quoted(schema) + "." + quoted(name);
    }

    String columnList() {
      return String.join(", ", columns.stream().map(Catalogue::quoted).toList());
    }
  }

  /**
   * Every permanent table of the given schemas, referenced tables before referencing ones. The
   * history tables of the migrations and unlogged (job-private) tables are left out.
   */
  List<Table> tables(List<String> schemas) throws SQLException {
    Map<String, Table> byName = new LinkedHashMap<>();
    try (var statement = connection.prepareStatement(Sql.of(Catalogue.class, "backup-tables"))) {
      statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
      var rows = statement.executeQuery();
      while (rows.next()) {
        var table =
            new Table(rows.getString(1), rows.getString(2), List.of(strings(rows.getArray(3))));
        byName.put(table.schema() + "." + table.name(), table);
      }
    }
    return parentsFirst(byName, references(schemas));
  }

  private Map<String, Set<String>> references(List<String> schemas) throws SQLException {
    Map<String, Set<String>> parents = new LinkedHashMap<>();
    try (var statement =
        connection.prepareStatement(Sql.of(Catalogue.class, "backup-references"))) {
      statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
      var rows = statement.executeQuery();
      while (rows.next()) {
        parents
            .computeIfAbsent(rows.getString(1), child -> new LinkedHashSet<>())
            .add(rows.getString(2));
      }
    }
    return parents;
  }

  private static List<Table> parentsFirst(
      Map<String, Table> tables, Map<String, Set<String>> parents) {
    Set<String> done = new LinkedHashSet<>();
    for (String name : tables.keySet()) {
      visit(name, parents, done, new LinkedHashSet<>());
    }
    List<Table> ordered = new ArrayList<>();
    for (String name : done) {
      Table table = tables.get(name);
      if (table != null) {
        ordered.add(table);
      }
    }
    return ordered;
  }

  private static void visit(
      String name, Map<String, Set<String>> parents, Set<String> done, Set<String> open) {
    if (done.contains(name) || !open.add(name)) {
      return;
    }
    for (String parent : parents.getOrDefault(name, Set.of())) {
      visit(parent, parents, done, open);
    }
    done.add(name);
  }

  /** Last value of each sequence; one that was never used is left out. */
  Map<String, Long> sequences(List<String> schemas) throws SQLException {
    Map<String, Long> values = new LinkedHashMap<>();
    try (var statement = connection.prepareStatement(Sql.of(Catalogue.class, "backup-sequences"))) {
      statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
      var rows = statement.executeQuery();
      while (rows.next()) {
        values.put(quoted(rows.getString(1)) + "." + quoted(rows.getString(2)), rows.getLong(3));
      }
    }
    return values;
  }

  /** Newest applied migration of each schema. */
  Map<String, String> schemaVersions(List<String> schemas) throws SQLException {
    Map<String, String> versions = new LinkedHashMap<>();
    for (String schema : schemas) {
      try (var statement = connection.createStatement();
          var rows =
              statement.executeQuery(
                  "SELECT version FROM "
                      + quoted(schema)
                      + ".flyway_schema_history WHERE success AND version IS NOT NULL"
                      + " ORDER BY installed_rank DESC LIMIT 1")) {
        if (rows.next()) {
          versions.put(schema, rows.getString(1));
        }
      }
    }
    return versions;
  }

  private static String[] strings(java.sql.Array array) throws SQLException {
    return (String[]) array.getArray();
  }

  static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }
}
