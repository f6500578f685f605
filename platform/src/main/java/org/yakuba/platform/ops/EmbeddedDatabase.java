package org.yakuba.platform.ops;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL 18 that comes with the program, for demo, small installations and tests. Its
 * directory holds the cluster, the generated passwords (readable by its user only) and a lock;
 * starting on an existing directory continues with its data, also after a crash.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  public static final String DATABASE = "yakuba";
  private static final Duration STARTUP_WAIT = Duration.ofMinutes(10);

  /**
   * @param directory where cluster, passwords and lock live
   * @param port TCP port on the loopback interface; 0 picks a free one
   * @param durable true syncs every commit to disk; false is for tests only
   * @param binaries where the PostgreSQL programs are unpacked; null shares one copy per machine
   * @param settings further server settings
   */
  public record Options(
      Path directory,
      int port,
      boolean durable,
      @Nullable Path binaries,
      Map<String, String> settings) {
    public Options {
      settings = Map.copyOf(settings);
    }

    /** A database that survives crashes, as used by demo and serve. */
    public static Options durable(Path directory) {
      return new Options(
          directory,
          0,
          true,
          directory.resolve("binaries"),
          Map.of(
              "shared_buffers",
              "512MB",
              "max_wal_size",
              "4GB",
              "wal_compression",
              "pglz",
              "max_connections",
              "100"));
    }

    /** A fast database that forgets on a crash. */
    public static Options forTests(Path directory) {
      return new Options(
          directory,
          0,
          false,
          null,
          Map.of(
              "shared_buffers", "256MB",
              "full_page_writes", "off",
              "max_wal_size", "2GB",
              "max_connections", "100",
              "autovacuum_naptime", "10s"));
    }
  }

  private final EmbeddedPostgres postgres;
  private final FileChannel lockChannel;
  private final FileLock lock;
  private final Path cluster;
  private final Properties passwords;
  private boolean closed;

  private EmbeddedDatabase(
      EmbeddedPostgres postgres,
      FileChannel lockChannel,
      FileLock lock,
      Path cluster,
      Properties passwords) {
    this.postgres = postgres;
    this.lockChannel = lockChannel;
    this.lock = lock;
    this.cluster = cluster;
    this.passwords = passwords;
  }

  /**
   * Starts the database, initialising the directory when it is new, and creates roles and the
   * database {@value #DATABASE}.
   *
   * @throws IllegalStateException DB-E002 when another program uses the directory
   */
  public static EmbeddedDatabase start(Options options) {
    try {
      Files.createDirectories(options.directory());
      var channel =
          FileChannel.open(
              options.directory().resolve("lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      var lock = lockOf(channel);
      if (lock == null) {
        channel.close();
        throw new IllegalStateException(
            "DB-E002 データベースのディレクトリはほかのプログラムが使用中です: " + options.directory());
      }
      var cluster = options.directory().resolve("cluster").toAbsolutePath();
      OrphanedServer.stop(cluster);
      var passwords = passwords(options.directory());
      var postgres =
          new ServerStart(options.directory().resolve("server.log"))
              .start(builder(options, cluster, passwords));
      var database = new EmbeddedDatabase(postgres, channel, lock, cluster, passwords);
      DatabaseRoles.create(
          database.superuser("postgres"),
          passwords.getProperty("owner"),
          passwords.getProperty("program"));
      DatabaseRoles.createDatabase(database.superuser("postgres"), DATABASE);
      return database;
    } catch (IOException e) {
      throw new UncheckedIOException("DB-E003 組込みデータベースを起動できません: " + e.getMessage(), e);
    }
  }

  private static EmbeddedPostgres.Builder builder(
      Options options, Path cluster, Properties passwords) throws IOException {
    var passwordFile = options.directory().resolve("superuser-password");
    var builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(cluster)
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPort(options.port())
            .setPGStartupWait(STARTUP_WAIT)
            .setLocaleConfig("locale", "C")
            .setLocaleConfig("locale-provider", "builtin")
            .setLocaleConfig("builtin-locale", "C.UTF-8")
            .setLocaleConfig("auth", "scram-sha-256")
            .setLocaleConfig("pwfile", passwordFile.toAbsolutePath().toString())
            .setConnectConfig("password", passwords.getProperty("superuser"))
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("unix_socket_directories", "")
            .setServerConfig("timezone", "Asia/Tokyo")
            // Errors of statements may quote a person's data; the program logs them without.
            .setServerConfig("log_min_messages", "log")
            .setServerConfig("log_min_error_statement", "fatal")
            .setServerConfig("log_error_verbosity", "terse")
            .setServerConfig("fsync", options.durable() ? "on" : "off")
            .setServerConfig("synchronous_commit", options.durable() ? "on" : "off");
    if (options.binaries() != null) {
      builder.setOverrideWorkingDirectory(options.binaries().toFile());
    }
    options.settings().forEach(builder::setServerConfig);
    return builder;
  }

  /** URL and roles of the database {@value #DATABASE}. */
  public DatabaseSettings settings() {
    return settings(DATABASE);
  }

  /** URL and roles of any database of the cluster. */
  public DatabaseSettings settings(String database) {
    return new DatabaseSettings(
        "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + database,
        DatabaseRoles.OWNER,
        passwords.getProperty("owner"),
        DatabaseRoles.PROGRAM,
        passwords.getProperty("program"));
  }

  /** Single connections of the cluster's superuser; for set-up and tests only. */
  public DataSource superuser(String database) {
    return postgres.getDatabase(
        "postgres", database, Map.of("password", passwords.getProperty("superuser")));
  }

  /** Process id of the server, as written by PostgreSQL itself. */
  public long processId() {
    return OrphanedServer.processId(cluster)
        .orElseThrow(() -> new IllegalStateException("server is not running"));
  }

  /** Stops the server in an orderly way; open connections are ended. Safe to call twice. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      postgres.close();
      lock.release();
      lockChannel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable FileLock lockOf(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static Properties passwords(Path directory) throws IOException {
    var file = directory.resolve("passwords.properties");
    var properties = new Properties();
    if (Files.exists(file)) {
      try (var in = Files.newBufferedReader(file)) {
        properties.load(in);
      }
      return properties;
    }
    var generated = new LinkedHashMap<String, String>();
    for (var role : new String[] {"superuser", "owner", "program"}) {
      generated.put(role, randomPassword());
    }
    writePrivately(directory.resolve("superuser-password"), generated.get("superuser") + "\n");
    var lines = new StringBuilder();
    generated.forEach(
        (role, password) -> lines.append(role).append('=').append(password).append('\n'));
    writePrivately(file, lines.toString());
    properties.putAll(generated);
    return properties;
  }

  private static void writePrivately(Path file, String text) throws IOException {
    if (!Files.exists(file)) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, text);
  }

  private static String randomPassword() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
