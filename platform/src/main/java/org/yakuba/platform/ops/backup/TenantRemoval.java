package org.yakuba.platform.ops.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.yakuba.platform.tenancy.DatabaseModule;
import org.yakuba.platform.tenancy.Sql;
import org.yakuba.platform.tenancy.TenantId;

/**
 * 団体の退去: removes every row of a municipality in one transaction. What stays is the municipality's
 * number, which is never used again, and its operation log until its retention ends
 * (identity-and-audit §2, §5.3).
 */
public final class TenantRemoval {
  private final DataSource owner;
  private final List<String> schemas;

  /**
   * @param owner connections of the owner's role
   * @param modules whose tables are cleared
   */
  public TenantRemoval(DataSource owner, List<DatabaseModule> modules) {
    this.owner = owner;
    this.schemas = modules.stream().map(DatabaseModule::schema).distinct().sorted().toList();
  }

  /**
   * Removes the rows and ends the validity of the municipality's code as of today.
   *
   * @return rows removed
   * @throws BackupException OPS-E008 when the database refuses it
   */
  public long remove(TenantId tenant) {
    try (var connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      long rows = 0;
      List<Catalogue.Table> tables = new Catalogue(connection).tables(schemas).reversed();
      for (Catalogue.Table table : tables) {
        if (table.columns().contains("tenant_id") && !stays(table)) {
          rows += delete(connection, table, tenant);
        }
      }
      end(connection, tenant);
      connection.commit();
      return rows;
    } catch (SQLException e) {
      throw new BackupException("OPS-E008 団体のデータを除けません: " + e.getMessage(), e);
    }
  }

  private static boolean stays(Catalogue.Table table) {
    return table.schema().equals("platform")
        && (table.name().equals("tenant")
            || table.name().equals("municipality")
            || table.name().startsWith("audit_"));
  }

  private static long delete(Connection connection, Catalogue.Table table, TenantId tenant)
      throws SQLException {
    try (var statement =
        connection.prepareStatement("DELETE FROM " + table.qualified() + " WHERE tenant_id = ?")) {
      statement.setInt(1, tenant.value());
      return statement.executeLargeUpdate();
    }
  }

  private static void end(Connection connection, TenantId tenant) throws SQLException {
    for (String name : List.of("end-municipality", "end-tenant")) {
      try (var statement = connection.prepareStatement(Sql.of(TenantRemoval.class, name))) {
        statement.setInt(1, tenant.value());
        statement.executeUpdate();
      }
    }
  }
}
