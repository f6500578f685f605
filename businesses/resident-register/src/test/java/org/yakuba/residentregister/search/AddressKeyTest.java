package org.yakuba.residentregister.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yakuba.kernel.name.CharacterFolding;

class AddressKeyTest {
  @Test
  void one_place_has_one_key_however_it_is_written() {
    for (var written :
        new String[] {"本町三丁目5番2号", "本町３丁目５番２号", "本町3-5-2", "本町３ー５ー２", "本町 3−5−2", "大字本町三丁目五番二号"}) {
      assertThat(key(written)).as(written).isEqualTo("本町-3-5-2");
    }
    assertThat(AddressKey.of("本町三丁目", "5番2号", CharacterFolding.NONE)).isEqualTo("本町-3-5-2");
  }

  @Test
  void numbers_in_the_name_of_a_town_stay() {
    assertThat(key("三田五丁目1番")).isEqualTo("三田-5-1");
    assertThat(key("四谷12番地の3")).isEqualTo("四谷-12-3");
  }

  @Test
  void kanji_numbers_have_tens_and_hundreds() {
    assertThat(key("港町十二番地")).isEqualTo("港町-12");
    assertThat(key("港町二百三十番地")).isEqualTo("港町-230");
    assertThat(key("港町二〇三番地")).isEqualTo("港町-203");
  }

  @Test
  void a_town_alone_is_the_beginning_of_its_addresses() {
    assertThat(key("本町3-5-2")).startsWith(key("本町"));
  }

  @Test
  void nothing_written_is_nothing_to_search_for() {
    assertThat(AddressKey.of(null, null, CharacterFolding.NONE)).isEmpty();
    assertThat(key(" - ")).isEmpty();
  }

  private static String key(String written) {
    return AddressKey.of(written, null, CharacterFolding.NONE);
  }
}
