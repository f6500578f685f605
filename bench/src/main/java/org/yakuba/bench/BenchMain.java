package org.yakuba.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.yakuba.server.Failures;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The entry of {@code ./yakuba bench}: each verb prints its result as one JSON object in the last
 * line.
 */
@Command(
    name = "bench",
    description = "性能を、同じ実行の中で測った限界と並べて示す",
    mixinStandardHelpOptions = true,
    subcommands = {
      CertificateBench.class,
      ChangeBench.class,
      ChildAllowanceBench.class,
      EmergencyBenefitBench.class,
      MigrateBench.class,
      SearchBench.class
    })
public final class BenchMain {

  static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int BAD_USAGE = 2;

  private BenchMain() {}

  /** Runs one verb and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
    System.exit(commandLine().execute(arguments));
  }

  /** The command line with its error answers: never a stack trace. */
  static CommandLine commandLine() {
    return new CommandLine(new BenchMain())
        .setParameterExceptionHandler((exception, arguments) -> {
          Messages.print("BEN-E002 " + exception.getMessage());
          Messages.print("使い方: ./yakuba bench --help");
          return BAD_USAGE;
        })
        .setExecutionExceptionHandler((exception, command, parsed) -> {
          boolean badInput = exception instanceof IllegalArgumentException;
          Messages.print(Failures.explain(exception));
          return badInput ? BAD_USAGE : FAILED;
        });
  }
}
