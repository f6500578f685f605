package org.yakuba.characters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yakuba.kernel.proof.Proves;

class CharacterDataLicenceTest {

  private static List<String> everyCopyOf(String resource) throws IOException {
    var texts = new ArrayList<String>();
    for (var url : Collections.list(MjTable.class.getClassLoader().getResources(resource))) {
      try (var in = url.openStream()) {
        texts.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return texts;
  }

  @Test
  @Proves("CHR-4-03")
  void the_data_travels_with_its_source_its_changes_and_its_own_licence() throws IOException {
    assertThat(everyCopyOf("META-INF/NOTICE"))
        .anySatisfy(notice ->
            assertThat(notice).contains("MJ文字情報一覧表", "MJ縮退マップ", "Changes made", "CC BY-SA 2.1 JP"));
    assertThat(everyCopyOf("META-INF/LICENSE"))
        .anySatisfy(licence ->
            assertThat(licence)
                .contains("https://creativecommons.org/licenses/by-sa/2.1/jp/legalcode"));
  }
}
