package org.yakuba.characters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yakuba.kernel.proof.Proves;

class ShrinkerTest {

  private final MjTable table = MjTable.standard();
  private final Shrinker shrinker = new Shrinker(table);

  private String shrink(String text, ShrinkPurpose purpose) {
    return shrinker.shrink(text, null, purpose).text();
  }

  @Test
  @Proves("CHR-2-01")
  void examples_of_the_rulebook() {
    assertThat(shrink("髙𠮷﨑齋濵", ShrinkPurpose.X0213)).isEqualTo("高吉﨑齋濵");
    assertThat(shrink("髙𠮷﨑齋濵", ShrinkPurpose.X0208)).isEqualTo("高吉崎齋浜");
  }

  @Test
  void a_variation_sequence_loses_its_selector_and_is_flagged() {
    var shrunk = shrinker.shrink("渡邉\uDB40\uDD18", null, ShrinkPurpose.X0213);
    assertThat(shrunk.text()).isEqualTo("渡邉");
    assertThat(shrunk.changed()).isTrue();
    assertThat(shrinker.shrink("渡邉", null, ShrinkPurpose.X0213).changed()).isFalse();
    assertThat(shrink("﨑\uDB40\uDD03", ShrinkPurpose.X0208)).isEqualTo("崎");
  }

  @Test
  @Proves("CHR-2-03")
  void a_name_part_with_a_character_that_has_no_target_becomes_its_reading_as_a_whole() {
    var withoutTarget =
        IntStream.range(0, table.size())
            .mapToObj(table::get)
            .filter(c -> c.hasUnicode() && c.shrinks().isEmpty() && c.x0213().isEmpty())
            .findFirst()
            .orElseThrow()
            .text();
    var name = "山" + withoutTarget + "　髙子";
    var shrunk = shrinker.shrinkName(name, "ヤマダ　タカコ", ShrinkPurpose.X0213);
    assertThat(shrunk).isEqualTo(new Shrunk("ヤマダ　高子", true, true, List.of()));
    assertThat(shrinker.shrinkName(name, null, ShrinkPurpose.X0213).unresolved())
        .containsExactly(withoutTarget);
    assertThat(shrinker.shrinkName("山田　花子", "ヤマダ　ハナコ", ShrinkPurpose.KANA).text())
        .isEqualTo("ヤマダ　ハナコ");
  }

  @Test
  void letters_and_kana_and_repetition_marks_pass() {
    var text = "佐々木　アナＡ１〆ヶ丘";
    assertThat(shrink(text, ShrinkPurpose.X0213)).isEqualTo(text);
    assertThat(shrink(text, ShrinkPurpose.X0208)).isEqualTo(text);
  }

  @Test
  void tables_are_tried_in_the_order_of_the_rulebook_with_its_counts() {
    var firstTable = new EnumMap<ShrinkTable, Integer>(ShrinkTable.class);
    int itself = 0;
    int none = 0;
    for (int row = 0; row < table.size(); row++) {
      var glyph = table.get(row);
      if (glyph.x0213Itself() && glyph.x0213().isPresent()) {
        itself++;
      } else if (!glyph.shrinks().isEmpty()) {
        firstTable.merge(glyph.shrinks().getFirst().table(), 1, Integer::sum);
      } else if (glyph.strokes() > 0) {
        none++;
      }
    }
    assertThat(firstTable)
        .containsEntry(ShrinkTable.JIS_UNIFICATION, 3_604)
        .containsEntry(ShrinkTable.KOSEKI_STANDARD_FORM, 10_935)
        .containsEntry(ShrinkTable.CIVIL_2842_PLAIN, 226)
        .containsEntry(ShrinkTable.CIVIL_2842_POPULAR, 23)
        .containsEntry(ShrinkTable.CIVIL_2842_OTHER, 15)
        .containsEntry(ShrinkTable.CIVIL_5202, 1)
        .containsEntry(ShrinkTable.JUSTICE_582_ONE, 1_952)
        .containsEntry(ShrinkTable.JUSTICE_582_TWO, 6_169)
        .containsEntry(ShrinkTable.DICTIONARIES, 1_611)
        .containsEntry(ShrinkTable.RESEMBLANCE, 406);
    assertThat(itself).isEqualTo(10_909);
    assertThat(none).isEqualTo(23_011);
  }

  @Test
  void whatever_is_sent_for_x0208_stands_in_x0208() {
    for (int row = 0; row < table.size(); row++) {
      shrinker
          .target(table.get(row), ShrinkPurpose.X0208)
          .ifPresent(target ->
              assertThat(table.byText(target.text()).orElseThrow().x0213().orElseThrow().inX0208())
                  .as(target.text())
                  .isTrue());
    }
  }

  @Test
  void tables_that_need_approval_are_not_applied() {
    for (int row = 0; row < table.size(); row++) {
      shrinker
          .target(table.get(row), ShrinkPurpose.X0213)
          .ifPresent(target -> assertThat(target.table().automatic()).isTrue());
    }
  }
}
