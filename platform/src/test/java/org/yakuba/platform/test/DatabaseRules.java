package org.yakuba.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

/** Rules of the house that every module checks against its own migrated database. */
public final class DatabaseRules {
  private static final Pattern FIRST_WORD =
      Pattern.compile("(?is)\\A(?:\\s|--[^\\n]*\\n)*([a-z]+).*");

  private DatabaseRules() {}

  /**
   * Tables that are neither protected by row-level security nor shared with a reason ({@code
   * platform.share}), and views that would read with the rights of their owner.
   */
  public static List<String> unprotected(TestDatabase database) {
    return database
        .asOwner()
        .sql(
            """
            SELECT n.nspname || '.' || c.relname
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'public')
              AND n.nspname NOT LIKE 'pg\\_toast%' AND n.nspname NOT LIKE 'pg\\_temp%'
              AND c.relname <> 'flyway_schema_history'
              AND (
                (c.relkind IN ('r', 'p')
                  AND COALESCE(obj_description(c.oid, 'pg_class'), '') NOT LIKE 'shared: _%'
                  AND NOT (c.relrowsecurity AND EXISTS (
                    SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'tenant_isolation')))
                OR (c.relkind = 'v' AND NOT COALESCE('security_invoker=true' = ANY (c.reloptions)
                  OR 'security_invoker=on' = ANY (c.reloptions), false)))
            ORDER BY 1\
            """)
        .query((row, index) -> row.getString(1))
        .list();
  }

  /** Functions that run with the rights of their owner; there must be none. */
  public static List<String> securityDefiners(TestDatabase database) {
    return database
        .asOwner()
        .sql(
            """
            SELECT n.nspname || '.' || p.proname
            FROM pg_proc p
            JOIN pg_namespace n ON n.oid = p.pronamespace
            WHERE p.prosecdef AND n.nspname NOT IN ('pg_catalog', 'information_schema')
            ORDER BY 1\
            """)
        .query((row, index) -> row.getString(1))
        .list();
  }

  /**
   * Lets the program's role prepare every statement under {@code resources} that stands in a folder
   * {@code sql}.
   *
   * @param resources e.g. {@code Path.of("src/main/resources")}
   * @param skipped statements over tables that exist only while a job runs
   * @return file and error of every statement that does not prepare
   */
  public static List<String> unpreparable(
      TestDatabase database, Path resources, Predicate<Path> skipped) {
    var errors = new ArrayList<String>();
    try (var connection = database.program().getConnection()) {
      connection.setAutoCommit(false);
      for (var file : statements(resources)) {
        if (!skipped.test(file)) {
          prepare(connection, file)
              .forEach(error -> errors.add(resources.relativize(file) + ": " + error));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return errors;
  }

  /**
   * Every {@code .sql} file in a folder {@code sql}; at least one, or the rule would hold for
   * nothing.
   */
  public static List<Path> statements(Path resources) {
    try (var files = Files.walk(resources)) {
      var found =
          files
              .filter(file -> file.toString().endsWith(".sql"))
              .filter(file -> file.getParent() != null && file.getParent().endsWith("sql"))
              .sorted()
              .toList();
      assertThat(found).as("statements under " + resources).isNotEmpty();
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> prepare(Connection connection, Path file) throws SQLException {
    String sql;
    try {
      sql = Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var parsed = NamedParameterUtils.parseSqlStatement(sql);
    var positional = NamedParameterUtils.substituteNamedParameters(parsed, null);
    if (!FIRST_WORD.matcher(positional).matches()) {
      return List.of("holds no statement");
    }
    var savepoint = connection.setSavepoint();
    try (var statement = connection.prepareStatement(positional)) {
      // Asking for the parameters makes the server parse and analyse the statement.
      statement.getParameterMetaData();
      return List.of();
    } catch (SQLException e) {
      return List.of(e.getSQLState() + " " + e.getMessage());
    } finally {
      connection.rollback(savepoint);
    }
  }
}
