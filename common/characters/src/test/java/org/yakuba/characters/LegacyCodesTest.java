package org.yakuba.characters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.proof.Proves;

class LegacyCodesTest {

  private static final List<String> HEADING = ConversionTableFile.COLUMNS;

  private final ConversionTableFile file = new ConversionTableFile(MjTable.standard());

  private static List<String> line(String code, String target, String mjName, String judgement) {
    return List.of("OLD", code, target, mjName, judgement, "文字担当", "2026-03-01", "3");
  }

  private List<String> codes(List<List<String>> lines) {
    return file.read(HEADING, lines).violations().stream().map(Violation::code).toList();
  }

  @Test
  @Proves({"CHR-3-02", "CHR-3-07"})
  void known_codes_are_converted_and_unknown_ones_stay_and_are_counted() {
    var content =
        file.read(
            HEADING,
            List.of(
                line("E000", "髙", "MJ028902", "IDENTICAL"),
                line("U+E004", "邉\uDB40\uDD19", "MJ026191", "VARIANT"),
                line("E0A0", "", "", "NO_MATCH")));
    assertThat(content.violations()).isEmpty();
    var codes = LegacyCodes.of(content.rows());
    assertThat(codes.revision()).isEqualTo(3);
    assertThat(codes.convert("\uE000橋")).isEqualTo("髙橋");
    assertThat(codes.convert("渡\uE004\uE0A0𠮷\uE0A0")).isEqualTo("渡邉\uDB40\uDD19\uE0A0𠮷\uE0A0");
    assertThat(codes.convert("\uE123")).isEqualTo("\uE123");
    assertThat(codes.unmappedUsage()).containsExactly(entry(0xE0A0, 2L), entry(0xE123, 1L));
    assertThat(codes.target(0xE000)).isEqualTo("髙");
    assertThat(codes.target(0xE0A0)).isNull();
  }

  @Test
  void a_text_without_legacy_characters_is_returned_as_it_is() {
    var text = "山田　太郎";
    assertThat(LegacyCodes.none().convert(text)).isSameAs(text);
  }

  @Test
  void a_source_code_that_stands_twice_is_refused() {
    assertThat(
            codes(
                List.of(
                    line("E000", "髙", "MJ028902", "IDENTICAL"),
                    line("E000", "高", "MJ028901", "IDENTICAL"))))
        .containsExactly("CHR-E05");
  }

  @Test
  void a_line_without_approval_is_refused() {
    assertThat(codes(List.of(List.of("OLD", "E000", "髙", "", "IDENTICAL", "", "", "3"))))
        .containsExactly("CHR-E07");
  }

  @Test
  void every_wrong_cell_is_named_with_its_line() {
    var found =
        file.read(
                HEADING,
                List.of(
                    line("9AD9", "髙", "MJ028902", "IDENTICAL"),
                    line("E000", "髙", "MJ028901", "IDENTICAL"),
                    line("E001", "\uE002", "", "IDENTICAL"),
                    line("E003", "高", "", "SAME"),
                    line("E005", "", "", "UNIFIED")))
            .violations();
    assertThat(found)
        .extracting(Violation::field, Violation::code)
        .containsExactly(
            tuple("2行目 sourceCode", "CHR-E08"),
            tuple("3行目 mjName", "CHR-E09"),
            tuple("4行目 targetText", "CHR-E02"),
            tuple("5行目 judgement", "CHR-E08"),
            tuple("6行目 targetText", "CHR-E08"));
  }

  @Test
  void a_missing_column_is_named() {
    var content = file.read(HEADING.subList(0, 7), List.of());
    assertThat(content.violations())
        .singleElement()
        .extracting(Violation::field)
        .isEqualTo("revision");
  }

  @Test
  void a_character_in_use_without_a_line_is_reported() {
    var rows = file.read(HEADING, List.of(line("E000", "髙", "MJ028902", "IDENTICAL"))).rows();
    assertThat(ConversionTableFile.missing(rows, Set.of(0xE000, 0xE0A1)))
        .singleElement()
        .satisfies(violation -> {
          assertThat(violation.code()).isEqualTo("CHR-E06");
          assertThat(violation.value()).isEqualTo("E0A1");
        });
  }
}
