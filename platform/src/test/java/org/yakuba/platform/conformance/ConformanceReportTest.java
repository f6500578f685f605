package org.yakuba.platform.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakuba.kernel.proof.Proves;
import tools.jackson.databind.json.JsonMapper;

class ConformanceReportTest {

  private final FunctionList list = FunctionListCheckTest.list(FunctionListCheckTest.SOUND);

  private static Proof proof(String feature, Proof.Outcome outcome) {
    return new Proof(
        List.of(feature),
        "org.yakuba.SampleTest#works",
        Verification.Type.TEST,
        outcome,
        Instant.parse("2026-11-21T00:00:00Z"),
        "abc123");
  }

  @Test
  @Proves({"CAT-5-01", "CAT-5-03"})
  void the_report_shows_every_row_with_class_status_and_the_test_that_proves_it() {
    var report =
        ConformanceReport.of(
            List.of(list), new Proofs(List.of(proof("SMP-1-01", Proof.Outcome.PASSED))));
    assertThat(report.violations()).isEmpty();
    assertThat(report.toText())
        .contains("見本 (sample)")
        .containsPattern("SMP-1-01 +実装必須 +実装済み +検査 1/1 +登録")
        .containsPattern("SMP-1-02 +実装不可 +設けない +検査なし +上書き")
        .contains("必須 1/1  オプション 0/0  禁止違反 0/1  未検証 1");
    var json = JsonMapper.builder().build().readTree(report.toJson());
    var row = json.at("/businesses/0/functions/0");
    assertThat(row.at("/featureId").asString()).isEqualTo("SMP-1-01");
    assertThat(row.at("/class").asString()).isEqualTo("MANDATORY");
    assertThat(row.at("/status").asString()).isEqualTo("IMPLEMENTED");
    assertThat(row.at("/verified").asBoolean()).isTrue();
    assertThat(row.at("/proofs/0/test").asString()).isEqualTo("org.yakuba.SampleTest#works");
    assertThat(row.at("/proofs/0/commit").asString()).isEqualTo("abc123");
  }

  @Test
  void a_failed_test_is_told_in_the_table_and_as_a_violation() {
    var report =
        ConformanceReport.of(
            List.of(list), new Proofs(List.of(proof("SMP-1-01", Proof.Outcome.FAILED))));
    assertThat(report.toText()).contains("検査 0/1 不合格").contains("CAT-E07 SMP-1-01");
    assertThat(report.summary(list).unverified()).isEqualTo(2);
  }

  @Test
  void before_the_first_test_run_the_table_says_how_to_get_the_proofs() {
    var report = ConformanceReport.of(List.of(list), new Proofs(List.of()));
    assertThat(report.violations()).isNotEmpty();
    assertThat(report.toText()).contains("./yakuba test").doesNotContain("CAT-E07");
  }

  @Test
  void an_unknown_business_is_answered_with_those_there_are() {
    var report = ConformanceReport.of(List.of(list), new Proofs(List.of()));
    assertThat(report.only("sample").lists()).hasSize(1);
    assertThat(report.only("sample").violations()).hasSize(1);
    assertThatThrownBy(() -> report.only("other"))
        .hasMessageContaining("other")
        .hasMessageContaining("sample");
  }

  @Test
  void proofs_survive_writing_and_reading(@TempDir Path root) {
    var proof = proof("SMP-1-01", Proof.Outcome.PASSED);
    var directory = root.resolve("businesses/sample/target/proofs");
    Proofs.write(directory, "org.yakuba.SampleTest", List.of(proof));
    assertThat(Proofs.below(root).all()).containsExactly(proof);
    Proofs.write(directory, "org.yakuba.SampleTest", List.of());
    assertThat(Proofs.below(root).all()).isEmpty();
  }
}
