package org.yakuba.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.identity.Totp;
import org.yakuba.server.Demo;

/**
 * One demonstration, started once as a process of its own and used by every test of this module.
 */
final class Town {
  private static final int RESIDENTS = 1_500;
  private static final Duration START_LIMIT = Duration.ofMinutes(6);
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static @Nullable Town running;

  private final Path data;
  private final Process process;
  private final String address;

  private Town(Path data, Process process, String address) {
    this.data = data;
    this.process = process;
    this.address = address;
  }

  /** The town, started at first use and stopped with the JVM. */
  static synchronized Town open() {
    if (running == null) {
      running = start();
      Town started = running;
      Runtime.getRuntime().addShutdownHook(new Thread(started::stop, "close-the-town"));
    }
    return running;
  }

  private static Town start() {
    try {
      Path data = Files.createTempDirectory("yakuba-e2e");
      int port = freePort();
      Path log = data.resolve("demo.txt");
      Process process =
          program(
                  data,
                  List.of("demo", "--residents", "" + RESIDENTS, "--port", "" + port),
                  ProcessBuilder.Redirect.to(log.toFile()))
              .start();
      var town = new Town(data, process, "http://localhost:" + port);
      town.awaitOpening(log);
      return town;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A process of the program on the data directory of this town. */
  ProcessBuilder program(String... arguments) {
    return program(data, List.of(arguments), ProcessBuilder.Redirect.PIPE);
  }

  /** A process of the program on another data directory that has this town's master key. */
  ProcessBuilder programOn(Path otherData, String... arguments) throws IOException {
    ProcessBuilder program = program(otherData, List.of(arguments), ProcessBuilder.Redirect.PIPE);
    program
        .environment()
        .put("YAKUBA_MASTER_KEY", Files.readString(data.resolve("master-key")).strip());
    return program;
  }

  static ProcessBuilder program(Path data, List<String> arguments, ProcessBuilder.Redirect output) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx768m",
            "-XX:+UseSerialGC",
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=Asia/Tokyo",
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "org.yakuba.server.Main"));
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output);
    Map<String, String> environment = builder.environment();
    environment.put("YAKUBA_DATA", data.toString());
    environment.remove("YAKUBA_DB_URL");
    return builder;
  }

  private void awaitOpening(Path log) throws IOException {
    Instant limit = Instant.now().plus(START_LIMIT);
    while (!answers()) {
      if (!process.isAlive() || Instant.now().isAfter(limit)) {
        process.destroyForcibly();
        throw new IllegalStateException("the demo did not open:\n" + Files.readString(log));
      }
      pause();
    }
  }

  private boolean answers() {
    try (var client = HttpClient.newHttpClient()) {
      var answer =
          client.send(
              HttpRequest.newBuilder(URI.create(address + "/health")).build(),
              HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200 && !Demo.readAccounts(data).isEmpty();
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Waits for the process a moment; not a guess that something is done. */
  private void pause() {
    try {
      var unused = process.waitFor(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  String address() {
    return address;
  }

  Path data() {
    return data;
  }

  /** An account of the demonstration. */
  Demo.Account account(String municipality, String officerId) {
    return Demo.readAccounts(data).stream()
        .filter(one -> one.municipality().equals(municipality) && one.officerId().equals(officerId))
        .findFirst()
        .orElseThrow();
  }

  /** The code of this moment for an account. */
  static String code(Demo.Account account) {
    return Totp.code(Totp.ofBase32(account.totpSecret()), Instant.now());
  }

  private void stop() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      try (var files = Files.walk(data)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
