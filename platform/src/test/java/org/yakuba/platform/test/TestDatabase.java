package org.yakuba.platform.test;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.yakuba.kernel.number.MunicipalityCode;
import org.yakuba.platform.PlatformConfiguration;
import org.yakuba.platform.ops.DatabaseSettings;
import org.yakuba.platform.ops.EmbeddedDatabase;
import org.yakuba.platform.tenancy.DatabaseMigrator;
import org.yakuba.platform.tenancy.DatabaseModule;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.tenancy.Tenants;

/**
 * A real PostgreSQL 18 for tests: one server per JVM, migrated once per set of modules into a
 * template, cloned by {@link #fresh}. Close it, or leave it to the end of the JVM.
 */
public final class TestDatabase implements AutoCloseable {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Map<List<DatabaseModule>, String> TEMPLATES = new HashMap<>();
  private static @Nullable EmbeddedDatabase server;

  private final String name;
  private final DatabaseSettings settings;
  private final HikariDataSource program;
  private final DataSourceTransactionManager transactions;
  private final Tenancy tenancy;

  private TestDatabase(String name, DatabaseSettings settings) {
    this.name = name;
    this.settings = settings;
    this.program = settings.programDataSource(8);
    this.transactions = new DataSourceTransactionManager(program);
    this.tenancy = new Tenancy(program, transactions);
  }

  /** An empty, migrated database of the platform and the given modules. */
  public static synchronized TestDatabase fresh(DatabaseModule... modules) {
    var all = new ArrayList<>(PlatformConfiguration.DATABASE_MODULES);
    all.addAll(List.of(modules));
    var template = TEMPLATES.computeIfAbsent(List.copyOf(all), TestDatabase::template);
    var name = "test_" + COUNT.incrementAndGet();
    admin()
        .sql(
            "CREATE DATABASE "
                + name
                + " TEMPLATE "
                + template
                + " OWNER yakuba_owner STRATEGY FILE_COPY")
        .update();
    return new TestDatabase(name, server().settings(name));
  }

  /** The server all databases of this JVM live in. */
  public static synchronized EmbeddedDatabase server() {
    if (server == null) {
      try {
        var directory = Files.createTempDirectory("yakuba-test-db");
        server = EmbeddedDatabase.start(EmbeddedDatabase.Options.forTests(directory));
        Runtime.getRuntime()
            .addShutdownHook(new Thread(() -> stop(directory), "stop-test-database"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return server;
  }

  /** Transactions of the program's role, bound to a tenant. */
  public Tenancy tenancy() {
    return tenancy;
  }

  public Tenants tenants() {
    return new Tenants(tenancy);
  }

  /** Adds a municipality, valid since 2020-01-01. */
  public TenantId tenant(String municipalityCode) {
    return tenants()
        .create(
            new MunicipalityCode(municipalityCode),
            "見本" + municipalityCode,
            LocalDate.of(2020, 1, 1))
        .id();
  }

  /** Pooled connections of the program's role, outside any tenant. */
  public DataSource program() {
    return program;
  }

  /** The manager that {@link #tenancy()} uses, for Spring Batch. */
  public DataSourceTransactionManager transactions() {
    return transactions;
  }

  /** Connections of the owner's role, which row-level security does not bind. */
  public DataSource owner() {
    return settings.ownerDataSource();
  }

  /** Statements under the owner's role. */
  public JdbcClient asOwner() {
    return JdbcClient.create(owner());
  }

  /**
   * Runs statements separated by semicolons under the owner's role, e.g. to add a table of the
   * test's own.
   */
  public void script(String statements) {
    new JdbcTemplate(owner()).execute(statements);
  }

  public DatabaseSettings settings() {
    return settings;
  }

  /**
   * Statements under the cluster's superuser in this database, e.g. to end somebody's connection.
   */
  public JdbcClient asSuperuser() {
    return JdbcClient.create(server().superuser(name));
  }

  /** Ends the connections and drops the database. */
  @Override
  public void close() {
    program.close();
    admin().sql("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)").update();
  }

  private static String template(List<DatabaseModule> modules) {
    var name = "template_" + COUNT.incrementAndGet();
    admin().sql("CREATE DATABASE " + name + " OWNER yakuba_owner").update();
    new DatabaseMigrator(server().settings(name).ownerDataSource(), modules).migrate();
    return name;
  }

  private static JdbcClient admin() {
    return JdbcClient.create(server().superuser("postgres"));
  }

  private static void stop(Path directory) {
    if (server != null) {
      server.close();
    }
    try (var files = Files.walk(directory)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
