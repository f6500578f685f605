package org.yakuba.server;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.ops.DatabaseSettings;
import org.yakuba.platform.ops.EmbeddedDatabase;
import org.yakuba.platform.ops.RunningDatabase;
import org.yakuba.server.cli.UserMistake;

/**
 * Where this program keeps its files and which database it works in: the one named by the
 * environment, or the embedded one under the data directory. A second program (a command beside a
 * running demo) joins the embedded database that already runs.
 */
public final class Deployment implements AutoCloseable {
  private final Path directory;
  private final DatabaseSettings settings;
  private final @Nullable EmbeddedDatabase embedded;

  private Deployment(
      Path directory, DatabaseSettings settings, @Nullable EmbeddedDatabase embedded) {
    this.directory = directory;
    this.settings = settings;
    this.embedded = embedded;
  }

  /** The data directory: {@code YAKUBA_DATA}, or {@code .yakuba} beside the launcher. */
  public static Path dataDirectory(Map<String, String> environment) {
    String given = environment.get("YAKUBA_DATA");
    if (given != null && !given.isBlank()) {
      return Path.of(given).toAbsolutePath();
    }
    return Path.of(System.getProperty("yakuba.home", "."), ".yakuba").toAbsolutePath();
  }

  /**
   * Opens the deployment that the environment names.
   *
   * @throws UserMistake when the environment names a database incompletely
   */
  public static Deployment open(Map<String, String> environment) {
    return environment.containsKey("YAKUBA_DB_URL") ? external(environment) : embedded(environment);
  }

  /** Opens the database named by {@code YAKUBA_DB_*}. */
  public static Deployment external(Map<String, String> environment) {
    return new Deployment(
        dataDirectory(environment),
        new DatabaseSettings(
            required(environment, "YAKUBA_DB_URL"),
            required(environment, "YAKUBA_DB_OWNER"),
            required(environment, "YAKUBA_DB_OWNER_PASSWORD"),
            required(environment, "YAKUBA_DB_USER"),
            required(environment, "YAKUBA_DB_PASSWORD")),
        null);
  }

  private static Deployment embedded(Map<String, String> environment) {
    Path directory = dataDirectory(environment);
    Path database = directory.resolve("db");
    Optional<DatabaseSettings> running = RunningDatabase.find(database);
    if (running.isPresent()) {
      return new Deployment(directory, running.get(), null);
    }
    EmbeddedDatabase started = EmbeddedDatabase.start(EmbeddedDatabase.Options.durable(database));
    return new Deployment(directory, started.settings(), started);
  }

  public Path directory() {
    return directory;
  }

  public DatabaseSettings settings() {
    return settings;
  }

  @Override
  public void close() {
    if (embedded != null) {
      embedded.close();
    }
  }

  private static String required(Map<String, String> environment, String name) {
    String value = environment.get(name);
    if (value == null || value.isBlank()) {
      throw new UserMistake("CLI-E001 環境変数 " + name + " がありません(データベースの接続先と二つのロールが必要です)");
    }
    return value;
  }
}
