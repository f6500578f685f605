package org.yakuba.server;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yakuba.server.cli.ApiClientCommand;
import org.yakuba.server.cli.ApplicationsCommand;
import org.yakuba.server.cli.AssessCommand;
import org.yakuba.server.cli.AuditCommand;
import org.yakuba.server.cli.BackupCommand;
import org.yakuba.server.cli.BadUsage;
import org.yakuba.server.cli.ConformanceCommand;
import org.yakuba.server.cli.DemoCommand;
import org.yakuba.server.cli.ExitCode;
import org.yakuba.server.cli.MigrateCommand;
import org.yakuba.server.cli.ReplayCommand;
import org.yakuba.server.cli.RestoreCommand;
import org.yakuba.server.cli.SampleCommand;
import org.yakuba.server.cli.ServeCommand;
import org.yakuba.server.cli.TenantCommand;
import org.yakuba.server.cli.UserMistake;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;

/** The entry of the program behind {@code ./yakuba}. */
@Command(
    name = "yakuba",
    description = "市区町村の標準準拠業務システム",
    mixinStandardHelpOptions = true,
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      SampleCommand.class,
      MigrateCommand.class,
      ApplicationsCommand.class,
      AssessCommand.class,
      ReplayCommand.class,
      TenantCommand.class,
      ApiClientCommand.class,
      AuditCommand.class,
      ConformanceCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
    })
public final class Main {
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  private Main() {}

  /** Runs one verb and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
    Logs.start(Deployment.dataDirectory(System.getenv()));
    System.exit(commandLine().execute(arguments));
  }

  /** The command line with its error answers: never a stack trace. */
  public static CommandLine commandLine() {
    IParameterExceptionHandler badUsage =
        (exception, arguments) -> {
          System.err.println(BadUsage.explain(exception));
          return ExitCode.BAD_INPUT;
        };
    IExecutionExceptionHandler failure =
        (exception, command, parsed) -> {
          if (exception instanceof UserMistake mistake) {
            System.err.println(mistake.getMessage());
            return ExitCode.BAD_INPUT;
          }
          String reference = UUID.randomUUID().toString().substring(0, 8);
          LOG.error("verb failed, reference {}", reference, exception);
          System.err.println(
              "CLI-E003 処理に失敗しました(照会番号 " + reference + "、詳細はログ): " + Failures.explain(exception));
          return ExitCode.FAILED;
        };
    return new CommandLine(new Main())
        .setParameterExceptionHandler(badUsage)
        .setExecutionExceptionHandler(failure)
        .setCaseInsensitiveEnumValuesAllowed(true);
  }
}
