package org.yakuba.characters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yakuba.kernel.proof.Proves;

class MjTableTest {

  private final MjTable table = MjTable.standard();

  @Test
  @Proves("CHR-1-01")
  void holds_every_glyph_of_the_list_with_the_counts_of_version_006_02() {
    var kanji =
        IntStream.range(0, table.size()).mapToObj(table::get).filter(c -> c.strokes() > 0).toList();
    assertThat(kanji).hasSize(58_862);
    assertThat(table.size() - kanji.size()).as("hentaigana").isEqualTo(299);
    assertThat(kanji.stream().filter(c -> !c.ucs().isEmpty())).hasSize(52_607);
    assertThat(kanji.stream().filter(c -> !c.ivs().isEmpty())).hasSize(11_382);
    assertThat(kanji.stream().filter(c -> !c.kosekiNumber().isEmpty())).hasSize(55_270);
    assertThat(kanji.stream().filter(c -> !c.jukiCode().isEmpty())).hasSize(19_563);
    assertThat(kanji.stream().filter(c -> !c.tokiNumber().isEmpty())).hasSize(56_380);
    assertThat(kanji.stream().filter(c -> !c.hasUnicode())).hasSize(19);
  }

  @Test
  @Proves("CHR-1-08")
  void every_number_leads_to_the_same_glyph() {
    var hama = table.byText("濵").orElseThrow();
    assertThat(hama.mjName()).isEqualTo("MJ016106");
    assertThat(hama.strokes()).isEqualTo(17);
    assertThat(hama.readings()).containsExactly("はま", "ヒン");
    assertThat(hama.x0213()).hasToString("Optional[1-87-27]");
    assertThat(table.byText("濵\uDB40\uDD01")).contains(hama);
    assertThat(table.byName("MJ016106")).contains(hama);
    assertThat(table.byKosekiNumber("208960")).contains(hama);
    assertThat(table.byJukiCode("J+6FF5")).contains(hama);
    assertThat(table.byTokiNumber("00208960")).contains(hama);
  }

  @Test
  void a_number_that_nobody_has_and_a_malformed_one_lead_nowhere() {
    assertThat(table.byName("MJ999999")).isEmpty();
    assertThat(table.byName("028902")).isEmpty();
    assertThat(table.byKosekiNumber("999999")).isEmpty();
    assertThat(table.byJukiCode("zz")).isEmpty();
    assertThat(table.byTokiNumber("1")).isEmpty();
    assertThat(table.byText("")).isEmpty();
    assertThat(table.byText("髙橋")).isEmpty();
  }

  @Test
  void a_sequence_is_a_glyph_of_its_own_beside_its_base() {
    assertThat(table.byText("辻").orElseThrow().mjName())
        .isNotEqualTo(table.byText("辻\uDB40\uDD02").orElseThrow().mjName());
    assertThat(table.glyphsOf("邉".codePointAt(0)))
        .hasSizeGreaterThan(10)
        .allMatch(glyph -> glyph.relatedCodePoint() == "邉".codePointAt(0));
  }

  @Test
  void a_glyph_without_unicode_is_written_as_object_replacement() {
    var glyph = table.byName("MJ037229").orElseThrow();
    assertThat(glyph.hasUnicode()).isFalse();
    assertThat(glyph.text()).isEqualTo("\uFFFC");
  }

  @Test
  void loads_in_less_than_a_second() {
    var start = Instant.now();
    assertThat(MjTable.load().size()).isEqualTo(table.size());
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void code_points_are_written_and_read_in_hexadecimal() {
    assertThat(CodePoints.format("辻\uDB40\uDD00")).isEqualTo("8FBB-E0100");
    assertThat(CodePoints.parse("8fbb-e0100")).isEqualTo("辻\uDB40\uDD00");
    assertThatThrownBy(() -> CodePoints.parse("辻")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CodePoints.parse("FFFFFF"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
