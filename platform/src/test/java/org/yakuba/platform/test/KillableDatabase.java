package org.yakuba.platform.test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.yakuba.platform.ops.DatabaseSettings;
import org.yakuba.platform.ops.EmbeddedDatabase;

/**
 * A durable database server that a test kills with all its processes and starts again on the same
 * port, so that a program that survived finds it again.
 */
public final class KillableDatabase implements AutoCloseable {
  private final Path directory;
  private EmbeddedDatabase server;
  private final int port;

  /** Starts it, on a free port. */
  public KillableDatabase(Path directory) {
    this.directory = directory;
    this.server = start(directory, 0);
    this.port = Integer.parseInt(server.settings().url().replaceAll(".*:(\\d+)/.*", "$1"));
  }

  private static EmbeddedDatabase start(Path directory, int port) {
    var durable = EmbeddedDatabase.Options.durable(directory);
    return EmbeddedDatabase.start(
        new EmbeddedDatabase.Options(directory, port, true, null, durable.settings()));
  }

  public DatabaseSettings settings() {
    return server.settings();
  }

  public DatabaseSettings settings(String database) {
    return server.settings(database);
  }

  /** Connections of the superuser. */
  public DataSource superuser(String database) {
    return server.superuser(database);
  }

  /**
   * SIGKILL for the server and every process it has started. It is stopped before, so that it
   * starts none in between: one that survived would keep the shared memory from the next server.
   */
  public void kill() throws InterruptedException {
    var postgres = ProcessHandle.of(server.processId()).orElseThrow();
    signal("-STOP", postgres);
    List<ProcessHandle> children = postgres.descendants().toList();
    postgres.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    children.forEach(child -> child.onExit().join());
    postgres.onExit().join();
  }

  /** SIGSTOP: its connections stay open and nothing is answered any more. */
  public void freeze() throws InterruptedException {
    var postgres = ProcessHandle.of(server.processId()).orElseThrow();
    signal("-STOP", postgres);
    for (var child : postgres.descendants().toList()) {
      signal("-STOP", child);
    }
  }

  /** SIGCONT: it goes on where it was. */
  public void thaw() throws InterruptedException {
    var postgres = ProcessHandle.of(server.processId()).orElseThrow();
    for (var child : postgres.descendants().toList()) {
      signal("-CONT", child);
    }
    signal("-CONT", postgres);
  }

  private static void signal(String signal, ProcessHandle process) throws InterruptedException {
    try {
      new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Starts it again on what it left. */
  public void restart() {
    server.close();
    server = start(directory, port);
  }

  @Override
  public void close() {
    server.close();
  }
}
