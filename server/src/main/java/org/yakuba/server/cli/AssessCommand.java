package org.yakuba.server.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.facts.Assessor.Refused;
import org.yakuba.kernel.parameter.MunicipalParameters;
import org.yakuba.kernel.parameter.MunicipalValues;
import org.yakuba.kernel.yaml.YamlFormatException;
import org.yakuba.platform.exchange.JsonExchange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./yakuba assess}: 試算 of facts from standard input, without a database. */
@Command(
    name = "assess",
    mixinStandardHelpOptions = true,
    description = {
      "標準入力の事実(1件のオブジェクト、またはその配列)を1件ずつ試算し、結果と計算根拠を標準出力に出す。",
      "Exit codes: 0 everything assessed, 2 something was refused (every outcome is printed"
          + " nevertheless)."
    })
public final class AssessCommand implements Callable<Integer> {
  private static final int BUFFER_BYTES = 1 << 16;

  @Parameters(
      index = "0",
      paramLabel = "BUSINESS",
      description = "試算のID(${COMPLETION-CANDIDATES})",
      completionCandidates = AssessableIds.class)
  private String business = "";

  @Option(
      names = "--parameters",
      paramLabel = "FILE",
      description = "団体が定める値(1団体分の YAML)。省略すると既定の値")
  private @Nullable Path parameters;

  /** The ids for the help. */
  static final class AssessableIds implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Assessable.ALL.stream().map(Assessable::id).iterator();
    }
  }

  @Override
  public Integer call() throws IOException {
    var assessable =
        Assessable.ALL.stream()
            .filter(a -> a.id().equals(business))
            .findFirst()
            .orElseThrow(() ->
                new UserMistake(
                    "CLI-E010 BUSINESS "
                        + business
                        + " の試算はありません("
                        + Assessable.ALL.stream()
                            .map(Assessable::id)
                            .collect(Collectors.joining(" "))
                        + ")"));
    var assessor = assessable.assessor().apply(values(assessable.parameters()));
    var exchange =
        new JsonExchange(facts -> {
          var outcome = assessor.assess(facts);
          return new JsonExchange.Answer(outcome.json(), outcome instanceof Refused);
        });
    var out = new BufferedOutputStream(System.out, BUFFER_BYTES);
    int exit = exchange.run(System.in, out, "事実");
    out.flush();
    return exit;
  }

  private MunicipalValues values(MunicipalParameters definitions) {
    if (parameters == null) {
      return definitions.defaults();
    }
    try (var reader = Files.newBufferedReader(parameters)) {
      return definitions.values(reader, parameters.toString());
    } catch (YamlFormatException e) {
      throw new UserMistake("CLI-E011 --parameters " + e.getMessage());
    } catch (IOException e) {
      throw new UserMistake("CLI-E011 --parameters " + parameters + " を読めません");
    }
  }
}
