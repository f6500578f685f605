package org.yakuba.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * What PostgreSQL alone takes for the rows of a finished migration: COPY of the same rows, exported
 * beforehand, into empty tables with the same columns, constraints and indexes, under the owner's
 * role and without row-level security.
 */
final class CopyLimit {

  private static final String LIMIT_SCHEMA = "copy_limit";
  private static final int BUFFER = 1 << 20;

  /** A table that holds rows of the migration. */
  record FilledTable(String schema, String name, long rows) {

    String qualified() {
      return schema + "." + name;
    }
  }

  /** What was measured. */
  record Measured(long rows, Duration elapsed) {}

  private final DataSource owner;
  private final Path scratch;

  /**
   * @param owner connections of the role that owns the tables
   * @param scratch directory for the exported rows
   */
  CopyLimit(DataSource owner, Path scratch) {
    this.owner = owner;
    this.scratch = scratch;
  }

  /** The tables of these schemas that hold rows, with their exact number. */
  List<FilledTable> filled(List<String> schemas) throws SQLException {
    var tables = new ArrayList<FilledTable>();
    try (Connection connection = owner.getConnection();
        var names =
            connection.prepareStatement(
                """
                SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind = 'r' AND n.nspname = ANY (?) AND c.relname <> 'flyway_schema_history'
                ORDER BY 1, 2\
                """)) {
      names.setArray(1, connection.createArrayOf("text", schemas.toArray()));
      try (ResultSet found = names.executeQuery()) {
        while (found.next()) {
          String schema = found.getString(1);
          String name = found.getString(2);
          long rows = count(connection, schema + "." + name);
          if (rows > 0) {
            tables.add(new FilledTable(schema, name, rows));
          }
        }
      }
    }
    return tables;
  }

  private static long count(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet counted = statement.executeQuery("SELECT count(*) FROM " + table)) {
      counted.next();
      return counted.getLong(1);
    }
  }

  /** Exports the tables, then copies each into its empty twin and times only that. */
  Measured measure(List<FilledTable> tables, Consumer<String> progress)
      throws SQLException, IOException {
    try (Connection connection = owner.getConnection()) {
      execute(connection, "DROP SCHEMA IF EXISTS " + LIMIT_SCHEMA + " CASCADE");
      execute(connection, "CREATE SCHEMA " + LIMIT_SCHEMA);
      CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
      for (FilledTable table : tables) {
        execute(
            connection,
            "CREATE TABLE " + twin(table) + " (LIKE " + table.qualified() + " INCLUDING ALL)");
        export(copies, table);
      }
      long rows = 0;
      Duration elapsed = Duration.ZERO;
      for (FilledTable table : tables) {
        Duration taken = copy(copies, table);
        progress.accept(
            "COPY " + table.qualified() + " " + table.rows() + " 行 " + taken.toMillis() + " ms");
        elapsed = elapsed.plus(taken);
        rows += table.rows();
      }
      execute(connection, "DROP SCHEMA " + LIMIT_SCHEMA + " CASCADE");
      return new Measured(rows, elapsed);
    }
  }

  private void export(CopyManager copies, FilledTable table) throws SQLException, IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file(table)), BUFFER)) {
      copies.copyOut("COPY " + table.qualified() + " TO STDOUT (FORMAT binary)", out);
    }
  }

  private Duration copy(CopyManager copies, FilledTable table) throws SQLException, IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file(table)), BUFFER)) {
      long begin = System.nanoTime();
      long copied =
          copies.copyIn("COPY " + twin(table) + " FROM STDIN (FORMAT binary)", in, BUFFER);
      Duration taken = Duration.ofNanos(System.nanoTime() - begin);
      if (copied != table.rows()) {
        throw new IllegalStateException(
            table.qualified() + ": " + copied + " rows copied of " + table.rows());
      }
      return taken;
    } finally {
      Files.deleteIfExists(file(table));
    }
  }

  private Path file(FilledTable table) {
    return scratch.resolve(table.qualified() + ".copy");
  }

  private static String twin(FilledTable table) {
    return LIMIT_SCHEMA + "." + table.schema() + "_" + table.name();
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
