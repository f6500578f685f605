package org.yakuba.server.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.conformance.ConformanceReport;
import org.yakuba.platform.conformance.FunctionLists;
import org.yakuba.platform.conformance.Proofs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./yakuba conformance}: the function list and the tests that prove each row. */
@Command(
    name = "conformance",
    mixinStandardHelpOptions = true,
    description = {
      "機能一覧の各行を、区分・状態・証明する試験(直近の ./yakuba test)とともに示す。",
      "Exit code 3 when a row claims what no passing test proves."
    })
public final class ConformanceCommand implements Callable<Integer> {
  @Option(names = "--business", description = "業務ID(例 resident-register)")
  private @Nullable String business;

  @Option(names = "--json", description = "JSON で出す")
  private boolean json;

  @Override
  public Integer call() {
    Path home = Path.of(System.getProperty("yakuba.home", "."));
    var report =
        ConformanceReport.of(
            FunctionLists.load(ConformanceCommand.class.getClassLoader()), Proofs.below(home));
    if (business != null) {
      try {
        report = report.only(business);
      } catch (IllegalArgumentException e) {
        throw new UserMistake("CLI-E007 --business: " + e.getMessage());
      }
    }
    System.out.println(json ? report.toJson() : report.toText());
    return report.violations().isEmpty() ? ExitCode.DONE : ExitCode.VIOLATIONS;
  }
}
