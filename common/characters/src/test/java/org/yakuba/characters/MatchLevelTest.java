package org.yakuba.characters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yakuba.kernel.proof.Proves;

class MatchLevelTest {

  @Test
  @Proves("CHR-1-05")
  void names_are_equal_exactly_or_but_for_the_selector_or_but_for_variants_or_not_at_all() {
    assertThat(MatchLevel.of("濵田", "濵田")).contains(MatchLevel.EXACT);
    assertThat(MatchLevel.of("濵田", "濵\uDB40\uDD01田")).contains(MatchLevel.EXACT);
    assertThat(MatchLevel.of("辻", "辻\uDB40\uDD02")).contains(MatchLevel.SAME_UCS);
    assertThat(MatchLevel.of("濵田", "浜田")).contains(MatchLevel.SHRUNK);
    assertThat(MatchLevel.of("濵田", "浜口")).isEmpty();
    assertThat(MatchLevel.of("濵田", "濵")).isEmpty();
  }

  @Test
  void a_compatibility_ideograph_and_its_standardised_sequence_are_the_same_glyph() {
    assertThat(MatchLevel.of("\uF91D", "\u6B04\uFE00")).contains(MatchLevel.EXACT);
  }
}
