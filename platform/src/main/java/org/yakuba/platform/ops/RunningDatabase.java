package org.yakuba.platform.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * The embedded database another program of this machine has started on a directory, so that a
 * command can work beside a running server.
 */
public final class RunningDatabase {
  /** Line of {@code postmaster.pid} that holds the TCP port (PostgreSQL's own format). */
  private static final int PORT_LINE = 3;

  private RunningDatabase() {}

  /**
   * How to reach the database that works in {@code directory}; empty when none runs there.
   *
   * @param directory the same directory that was given to {@link EmbeddedDatabase.Options}
   */
  public static Optional<DatabaseSettings> find(Path directory) {
    if (!isLocked(directory.resolve("lock"))) {
      return Optional.empty();
    }
    try {
      List<String> pid = Files.readAllLines(directory.resolve("cluster").resolve("postmaster.pid"));
      var passwords = new Properties();
      try (var in = Files.newBufferedReader(directory.resolve("passwords.properties"))) {
        passwords.load(in);
      }
      if (pid.size() <= PORT_LINE) {
        return Optional.empty();
      }
      return Optional.of(
          new DatabaseSettings(
              "jdbc:postgresql://127.0.0.1:"
                  + Integer.parseInt(pid.get(PORT_LINE).strip())
                  + "/"
                  + EmbeddedDatabase.DATABASE,
              DatabaseRoles.OWNER,
              passwords.getProperty("owner"),
              DatabaseRoles.PROGRAM,
              passwords.getProperty("program")));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isLocked(Path lock) {
    if (!Files.exists(lock)) {
      return false;
    }
    try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        var probe = channel.tryLock()) {
      return probe == null;
    } catch (OverlappingFileLockException e) {
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
