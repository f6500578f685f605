package org.yakuba.residentregister.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yakuba.kernel.name.CharacterFolding;
import org.yakuba.kernel.proof.Proves;

class SearchKeysTest {
  private static final CharacterFolding TALL_IS_HIGH = text -> text.replace('髙', '高');
  private final SearchKeys keys = new SearchKeys(TALL_IS_HIGH);

  @Test
  @Proves({"RES-2-03"})
  void a_name_is_filed_under_its_folded_characters_from_every_place_on() {
    var found = keys.of(row("髙橋　花子", null, null, null, null));
    assertThat(texts(found, KeyKind.NAME)).containsExactly("高橋花子");
    assertThat(texts(found, KeyKind.NAME_GIVEN)).containsExactly("花子");
    assertThat(texts(found, KeyKind.NAME_INSIDE)).containsExactly("橋花子", "子");
  }

  @Test
  @Proves({"RES-2-02"})
  void a_reading_is_filed_under_its_folded_kana_from_every_place_on() {
    var found = keys.of(row("佐藤　浩一", "サトウ　コウイチ", null, null, null));
    var whole = texts(found, KeyKind.KANA);
    assertThat(whole).hasSize(1);
    assertThat(keys.kana("さとうこおいち")).containsExactlyElementsOf(whole);
    assertThat(texts(found, KeyKind.KANA_GIVEN)).containsExactlyElementsOf(keys.kana("ゴウイチ"));
    assertThat(texts(found, KeyKind.KANA_INSIDE)).containsAll(keys.kana("トウコウイチ"));
  }

  @Test
  void no_suffix_is_filed_twice() {
    var found = keys.of(row("山田　山田山田", "ヤマダ　ヤマダヤマダ", null, null, null));
    assertThat(found).doesNotHaveDuplicates();
    assertThat(texts(found, KeyKind.NAME_INSIDE))
        .doesNotContainAnyElementsOf(texts(found, KeyKind.NAME_GIVEN));
  }

  @Test
  void a_former_surname_is_filed_with_the_given_name() {
    var found = keys.of(row("佐藤　花子", "サトウ　ハナコ", "田中", "タナカ", null));
    assertThat(texts(found, KeyKind.NAME)).containsExactlyInAnyOrder("佐藤花子", "田中花子");
    assertThat(texts(found, KeyKind.KANA)).containsAll(keys.kana("タナカハナコ"));
  }

  @Test
  void a_roman_name_is_filed_from_every_word_on() {
    var found = keys.of(row("ＮＧＵＹＥＮ　ＶＡＮ　ＡＮ", null, null, null, "NGUYEN VAN AN"));
    assertThat(texts(found, KeyKind.ROMAN)).containsExactly("NGUYENVANAN");
    assertThat(texts(found, KeyKind.ROMAN_INSIDE)).containsExactly("VANAN", "AN");
  }

  @Test
  void a_record_with_a_name_only_has_keys_of_names_only() {
    assertThat(keys.of(row("山田　一", null, null, null, null)))
        .extracting(SearchKey::kind)
        .containsOnly(KeyKind.NAME, KeyKind.NAME_GIVEN, KeyKind.NAME_INSIDE);
  }

  private static List<String> texts(List<SearchKey> keys, KeyKind kind) {
    return keys.stream().filter(k -> k.kind() == kind).map(SearchKey::text).toList();
  }

  private static Searchable row(
      String name,
      @Nullable String kana,
      @Nullable String former,
      @Nullable String formerKana,
      @Nullable String roman) {
    return new Searchable(
        name, kana, former, formerKana, null, null, roman, null, null, null, null, null, null);
  }
}
