package org.yakuba.server.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yakuba.migration.MigrationOutcome;
import org.yakuba.migration.MigrationRequest;
import org.yakuba.migration.MigrationService;
import org.yakuba.migration.report.MigrationReports;
import org.yakuba.platform.tenancy.Tenant;
import org.yakuba.server.Deployment;
import org.yakuba.server.Program;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code ./yakuba migrate}: check, cleanse, load, reconcile. */
@Command(
    name = "migrate",
    mixinStandardHelpOptions = true,
    description = {
      "旧システムの移行用データを検査し、是正し、登録し、照合する。中断しても同じコマンドで再開する。",
      "Exit codes: 0 loaded without findings to handle, 1 broke off (run again to resume), 2 bad input, 3 findings."
    })
public final class MigrateCommand implements Callable<Integer> {
  private static final String STARTED_BY = "cli:migrate";

  @Parameters(index = "0", paramLabel = "DIR", description = "manifest.csv のあるディレクトリ")
  private Path directory = Path.of(".");

  @Mixin private MunicipalityOption municipality = new MunicipalityOption();

  @Option(names = "--check-only", description = "検査だけを行い、登録しない")
  private boolean checkOnly;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "報告書を書くファイル(.html 読む形、.json、.csv 指摘の一覧)")
  private @Nullable Path report;

  @Override
  public Integer call() {
    if (!Files.isDirectory(directory)) {
      throw new UserMistake(
          "CLI-E005 DIR " + directory + " はディレクトリではありません(manifest.csv を含むディレクトリ)");
    }
    try (var deployment = Deployment.open(System.getenv());
        var program = Program.forCommands(deployment)) {
      Tenant tenant = municipality.tenant(program);
      var progress = new TerminalProgress(System.err);
      MigrationOutcome outcome =
          program
              .part(MigrationService.class)
              .run(new MigrationRequest(tenant.id(), directory, checkOnly, STARTED_BY), progress);
      progress.end();
      tell(program, tenant, outcome);
      return outcome.status().exitCode();
    }
  }

  private void tell(Program program, Tenant tenant, MigrationOutcome outcome) {
    outcome
        .problems()
        .forEach(problem ->
            System.err.println(
                problem.rule()
                    + " "
                    + problem.file()
                    + ":"
                    + problem.line()
                    + " "
                    + (problem.item() == null ? "" : problem.item() + " ")
                    + (problem.value() == null ? "" : "「" + problem.value() + "」 ")
                    + problem.message()));
    System.err.println(outcome.message());
    ObjectNode json = JsonMapper.builder().build().createObjectNode();
    json.put("status", outcome.status().name()).put("message", outcome.message());
    Long job = outcome.jobNo();
    if (job != null) {
      json.put("job", job);
      if (report != null) {
        program.part(MigrationReports.class).write(tenant.id(), job, report);
        System.err.println("報告書: " + report.toAbsolutePath());
        json.put("report", report.toAbsolutePath().toString());
      }
    }
    System.out.println(json);
  }
}
