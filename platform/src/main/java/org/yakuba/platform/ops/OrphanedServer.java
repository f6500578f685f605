package org.yakuba.platform.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ends database processes that a killed program left behind, so that a new start finds the cluster
 * free.
 */
final class OrphanedServer {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private OrphanedServer() {}

  /**
   * Stops every process that still works in {@code cluster}; the caller holds the directory's lock.
   */
  static void stop(Path cluster) throws IOException {
    var deadline = Instant.now().plus(PATIENCE);
    var postmaster = processId(cluster);
    while (true) {
      var process = anyProcessIn(cluster);
      if (process.isEmpty()) {
        break;
      }
      if (Instant.now().isAfter(deadline)) {
        throw new IOException(
            "a database process of an earlier run does not end: pid " + process.get().pid());
      }
      if (postmaster.isPresent() && process.get().pid() == postmaster.getAsLong()) {
        // SIGINT is PostgreSQL's "fast" shutdown; SIGTERM would wait for clients.
        new ProcessBuilder("kill", "-INT", Long.toString(process.get().pid())).inheritIO().start();
      }
      awaitExit(process.get());
    }
    if (postmaster.isPresent()) {
      Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    }
  }

  static OptionalLong processId(Path cluster) {
    try (var lines = Files.lines(cluster.resolve("postmaster.pid"))) {
      return lines.limit(1).mapToLong(line -> Long.parseLong(line.strip())).findFirst();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  /**
   * PostgreSQL's processes have the cluster as their working directory; the postmaster is reported
   * first.
   */
  private static Optional<ProcessHandle> anyProcessIn(Path cluster) throws IOException {
    if (!Files.isDirectory(cluster)) {
      return Optional.empty();
    }
    var real = cluster.toRealPath();
    var postmaster = processId(cluster);
    return ProcessHandle.allProcesses()
        .filter(process -> real.equals(workingDirectory(process)))
        .min((a, b) -> Boolean.compare(isNot(postmaster, a), isNot(postmaster, b)));
  }

  private static boolean isNot(OptionalLong pid, ProcessHandle process) {
    return pid.isEmpty() || pid.getAsLong() != process.pid();
  }

  private static Path workingDirectory(ProcessHandle process) {
    try {
      return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"));
    } catch (IOException | SecurityException e) {
      return Path.of("");
    }
  }

  private static void awaitExit(ProcessHandle process) {
    try {
      process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while an earlier database server ends", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(
          "a database process of an earlier run does not end: pid " + process.pid(), e);
    }
  }
}
