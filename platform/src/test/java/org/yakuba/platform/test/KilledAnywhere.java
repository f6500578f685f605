package org.yakuba.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.yakuba.kernel.number.MunicipalityCode;
import org.yakuba.platform.PlatformConfiguration;
import org.yakuba.platform.ops.DatabaseSettings;
import org.yakuba.platform.tenancy.DatabaseMigrator;
import org.yakuba.platform.tenancy.DatabaseModule;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.tenancy.Tenants;

/**
 * kill -9 of a program, of its database, and of both, at random moments of its work. Started again
 * until it ends, it must have done the same as one that nobody disturbed. How many moments: system
 * property {@code yakuba.kill.moments}; which ones: {@code yakuba.kill.seed}.
 */
public final class KilledAnywhere implements AutoCloseable {
  /** What the program says when its work begins. */
  public static final String READY = "ready";

  private static final int MOMENTS = Integer.getInteger("yakuba.kill.moments", 3);
  private static final long SEED = Long.getLong("yakuba.kill.seed", 20261121L);
  private static final int MOST_STARTS = 3;
  private static final int CONNECTIONS = 4;
  private static final String TEMPLATE = "undisturbed";

  private final KillableDatabase server;
  private final Class<?> program;
  private TenantId tenant = new TenantId(1);

  /** What is killed. */
  private enum Victim {
    PROGRAM,
    DATABASE,
    BOTH
  }

  /** Work in one municipality over some connections. */
  public record Workplace(Tenancy tenancy, DataSource connections, TenantId tenant) {}

  /** What a program does from wherever it was left to its end. */
  @FunctionalInterface
  public interface Work {
    void toItsEnd(Workplace place);
  }

  /**
   * @param program whose {@code main} is {@link #work}
   */
  public KilledAnywhere(Path directory, Class<?> program) {
    this.server = new KillableDatabase(directory);
    this.program = program;
  }

  /**
   * Lays the tables of modules, creates a municipality, and lets it be furnished.
   *
   * @param furnish gets the place and connections of the owner
   */
  public void found(List<DatabaseModule> modules, BiConsumer<Workplace, DataSource> furnish) {
    admin("CREATE DATABASE " + TEMPLATE + " OWNER yakuba_owner");
    var settings = server.settings(TEMPLATE);
    var all = new ArrayList<>(PlatformConfiguration.DATABASE_MODULES);
    all.addAll(modules);
    new DatabaseMigrator(settings.ownerDataSource(), all).migrate();
    try (var pool = settings.programDataSource(CONNECTIONS)) {
      var tenancy = new Tenancy(pool, new DataSourceTransactionManager(pool));
      tenant =
          new Tenants(tenancy)
              .create(new MunicipalityCode("990019"), "見本市", LocalDate.of(2020, 1, 1))
              .id();
      furnish.accept(new Workplace(tenancy, pool, tenant), settings.ownerDataSource());
    }
  }

  /**
   * Lets the program work undisturbed, then once more for each moment in which it is killed.
   *
   * @param outcome a query of the owner whose rows, in order, are what the work has made
   */
  public void check(String outcome) throws InterruptedException {
    database("calm");
    long millis = Math.max(1, undisturbed("calm").toMillis());
    var expected = rows("calm", outcome);
    assertThat(expected).isNotEmpty();
    var random = new Random(SEED);
    for (int moment = 0; moment < MOMENTS; moment++) {
      var victim = Victim.values()[moment % Victim.values().length];
      var name = "killed_" + moment;
      database(name);
      killDuring(name, victim, Duration.ofMillis(random.nextLong(millis)));
      toTheEnd(name);
      assertThat(rows(name, outcome))
          .as("moment %d of %d (%s), seed %d", moment, MOMENTS, victim, SEED)
          .isEqualTo(expected);
    }
  }

  /** How long the work takes when nobody disturbs it. */
  private Duration undisturbed(String name) throws InterruptedException {
    try (var working = start(name)) {
      working.awaitReady();
      long begun = System.nanoTime();
      assertThat(working.exitCode()).as(working::said).isZero();
      return Duration.ofNanos(System.nanoTime() - begun);
    }
  }

  private void killDuring(String name, Victim victim, Duration moment) throws InterruptedException {
    try (var working = start(name)) {
      working.awaitReady();
      working.hasEndedAfter(moment);
      switch (victim) {
        case PROGRAM -> working.kill();
        case DATABASE -> {
          server.kill();
          server.restart();
          // It goes on by itself, or gives up what it was about.
          working.exitCode();
        }
        case BOTH -> {
          server.kill();
          working.kill();
          server.restart();
        }
      }
    }
  }

  private void toTheEnd(String name) throws InterruptedException {
    int code = ended(name);
    for (int starts = 1; code != 0 && starts < MOST_STARTS; starts++) {
      code = ended(name);
    }
    assertThat(code).isZero();
  }

  private int ended(String name) throws InterruptedException {
    try (var working = start(name)) {
      int code = working.exitCode();
      if (code != 0) {
        System.out.println(working.said());
      }
      return code;
    }
  }

  private ChildProgram start(String name) {
    var settings = server.settings(name);
    return ChildProgram.start(
        program,
        READY,
        List.of(
            settings.url(),
            settings.program(),
            settings.programPassword(),
            Integer.toString(tenant.value())));
  }

  private void database(String name) {
    admin("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE + " OWNER yakuba_owner");
  }

  private void admin(String statement) {
    JdbcClient.create(server.superuser("postgres")).sql(statement).update();
  }

  private List<String> rows(String name, String outcome) {
    return JdbcClient.create(server.superuser(name))
        .sql(outcome)
        .query((row, index) -> row.getString(1))
        .list();
  }

  /** The {@code main} of a program that can be killed: its arguments as given by this test. */
  public static void work(String[] arguments, Work work) {
    var settings = new DatabaseSettings(arguments[0], "", "", arguments[1], arguments[2]);
    try (var pool = settings.programDataSource(CONNECTIONS)) {
      var tenancy = new Tenancy(pool, new DataSourceTransactionManager(pool));
      System.out.println(READY);
      work.toItsEnd(new Workplace(tenancy, pool, new TenantId(Integer.parseInt(arguments[3]))));
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
