package org.yakuba.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.yakuba.kernel.number.MunicipalityCode;
import org.yakuba.migration.MigrationOutcome;
import org.yakuba.migration.MigrationRequest;
import org.yakuba.migration.MigrationService;
import org.yakuba.platform.tenancy.Tenant;
import org.yakuba.platform.tenancy.Tenants;
import org.yakuba.sample.SampleExtract;
import org.yakuba.sample.SampleOptions;
import org.yakuba.server.Deployment;
import org.yakuba.server.Program;

/**
 * The program over a database of its own, as demo and serve use it: embedded PostgreSQL with fsync
 * on in a directory that is deleted at the end, or the database named by the environment.
 */
final class BenchTown implements AutoCloseable {

  private static final LocalDate BEGIN = LocalDate.of(2000, 1, 1);

  private final Path directory;
  private final Deployment deployment;
  private final Program program;
  private final Consumer<String> messages;

  private BenchTown(
      Path directory, Deployment deployment, Program program, Consumer<String> messages) {
    this.directory = directory;
    this.deployment = deployment;
    this.program = program;
    this.messages = messages;
  }

  static BenchTown open(Map<String, String> environment, Consumer<String> messages)
      throws IOException {
    return open(environment, messages, Program::forCommands);
  }

  /** The same with its web server on a free port of this machine. */
  static BenchTown openWeb(Map<String, String> environment, Consumer<String> messages)
      throws IOException {
    return open(environment, messages, deployment -> Program.forWeb(deployment, 0, "127.0.0.1"));
  }

  private static BenchTown open(
      Map<String, String> environment,
      Consumer<String> messages,
      Function<Deployment, Program> start)
      throws IOException {
    Path directory = Files.createTempDirectory("yakuba-bench");
    var own = new HashMap<>(environment);
    own.put("YAKUBA_DATA", directory.resolve("data").toString());
    Deployment deployment = Deployment.open(own);
    return new BenchTown(directory, deployment, start.apply(deployment), messages);
  }

  Program program() {
    return program;
  }

  Deployment deployment() {
    return deployment;
  }

  Path directory() {
    return directory;
  }

  Tenant tenant(MunicipalityCode code, String name) {
    Tenants tenants = program.part(Tenants.class);
    return tenants
        .byCode(code, LocalDate.of(2026, 10, 1))
        .orElseGet(() -> tenants.create(code, name, BEGIN));
  }

  /** Writes an extract; not part of what is measured. */
  Path extract(SampleOptions options) throws IOException {
    messages.accept("抽出を生成しています: " + options.municipality() + " " + options.residents() + "人");
    Path extract = directory.resolve("extract-" + options.municipality());
    SampleExtract.generate(options, extract);
    return extract;
  }

  /**
   * Runs the real migration from reading the files to the reconciled register, and tells how long
   * it took.
   */
  Duration migrate(Tenant tenant, Path extract) {
    long begin = System.nanoTime();
    MigrationOutcome outcome =
        program
            .part(MigrationService.class)
            .run(
                new MigrationRequest(tenant.id(), extract, false, "bench"),
                (phase, done, total) ->
                    messages.accept(
                        phase
                            + " "
                            + done
                            + (total == null ? "" : "/" + total)
                            + " "
                            + Duration.ofNanos(System.nanoTime() - begin).toSeconds()
                            + "秒"));
    Duration taken = Duration.ofNanos(System.nanoTime() - begin);
    boolean loaded =
        outcome.status() == MigrationOutcome.Status.CLEAN
            || outcome.status() == MigrationOutcome.Status.FINDINGS;
    if (!loaded) {
      outcome.problems().forEach(problem -> messages.accept(problem.toString()));
      throw new IllegalStateException("BEN-E001 移行が完了しませんでした: " + outcome.message());
    }
    return taken;
  }

  @Override
  public void close() {
    program.close();
    deployment.close();
    Directories.delete(directory);
  }
}
