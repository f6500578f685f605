package org.yakuba.characters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yakuba.kernel.proof.Proves;

class TextCheckTest {

  private final TextCheck check = new TextCheck(MjTable.standard());

  private String codes(String text) {
    return String.join(
        " ", check.check(text).stream().map(v -> v.code() + "@" + v.position()).toList());
  }

  @Test
  void names_and_addresses_of_the_standard_pass() {
    assertThat(codes("髙橋　𠮷郎")).isEmpty();
    assertThat(codes("渡邉\uDB40\uDD18　辻\uDB40\uDD02子")).isEmpty();
    assertThat(codes("見本県見本市霞が関１－２－３　コーポＡ〇号室（々ヶ）")).isEmpty();
    assertThat(codes("ＳＭＩＴＨ　ＪＯＨＮ・ヴァン")).isEmpty();
    assertThat(codes("\uF91D神\uFA19")).isEmpty();
  }

  @Test
  @Proves("CHR-1-07")
  void each_kind_of_wrong_character_has_its_code_and_position() {
    assertThat(codes("山\u0007田")).isEqualTo("CHR-E01@2");
    assertThat(codes("山田\u200B")).isEqualTo("CHR-E01@3");
    assertThat(codes("😀")).isEqualTo("CHR-E01@1");
    assertThat(codes("陈")).as("simplified form outside the list").isEqualTo("CHR-E01@1");
    assertThat(codes("山\uE000")).isEqualTo("CHR-E02@2");
    assertThat(codes("\uDB80\uDC00")).isEqualTo("CHR-E02@1");
    assertThat(codes("\uDB40\uDD00山")).isEqualTo("CHR-E03@1");
    assertThat(codes("山\uD842")).isEqualTo("CHR-E03@2");
    assertThat(codes("山\uDB40\uDDEF")).isEqualTo("CHR-E04@1");
  }

  @Test
  @Proves("CHR-1-04")
  void all_violations_are_found_at_once_and_a_sequence_counts_as_one_character() {
    assertThat(codes("辻\uDB40\uDD02\uE001子\uE002")).isEqualTo("CHR-E02@2 CHR-E02@4");
  }

  @Test
  void the_message_names_position_and_code_points() {
    assertThat(check.check("山\uE000").getFirst().message()).isEqualTo("2文字目に登録のない外字(E000)があります");
    assertThat(check.check("\u0000").getFirst().message()).contains("制御文字");
  }

  @Test
  void registered_private_use_and_annotated_glyphs_pass() {
    var withMjPlus = new TextCheck(MjTable.standard(), c -> c == 0xE000);
    assertThat(withMjPlus.check("山\uE000")).isEmpty();
    assertThat(withMjPlus.check("山\uE001")).hasSize(1);
    assertThat(check.check("山\uFFFC", 1)).isEmpty();
    assertThat(check.check("山\uFFFC\uFFFC", 1))
        .singleElement()
        .extracting(TextViolation::position)
        .isEqualTo(3);
  }
}
