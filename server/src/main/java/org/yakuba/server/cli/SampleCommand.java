package org.yakuba.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.yakuba.kernel.number.MunicipalityCode;
import org.yakuba.sample.SampleExtract;
import org.yakuba.sample.SampleOptions;
import org.yakuba.sample.SampleSummary;
import org.yakuba.sample.applications.Applicants;
import org.yakuba.sample.applications.SamplePackages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./yakuba sample}: a deterministic legacy extract of a fictional municipality. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description = {
      "架空の市の移行用データを作る。同じ指定なら同じバイト列になる。",
      "Writes a deterministic legacy extract; a summary goes to stdout as JSON."
    })
public final class SampleCommand implements Callable<Integer> {
  private static final ZoneOffset JAPAN = ZoneOffset.ofHours(9);
  private static final int OFFICE_OPENS = 9;
  private static final int MOST_APPLICANTS = 30;

  @Option(names = "--residents", required = true, description = "住民の数(1〜10000000)")
  private int residents;

  @Option(names = "--seed", defaultValue = "1", description = "乱数の種(既定 ${DEFAULT-VALUE})")
  private long seed;

  @Option(names = "--out", required = true, description = "書き出すディレクトリ")
  private Path out = Path.of(".");

  @Option(
      names = "--flaws",
      defaultValue = "0.005",
      description = "誤りを含む住民の割合(0〜0.2、既定 ${DEFAULT-VALUE})")
  private double flaws;

  @Option(
      names = "--municipality",
      defaultValue = "990019",
      converter = MunicipalityCodeConverter.class,
      description = "団体コード(990019 または 990027、既定 ${DEFAULT-VALUE})")
  private MunicipalityCode municipality = SampleOptions.CITY;

  @Option(names = "--child-allowance", description = "児童手当のファイル(受給者・児童・月次明細・支払・過払)も作る")
  private boolean allowance;

  @Option(names = "--applications", description = "電子申請の見本(申請ZIP)も applications に作る")
  private boolean applications;

  @Override
  public Integer call() throws IOException {
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw new UserMistake("CLI-E004 --out " + out + " はディレクトリではありません");
    }
    SampleSummary summary;
    try {
      summary =
          SampleExtract.generate(
              new SampleOptions(residents, seed, municipality, flaws, allowance), out);
    } catch (IllegalArgumentException e) {
      throw new UserMistake(String.valueOf(e.getMessage()));
    }
    if (applications) {
      var applicants = Applicants.read(out, SampleExtract.BASE_DATE, MOST_APPLICANTS);
      if (!applicants.isEmpty()) {
        var sentAt = SampleExtract.BASE_DATE.atTime(OFFICE_OPENS, 0).atOffset(JAPAN);
        SamplePackages.write(
            SamplePackages.of(municipality.value(), sentAt, applicants),
            out.resolve("applications"));
      }
    }
    System.out.println(JsonMapper.builder().build().writeValueAsString(summary));
    return ExitCode.DONE;
  }
}
