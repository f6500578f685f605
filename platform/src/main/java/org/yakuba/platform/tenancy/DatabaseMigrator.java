package org.yakuba.platform.tenancy;

import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Builds and upgrades the database under the owner's role: each module migrates its own schema, in
 * order, with a history table of its own. The program's role gets USAGE of the schemas; what it may
 * do with a table is granted by the migration that makes the table.
 */
public final class DatabaseMigrator {
  private final DataSource owner;
  private final List<DatabaseModule> modules;

  public DatabaseMigrator(DataSource owner, List<DatabaseModule> modules) {
    this.owner = owner;
    this.modules =
        modules.stream()
            .sorted(
                Comparator.comparingInt(DatabaseModule::order).thenComparing(DatabaseModule::id))
            .toList();
  }

  /**
   * Brings every module to its newest version; safe to call at each start and from several
   * instances at once.
   */
  public void migrate() {
    var jdbc = JdbcClient.create(owner);
    for (var module : modules) {
      Flyway.configure()
          .dataSource(owner)
          .schemas(module.schema())
          .defaultSchema(module.schema())
          .createSchemas(true)
          .locations(module.location())
          .failOnMissingLocations(true)
          .validateMigrationNaming(true)
          .sqlMigrationPrefix("V")
          .cleanDisabled(true)
          .load()
          .migrate();
      jdbc.sql("GRANT USAGE ON SCHEMA " + module.schema() + " TO yakuba_app").update();
    }
  }
}
