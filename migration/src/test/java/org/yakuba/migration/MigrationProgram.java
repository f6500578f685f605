package org.yakuba.migration;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.yakuba.platform.ops.DatabaseRoles;
import org.yakuba.platform.ops.DatabaseSettings;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantId;

/** A program of its own that takes in one delivery, and can be killed while it does. */
final class MigrationProgram {

  static final String STARTED = "started";

  private static final int CONNECTIONS = 8;

  private MigrationProgram() {}

  /** Arguments: URL, role, password, tenant, directory of the delivery. */
  public static void main(String[] arguments) {
    var settings = new DatabaseSettings(arguments[0], "", "", arguments[1], arguments[2]);
    var tenant = new TenantId(Integer.parseInt(arguments[3]));
    try (var pool = settings.programDataSource(CONNECTIONS)) {
      // As every program begins, also over what an interrupted one has left.
      DatabaseRoles.refuseUnboundRole(pool);
      var tenancy = new Tenancy(pool, new DataSourceTransactionManager(pool));
      System.out.println(STARTED);
      try (var migration = new TestMigration(tenancy, pool, Duration.ofSeconds(1))) {
        var outcome = migration.run(tenant, Path.of(arguments[4]));
        System.out.println(outcome);
        System.exit(outcome.status().exitCode());
      }
    }
  }
}
