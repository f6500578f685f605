package org.yakuba.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every assessment has in common. */
class AssessCommandTest {

  private static final String FACTS =
      """
      {"assessMonthFrom":"2026-10","assessMonthTo":"2026-10","recipientType":"PARENT","claimDate":"2026-01-05",
       "children":[{"childId":"a","birthDate":"2020-01-01"}]}\
      """;

  private static CommandLineRun assess(String facts, String... options) {
    var arguments = new String[2 + options.length];
    arguments[0] = "assess";
    arguments[1] = "child-allowance";
    System.arraycopy(options, 0, arguments, 2, options.length);
    return CommandLineRun.of(facts, arguments);
  }

  @Test
  void an_object_gives_an_object_and_an_array_an_array() {
    var one = assess(FACTS);
    assertThat(one.exit()).isZero();
    assertThat(one.json().propertyNames()).containsExactly("result", "trace");
    var several = assess("[" + FACTS + "," + FACTS + "]");
    assertThat(several.exit()).isZero();
    assertThat(several.json()).hasSize(2);
    assertThat(assess("[]").json()).isEmpty();
  }

  @Test
  void when_one_is_refused_the_others_are_assessed_and_the_exit_code_tells() {
    var run = assess("[" + FACTS + ",{}," + FACTS + "]");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.json()).hasSize(3);
    assertThat(run.json().at("/1/errors")).hasSize(5);
    assertThat(run.json().at("/1/errors/0").propertyNames())
        .containsExactly("field", "value", "code", "message");
    assertThat(run.json().at("/2/result/totalAmount").asInt()).isEqualTo(10_000);
  }

  @Test
  void what_is_no_json_is_told_with_its_place_and_without_a_stack_trace() {
    for (var input : new String[] {"", "{", "[" + FACTS + ",", FACTS + " x", "{\"a\":1,\"a\":2}"}) {
      var run = assess(input);
      assertThat(run.exit()).as(input).isEqualTo(2);
      assertThat(run.out()).as(input).contains("\"errors\"").doesNotContain("\tat ");
    }
  }

  @Test
  void an_unknown_business_is_named_with_those_there_are() {
    var run = CommandLineRun.of("{}", "assess", "moon-tax");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("CLI-E010", "moon-tax", "child-allowance");
  }

  @Test
  void the_help_names_what_can_be_assessed() {
    var run = CommandLineRun.of("", "assess", "--help");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("--parameters", "child-allowance", "Exit codes");
  }

  @Test
  void the_values_of_a_municipality_are_taken_within_their_bounds(@TempDir Path directory)
      throws IOException {
    var file = directory.resolve("values.yaml");
    var values =
        """
        parameters:
          - parameterId: paymentDay
            legalBasis: 規則第5条
            values:
              - {municipalityCode: "990019", effectiveFrom: 2026-04-01, effectiveTo: null, value: %s}
        """;
    Files.writeString(file, values.formatted("15"));
    assertThat(assess(FACTS, "--parameters", file.toString()).exit()).isZero();
    Files.writeString(file, values.formatted("31"));
    var refused = assess(FACTS, "--parameters", file.toString());
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("CLI-E011", "parameters[0].values[0].value", "31");
    var missing = assess(FACTS, "--parameters", directory.resolve("none").toString());
    assertThat(missing.exit()).isEqualTo(2);
    assertThat(missing.err()).contains("CLI-E011", "none");
  }

  /** An array of facts that is never in memory as a whole. */
  private static final class ManyFacts extends InputStream {
    private static final byte[] ONE = ("," + FACTS).getBytes(StandardCharsets.UTF_8);
    private final int count;
    private int sent = -1;
    private int at;

    ManyFacts(int count) {
      this.count = count;
    }

    @Override
    public int read() {
      if (sent < 0) {
        sent = 0;
        at = 1;
        return '[';
      }
      if (sent == count) {
        sent++;
        return ']';
      }
      if (sent > count) {
        return -1;
      }
      int next = ONE[at++];
      if (at == ONE.length) {
        at = 0;
        sent++;
      }
      return next & 0xFF;
    }
  }

  @Test
  void many_facts_stream() {
    int count = 5_000;
    var run = CommandLineRun.of(new ManyFacts(count), "assess", "child-allowance");
    assertThat(run.exit()).isZero();
    assertThat(run.out().lines().filter(line -> line.startsWith("{\"result\""))).hasSize(count);
  }
}
