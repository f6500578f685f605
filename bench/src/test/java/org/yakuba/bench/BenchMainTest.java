package org.yakuba.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yakuba.kernel.proof.Proves;

class BenchMainTest {

  private final PrintStream standardOut = System.out;
  private final PrintStream standardError = System.err;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream error = new ByteArrayOutputStream();

  @BeforeEach
  void catchOutput() {
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(error, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void restoreOutput() {
    System.setOut(standardOut);
    System.setErr(standardError);
  }

  @Test
  void an_unknown_bench_is_bad_usage_with_one_line_of_help() {
    assertThat(BenchMain.commandLine().execute("unknown")).isEqualTo(2);
    assertThat(error.toString(StandardCharsets.UTF_8)).contains("BEN-E002", "--help");
    assertThat(error.toString(StandardCharsets.UTF_8)).doesNotContain("\tat ");
  }

  @Test
  void an_impossible_number_of_residents_is_bad_input_named_with_its_value() {
    assertThat(BenchMain.commandLine().execute("migrate", "--residents", "0")).isEqualTo(2);
    assertThat(error.toString(StandardCharsets.UTF_8)).contains("SMP-E001", "0");
  }

  @Test
  void a_migration_is_measured_beside_its_limit() {
    int exit = BenchMain.commandLine().execute("migrate", "--residents", "400", "--seed", "2");

    assertThat(error.toString(StandardCharsets.UTF_8)).doesNotContain("\tat ");
    assertThat(exit).as(error.toString(StandardCharsets.UTF_8)).isZero();
    assertThat(lastLine())
        .startsWith("{\"bench\": \"migrate\", \"size\": 400, \"unit\": \"rows/s\", \"ours\": ")
        .contains("\"limit\": ", "\"ratio\": ", "\"peakHeapMiB\": ")
        .endsWith("}");
  }

  @Test
  void a_change_is_measured_beside_its_limit_with_one_clerk_and_with_eight() {
    int exit =
        BenchMain.commandLine()
            .execute("change", "--residents", "400", "--events", "16", "--rounds", "1");

    assertThat(exit).as(error.toString(StandardCharsets.UTF_8)).isZero();
    assertThat(lastLine())
        .startsWith("{\"bench\": \"change\", \"size\": 400, \"unit\": \"events/s\", \"ours\": ")
        .contains("\"limitAt8\": ", "\"ratioAt8\": ", "\"withinTarget\": ");
  }

  @Test
  void a_search_is_measured_beside_its_limit_over_two_municipalities() {
    int exit = BenchMain.commandLine().execute("search", "--residents", "1500", "--rounds", "1");

    assertThat(exit).as(error.toString(StandardCharsets.UTF_8)).isZero();
    assertThat(lastLine())
        .startsWith("{\"bench\": \"search\", \"size\": 1500, \"unit\": \"p99 µs\", \"ours\": ");
    assertThat(error.toString(StandardCharsets.UTF_8))
        .contains(
            "KANA_BEGINNING",
            "KANA_INSIDE",
            "FREQUENT_SURNAME",
            "VARIANT_CHARACTERS",
            "PAST_NAME",
            "BIRTH_DATE",
            "NUMBER");
  }

  @Test
  void the_child_allowance_of_a_month_is_exact_with_and_without_its_grounds() {
    int exit =
        BenchMain.commandLine()
            .execute("child-allowance", "--households", "2000", "--rounds", "1", "--seed", "3");

    assertThat(exit).as(error.toString(StandardCharsets.UTF_8)).isZero();
    assertThat(lastLine())
        .startsWith(
            "{\"bench\": \"child-allowance\", \"size\": 2000, \"unit\": \"households/s\", \"ours\":"
                + " ")
        .contains("\"limit\": ", "\"ratio\": ", "\"peakHeapMiB\": ", "\"sumsEqual\": true");
    assertThat(BenchMain.commandLine().execute("child-allowance", "--households", "0"))
        .isEqualTo(2);
    assertThat(error.toString(StandardCharsets.UTF_8)).contains("BEN-E005");
  }

  @Test
  void an_emergency_benefit_is_measured_from_the_answers_to_the_file_of_the_bank() {
    int exit = BenchMain.commandLine().execute("emergency-benefit", "--households", "1500");

    assertThat(exit).as(error.toString(StandardCharsets.UTF_8)).isZero();
    assertThat(lastLine())
        .startsWith(
            "{\"bench\": \"emergency-benefit\", \"size\": 1500, \"unit\": \"applications/s\","
                + " \"ours\": ")
        .contains("\"limit\": ", "\"intakeSeconds\": ", "\"fileSeconds\": ", "\"totalYen\": ");
    assertThat(BenchMain.commandLine().execute("emergency-benefit", "--households", "0"))
        .isEqualTo(2);
    assertThat(error.toString(StandardCharsets.UTF_8)).contains("BEN-E011");
  }

  @Test
  @Proves("EMB-6-06")
  void a_rush_of_online_applications_loses_none_and_takes_each_number_once() {
    int exit =
        BenchMain.commandLine()
            .execute(
                "emergency-benefit",
                "--households",
                "400",
                "--online",
                "300",
                "--per-minute",
                "3000",
                "--seed",
                "3");

    assertThat(exit).as(error.toString(StandardCharsets.UTF_8)).isZero();
    assertThat(lastLine())
        .startsWith("{\"bench\": \"emergency-benefit\", \"size\": 400,")
        .contains("\"applications\": 300", "\"p95Millis\": ")
        .doesNotContain("\"duplicates\": 0");
    assertThat(
            BenchMain.commandLine()
                .execute("emergency-benefit", "--households", "10", "--online", "11"))
        .isEqualTo(2);
    assertThat(error.toString(StandardCharsets.UTF_8)).contains("BEN-E019");
  }

  private String lastLine() {
    return List.of(out.toString(StandardCharsets.UTF_8).strip().split("\n")).getLast();
  }
}
