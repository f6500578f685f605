package org.yakuba.kernel.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 住民基本台帳 §3.14 あいまい検索. */
class KanaKeyTest {

  private static boolean match(String one, String other) {
    return !Collections.disjoint(KanaKey.keys(one), KanaKey.keys(other));
  }

  @ParameterizedTest
  @CsvSource({
    "カトウ, ガトウ",
    "ハヤシ, バヤシ",
    "ハヤシ, パヤシ",
    "ミヂカ, ミジカ",
    "ミヂカ, ミチカ",
    "ミヅホ, ミズホ",
    "ミヅホ, ミツホ",
    "オオツカ, オオヅカ",
    "カヲル, カオル",
    "カハイ, カワイ",
    "ヴァン, バン",
    "ヴィクトル, ビクトル",
    "ヴェラ, ベラ",
    "ヴォルフ, ボルフ",
    "ヴ, ブ",
    "キョウコ, キヨウコ",
    "ハットリ, ハツトリ",
    "シュンスケ, シユンスケ",
    "イーダ, イダ",
    "コウイチ, コオイチ",
    "オウミ, オオミ",
    "ヨウコ, ヨオコ",
    "ショウタ, シヨオタ",
    "コウウン, コオウン",
    "ヤマダ タロウ, ヤマダタロウ",
    "ヤマダ　タロウ, ヤマダタロウ",
    "ﾔﾏﾀﾞ ﾀﾛｳ, ヤマダ　タロウ",
    "やまだ たろう, ヤマダ　タロウ",
    "ジョン－ポール, ジョンポール",
    "ジョン-ポール, ジョン‐ポール",
    "マイケル・リー, マイケルリー",
    "ケンイチ, ケンイチ",
    "ｳﾞｧﾝ, バン",
    "ミスゞ, ミスズ",
    "smith, ＳＭＩＴＨ",
  })
  void what_the_standard_does_not_distinguish_matches(String one, String other) {
    assertThat(match(one, other)).isTrue();
    assertThat(match(other, one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "チバ, シバ",
    "マツダ, マスダ",
    "オオノ, オノ",
    "ウエノ, オエノ",
    "アウン, アオン",
    "カトウ, サトウ",
    "ケイコ, ケエコ",
    "ヤマダ, ヤマ",
  })
  void what_it_distinguishes_does_not_match(String one, String other) {
    assertThat(match(one, other)).isFalse();
  }

  @Test
  void the_key_of_a_prefix_begins_the_key_of_the_name() {
    assertThat(KanaKey.of("ヤマダ　タロウ")).startsWith(KanaKey.of("やまだ"));
    assertThat(KanaKey.of("コウノ")).startsWith(KanaKey.of("コウ"));
  }

  @Test
  void a_given_name_alone_is_found_inside_the_reading_even_after_an_o() {
    var infix = KanaKey.infixKeys("ハシモト　ウメコ");
    assertThat(infix).contains(KanaKey.of("ウメコ")).doesNotContain(KanaKey.of("ハシモトウメコ"));
    assertThat(KanaKey.keys("ハシモトウメコ")).isEqualTo(KanaKey.keys("ハシモト　ウメコ"));
  }

  @Test
  void an_ambiguous_reading_has_a_key_for_every_way_to_take_it() {
    assertThat(KanaKey.keys("ミヅヂ")).containsExactlyInAnyOrder("ミスシ", "ミツシ", "ミスチ", "ミツチ");
    assertThat(KanaKey.of("ミヅヂ")).isEqualTo("ミスシ");
    assertThat(KanaKey.keys("ヂヂヂヂヂ")).containsExactly("シシシシシ", "チチチチチ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " 　", "ー", "-・"})
  void a_text_without_kana_has_an_empty_key(String text) {
    assertThat(KanaKey.of(text)).isEmpty();
    assertThat(KanaKey.infixKeys(text)).isEmpty();
  }

  @Test
  void names_are_not_normalised() {
    var compatibility = "\uFA19";
    assertThat(KanaKey.of(compatibility)).isEqualTo(compatibility);
    assertThat(NameKey.of("神\uFA19", CharacterFolding.NONE)).isEqualTo("神\uFA19");
  }

  @Test
  void lists_are_sorted_by_sound_with_wa_behind_ra() {
    assertThat(KanaKey.sortKey("ワダ　ジロウ")).isEqualTo("ワタシロウ");
    assertThat(KanaKey.sortKey("ヂヅ")).isEqualTo("チツ");
  }
}
