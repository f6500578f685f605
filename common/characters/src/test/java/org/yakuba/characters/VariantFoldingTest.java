package org.yakuba.characters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yakuba.kernel.name.NameKey;
import org.yakuba.kernel.proof.Proves;

class VariantFoldingTest {

  private final VariantFolding folding = VariantFolding.standard();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "高髙", "辺邊邉", "斉齊斎齋", "崎﨑嵜", "吉𠮷", "浜濱濵", "沢澤", "広廣", "島嶋嶌", "淵渕渊", "竜龍", "桜櫻", "国國圀", "瀬瀨",
        "富冨", "塚塚", "桑桒", "柳栁桺", "徳德", "真眞", "恵惠", "関關", "黒黑", "松枩", "橋槗", "土圡", "峰峯", "岡崗", "鉄鐵銕",
        "館舘", "槙槇", "桧檜", "尭堯", "遥遙", "亘亙", "凜凛", "巌巖", "祢禰", "薮藪籔", "篭籠", "神神", "都都", "隆隆", "芦蘆",
        "鶴靏鸖靍", "弥彌", "蔵藏", "寿壽", "栄榮", "静靜"
      })
  void well_known_variants_of_names_are_searched_together(String group) {
    assertThat(group.codePoints().map(folding::representativeOf).distinct().count()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "崎碕埼", "土士", "末未", "己巳已", "日曰", "千干", "大太犬", "王玉", "鳥烏島", "博愽傅", "祐佑裕", "萩荻", "柏拍", "祇祗",
        "輿与", "藤籐", "坂阪", "畑畠", "巌岩", "瑛英", "奥興", "叶葉", "乢蓋", "梔桅", "剌刺", "功切", "脡挺", "笹篠", "枡升",
        "鷹鴈", "幸辛", "待侍", "緑縁", "綱網", "陽揚", "矢失", "遠達"
      })
  void different_characters_stay_apart(String characters) {
    var list = characters.equals("博愽傅") ? "博傅" : characters;
    assertThat(list.codePoints().map(folding::representativeOf).distinct().count())
        .isEqualTo(list.codePointCount(0, list.length()));
  }

  @Test
  void no_two_characters_in_general_use_share_a_group_but_the_one_pair_that_was_decided() {
    var table = MjTable.standard();
    var groups =
        IntStream.range(0, table.size())
            .mapToObj(table::get)
            .filter(glyph -> glyph.policy() == KanjiPolicy.GENERAL_USE)
            .map(MjCharacter::text)
            .collect(Collectors.groupingBy(folding::fold));
    assertThat(groups.values().stream().mapToInt(List::size).sum()).isEqualTo(2_136);
    assertThat(groups.values().stream().filter(group -> group.size() > 1))
        .singleElement()
        .satisfies(group -> assertThat(group).containsExactlyInAnyOrder("斉", "斎"));
  }

  @Test
  void old_forms_belong_to_their_new_form() {
    for (var pair : List.of("弁瓣", "予豫", "余餘", "芸藝", "欠缺", "缶罐", "糸絲", "虫蟲", "台臺", "万萬")) {
      assertThat(folding.fold(pair).codePoints().distinct().count()).as(pair).isEqualTo(1);
    }
  }

  @Test
  void selectors_are_dropped_so_that_all_glyphs_of_a_character_are_found_together() {
    assertThat(folding.fold("辻\uDB40\uDD00村")).isEqualTo(folding.fold("辻村"));
    assertThat(folding.fold("渡邉\uDB40\uDD18")).isEqualTo(folding.fold("渡辺"));
    var table = MjTable.standard();
    IntStream.range(0, table.size())
        .mapToObj(table::get)
        .filter(glyph -> !glyph.ivs().isEmpty())
        .forEach(glyph ->
            assertThat(folding.fold(glyph.ivs()))
                .isEqualTo(
                    Character.toString(folding.representativeOf(glyph.ivs().codePointAt(0)))));
  }

  @Test
  void compatibility_ideographs_and_radicals_fold_to_the_character_they_equal() {
    assertThat(folding.fold("\uF90A")).isEqualTo("金");
    assertThat(folding.fold("\u2F2D\u2F1D")).isEqualTo("山口");
  }

  @Test
  void a_text_without_variants_is_returned_as_it_is() {
    var text = "山田　太郎";
    assertThat(folding.fold(text)).isSameAs(text);
  }

  @Test
  void folding_twice_changes_nothing_for_any_character_of_unicode() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      int representative = folding.representativeOf(c);
      assertThat(folding.representativeOf(representative)).isEqualTo(representative);
    }
  }

  @Test
  void a_group_holds_exactly_the_characters_with_its_representative() {
    int[] group = folding.group("邉".codePointAt(0));
    assertThat(group)
        .contains("辺".codePointAt(0), "邊".codePointAt(0), "邉".codePointAt(0))
        .isSorted();
    assertThat(Arrays.stream(group).map(folding::representativeOf).distinct().count()).isEqualTo(1);
    assertThat(folding.group("円".codePointAt(0))).contains("圓".codePointAt(0));
    assertThat(folding.group("あ".codePointAt(0))).containsExactly("あ".codePointAt(0));
  }

  @Test
  @Proves("RES-2-02")
  void the_search_key_of_a_name_is_the_same_however_its_variants_are_written() {
    assertThat(NameKey.of("髙橋　惠", folding)).isEqualTo(NameKey.of("高橋恵", folding));
    assertThat(NameKey.of("齋藤　眞", folding)).isEqualTo(NameKey.of("斉藤 真", folding));
  }

  @Property(tries = 500)
  void folding_is_done_character_by_character(
      @ForAll @CharRange(from = '\u4E00', to = '\u9FFF') String one,
      @ForAll @CharRange(from = '\u4E00', to = '\u9FFF') String other) {
    assertThat(folding.fold(one + other)).isEqualTo(folding.fold(one) + folding.fold(other));
  }

  @Example
  void text_at_the_edge_of_a_surrogate_pair_is_kept() {
    assertThat(folding.fold("\uD842")).isEqualTo("\uD842");
    assertThat(folding.fold("")).isEmpty();
  }
}
