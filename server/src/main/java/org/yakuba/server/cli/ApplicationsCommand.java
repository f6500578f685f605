package org.yakuba.server.cli;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.yakuba.applicationmanagement.intake.PackageFolder;
import org.yakuba.applicationmanagement.rules.PackageIntake.Disposition;
import org.yakuba.server.Deployment;
import org.yakuba.server.Program;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./yakuba applications}: takes in the packages that lie in a folder. */
@Command(
    name = "applications",
    mixinStandardHelpOptions = true,
    description = {
      "置場にある申請ZIPを検証し、取り込む。取り込めないものは理由とともに残す。中断しても同じコマンドで続ける。",
      "Exit codes: 0 everything was taken in, 2 bad input, 3 packages were parked or counts differ."
    })
public final class ApplicationsCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "DIR", description = "申請ZIPの置場(kensu.csv があれば件数を照合する)")
  private Path directory = Path.of(".");

  @Mixin private MunicipalityOption municipality = new MunicipalityOption();

  @Override
  public Integer call() {
    if (!Files.isDirectory(directory)) {
      throw new UserMistake("CLI-E005 DIR " + directory + " はディレクトリではありません(申請ZIPの置場)");
    }
    try (var deployment = Deployment.open(System.getenv());
        var program = Program.forCommands(deployment)) {
      var summary =
          program.part(PackageFolder.class).takeIn(municipality.tenant(program), directory);
      System.out.println(json(summary));
      boolean differs =
          summary.days().stream()
              .map(day -> day.difference())
              .anyMatch(difference -> difference != null && difference != 0);
      boolean parked = summary.of(Disposition.REJECTED) + summary.of(Disposition.QUARANTINED) > 0;
      return parked || differs ? ExitCode.VIOLATIONS : ExitCode.DONE;
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw new UserMistake(String.valueOf(e.getMessage()));
    }
  }

  private static String json(PackageFolder.Summary summary) {
    var json = JsonMapper.builder().build().createObjectNode();
    var packages = json.putObject("packages");
    for (var disposition : Disposition.values()) {
      packages.put(disposition.name(), summary.of(disposition));
    }
    var days = json.putArray("days");
    for (var day : summary.days()) {
      var line = days.addObject().put("day", day.day().toString());
      if (day.offered() != null) {
        line.put("offered", day.offered());
      }
      line.put("received", day.received())
          .put("parked", day.parked())
          .put("duplicates", day.duplicates());
    }
    return json.toString();
  }
}
