package org.yakuba.residentregister.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yakuba.kernel.name.CharacterFolding;

class PlaceKeyTest {
  private static final SearchKeys KEYS = new SearchKeys(CharacterFolding.NONE);
  private static final String PLACE = "本町-3-5-2";

  /** Whether somebody at 本町三丁目5番2号 behind this 方書 may live at what is written. */
  private static boolean reads(String written, String building) {
    return KEYS.places(written, null, null).stream()
        .filter(reading -> reading.key().equals(PLACE))
        .anyMatch(reading -> reading.mayBe(KEYS.place(building)));
  }

  @Test
  void a_place_is_read_out_of_a_text_that_begins_with_prefecture_and_municipality() {
    for (var written :
        new String[] {"見本県見本市本町三丁目5番2号", "見本市本町３－５－２", "本町3丁目5-2", "見本県見本市大字本町三丁目五番二号"}) {
      assertThat(reads(written, "")).as(written).isTrue();
    }
  }

  @Test
  void another_house_number_is_another_place() {
    for (var written :
        new String[] {"本町三丁目5番21号", "本町三丁目5番", "本町三丁目15番2号", "本町三丁目5番2号の4", "本町二丁目5番2号"}) {
      assertThat(reads(written, "")).as(written).isFalse();
    }
  }

  @Test
  void flats_of_one_house_are_told_apart_when_both_are_written() {
    assertThat(reads("本町三丁目5番2号　辻ハイツ203号", "辻ハイツ２０３号")).isTrue();
    assertThat(reads("本町三丁目5番2号　辻ハイツ203号", "辻ハイツ305号")).isFalse();
    assertThat(reads("本町三丁目5番2号", "辻ハイツ305号")).isTrue();
    assertThat(reads("本町三丁目5番2号　辻ハイツ203号", "")).isTrue();
  }

  @Test
  void a_place_the_register_kept_itself_has_one_reading() {
    assertThat(KEYS.places("本町三丁目", "5番2号", "辻ハイツ203号"))
        .containsExactly(new PlaceKey(PLACE, KEYS.place("辻ハイツ203号")));
  }
}
