package org.yakuba.platform.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.proof.Proves;

/** 標準仕様カタログ §3 の検証規則, each on a list that breaks it. */
class FunctionListCheckTest {

  static final String SOUND =
      """
      businessId: sample
      name: 見本
      functions:
        - featureId: SMP-1-01
          businessId: sample
          kind: FUNCTION
          name: 登録
          summary: 登録できる
          class: MANDATORY
          applicability: {DESIGNATED_CITY: MANDATORY, CORE_CITY: MANDATORY, CITY: MANDATORY, TOWN_VILLAGE: MANDATORY}
          specVersion: "1.0"
          effectiveFrom: 2026-04-01
          verification: [{type: TEST, ref: SMP-1-01}]
          status: IMPLEMENTED
        - featureId: SMP-1-02
          businessId: sample
          kind: FUNCTION
          name: 上書き
          summary: 設けない
          class: PROHIBITED
          applicability: {DESIGNATED_CITY: NOT_APPLICABLE, CORE_CITY: NOT_APPLICABLE, CITY: NOT_APPLICABLE, TOWN_VILLAGE: NOT_APPLICABLE}
          specVersion: "1.0"
          effectiveFrom: 2026-04-01
          verification: [{type: FORBIDDEN_SCAN, ref: SMP-1-02}]
          status: EXCLUDED
          rationale: 実装不可
      """;
  private static final Set<String> SCANS = Set.of("SMP-1-02");

  static FunctionList list(String yaml) {
    return FunctionList.read(new StringReader(yaml), "functions.yaml");
  }

  private static Proof proof(Proof.Outcome outcome, String... features) {
    return new Proof(
        List.of(features), "SampleTest#works", Verification.Type.TEST, outcome, Instant.EPOCH, "");
  }

  private static List<String> codes(List<Violation> violations) {
    return violations.stream().map(Violation::code).toList();
  }

  @Test
  void a_sound_list_has_no_violation() {
    assertThat(FunctionListCheck.lists(List.of(list(SOUND)), SCANS)).isEmpty();
    var proofs = new Proofs(List.of(proof(Proof.Outcome.PASSED, "SMP-1-01")));
    assertThat(FunctionListCheck.proofs(List.of(list(SOUND)), proofs)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SMP-1-02 | SMP-1-01 | CAT-E01",
        "verification: [{type: TEST, ref: SMP-1-01}] | verification: [] | CAT-E02",
        "rationale: 実装不可 | rationale: | CAT-E02",
        "status: EXCLUDED | status: IMPLEMENTED | CAT-E03",
        "effectiveFrom: 2026-04-01 | 'effectiveFrom: 2026-04-01\n    effectiveTo: 2026-03-31' | CAT-E04",
        "{type: FORBIDDEN_SCAN, ref: SMP-1-02} | {type: FORBIDDEN_SCAN, ref: SMP-9-99} | CAT-E05",
        "{type: TEST, ref: SMP-1-01} | {type: TEST, ref: some-test} | CAT-E05",
        "'businessId: sample\n    kind' | 'businessId: other\n    kind' | CAT-E05",
        "', TOWN_VILLAGE: MANDATORY' | '' | CAT-E06",
      })
  @Proves({"CAT-1-02"})
  void each_rule_finds_the_list_that_breaks_it(String sound, String broken, String code) {
    var yaml = SOUND.replace(sound.replace("\\n", "\n"), broken.replace("\\n", "\n"));
    assertThat(yaml).isNotEqualTo(SOUND);
    assertThat(codes(FunctionListCheck.lists(List.of(list(yaml)), SCANS))).contains(code);
  }

  @Test
  void two_versions_of_a_row_must_not_overlap_in_time() {
    var newer = SOUND.replace("specVersion: \"1.0\"", "specVersion: \"2.0\"");
    var lists = List.of(list(SOUND), list(newer));
    assertThat(codes(FunctionListCheck.lists(lists, SCANS))).containsOnly("CAT-E04");
  }

  @Test
  @Proves({"CAT-1-02"})
  void an_implemented_row_without_a_passing_test_is_found() {
    var lists = List.of(list(SOUND));
    assertThat(codes(FunctionListCheck.proofs(lists, new Proofs(List.of()))))
        .containsExactly("CAT-E07");
    var failed = new Proofs(List.of(proof(Proof.Outcome.FAILED, "SMP-1-01")));
    assertThat(codes(FunctionListCheck.proofs(lists, failed)))
        .containsExactly("CAT-E07", "CAT-E07");
    var skipped = new Proofs(List.of(proof(Proof.Outcome.SKIPPED, "SMP-1-01")));
    assertThat(codes(FunctionListCheck.proofs(lists, skipped))).containsExactly("CAT-E07");
  }

  @Test
  void a_forbidden_function_that_was_found_is_a_violation() {
    var proofs =
        new Proofs(
            List.of(
                proof(Proof.Outcome.PASSED, "SMP-1-01"), proof(Proof.Outcome.FAILED, "SMP-1-02")));
    assertThat(codes(FunctionListCheck.proofs(List.of(list(SOUND)), proofs)))
        .containsExactly("CAT-E03");
  }

  @Test
  void a_test_names_rows_that_exist_and_three_at_most() {
    var passed = proof(Proof.Outcome.PASSED, "SMP-1-01");
    var unknown = proof(Proof.Outcome.PASSED, "SMP-7-77");
    var many = proof(Proof.Outcome.PASSED, "SMP-1-01", "SMP-1-01", "SMP-1-01", "SMP-1-01");
    var lists = List.of(list(SOUND));
    assertThat(FunctionListCheck.proofs(lists, new Proofs(List.of(passed, unknown))))
        .singleElement()
        .satisfies(v -> assertThat(v.message()).contains("SMP-7-77"));
    assertThat(FunctionListCheck.proofs(lists, new Proofs(List.of(passed, many))))
        .singleElement()
        .satisfies(v -> assertThat(v.message()).contains("3つまで"));
  }

  @Test
  void a_misspelled_key_or_an_unknown_class_is_refused_with_file_and_place() {
    assertThatThrownBy(() -> list(SOUND.replace("summary: 登録できる", "sumary: 登録できる")))
        .hasMessageContaining("functions.yaml")
        .hasMessageContaining("functions[0].sumary");
    assertThatThrownBy(() -> list(SOUND.replace("class: MANDATORY", "class: NEEDED")))
        .hasMessageContaining("NEEDED");
  }
}
