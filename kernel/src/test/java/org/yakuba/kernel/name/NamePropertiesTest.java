package org.yakuba.kernel.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NamePropertiesTest {

  private static final String KANA =
      "アイウエオカキクケコガギグゲゴサシスセソザジズゼゾタチツテトダヂヅデドナニヌネノハヒフヘホ" + "バビブベボパピプペポマミムメモヤユヨラリルレロワヲンャュョッァィェォー";

  @Provide
  Arbitrary<String> readings() {
    return Arbitraries.of(KANA.chars().mapToObj(c -> (char) c).toList())
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(list -> {
          var text = new StringBuilder();
          list.forEach(text::append);
          return text.toString();
        });
  }

  @Property
  void folding_twice_is_folding_once(@ForAll("readings") String reading) {
    var key = KanaKey.of(reading);
    assertThat(KanaKey.of(key)).isEqualTo(key);
  }

  @Property
  void hiragana_has_the_key_of_its_katakana(@ForAll("readings") String reading) {
    var hiragana = new StringBuilder();
    reading.chars().forEach(c -> hiragana.append((char) (c >= 'ァ' && c <= 'ヶ' ? c - 0x60 : c)));
    assertThat(KanaKey.keys(hiragana.toString())).isEqualTo(KanaKey.keys(reading));
  }

  @Property
  void every_part_of_a_reading_finds_it(@ForAll("readings") String reading) {
    List<String> filed = new ArrayList<>(KanaKey.keys(reading));
    filed.addAll(KanaKey.infixKeys(reading));
    for (int from = 0; from < reading.length(); from++) {
      for (int to = from + 1; to <= reading.length(); to++) {
        var part = reading.substring(from, to);
        assertThat(KanaKey.keys(part))
            .as(part)
            .anyMatch(key -> filed.stream().anyMatch(f -> f.startsWith(key)));
      }
    }
  }

  @Property
  void no_text_makes_a_key_fail(@ForAll String text) {
    assertThat(KanaKey.of(text).length()).isLessThanOrEqualTo(text.length());
    assertThat(KanaKey.keys(text)).isNotEmpty();
    assertThat(KanaKey.sortKey(text)).isNotNull();
    assertThat(NameKey.of(text, CharacterFolding.NONE)).doesNotContain(" ", "　", "-");
    assertThat(Graphemes.length(text)).isLessThanOrEqualTo(text.length());
  }
}
