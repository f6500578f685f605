package org.yakuba.platform.test;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program of its own with the class path of this one, which a test starts, listens to and kills.
 * It runs in Japanese time; its standard input ends when this program does.
 */
public final class ChildProgram implements AutoCloseable {
  private static final String HEAP = "-Xmx512m";

  private final Process process;
  private final Thread listener;
  private final String readyLine;
  private final List<String> said = new ArrayList<>();
  private boolean silent;

  private ChildProgram(Process process, String readyLine) {
    this.process = process;
    this.readyLine = readyLine;
    this.listener = Thread.ofPlatform().daemon().start(() -> listen(process.inputReader()));
  }

  /**
   * Starts {@code main}.
   *
   * @param readyLine what it says when it is ready
   */
  public static ChildProgram start(Class<?> main, String readyLine, List<String> arguments) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=Asia/Tokyo",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(arguments);
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return new ChildProgram(process, readyLine);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void listen(BufferedReader out) {
    try (out) {
      out.lines().forEach(this::hear);
    } catch (UncheckedIOException | IOException e) {
      hear("the pipe has broken");
    } finally {
      hearNoMore();
    }
  }

  private synchronized void hear(String line) {
    said.add(line);
    notifyAll();
  }

  private synchronized void hearNoMore() {
    silent = true;
    notifyAll();
  }

  /**
   * Waits until it is ready.
   *
   * @throws IllegalStateException with what it said when it ended before
   */
  public void awaitReady() throws InterruptedException {
    awaitLine(readyLine);
  }

  /**
   * Waits until it has said a line.
   *
   * @throws IllegalStateException with what it said when it ended without
   */
  public synchronized void awaitLine(String line) throws InterruptedException {
    while (!said.contains(line)) {
      if (silent) {
        throw new IllegalStateException("the program has ended: " + said());
      }
      wait();
    }
  }

  /** Whether it has ended after so long at most. */
  public boolean hasEndedAfter(Duration time) throws InterruptedException {
    return process.waitFor(time.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Waits for its end and tells its exit code. */
  public int exitCode() throws InterruptedException {
    int code = process.waitFor();
    listener.join();
    return code;
  }

  /** Everything it has said. */
  public synchronized String said() {
    return String.join("\n", said);
  }

  /** SIGKILL; it is gone afterwards. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
    listener.join();
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
