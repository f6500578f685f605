package org.yakuba.characters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GlyphImagesTest {

  private final Optional<Path> font = FontFile.find("");
  private final GlyphImages images = new GlyphImages(font);

  @BeforeEach
  void fontIsInstalled() {
    assumeThat(font).as("package fonts-ipamj-mincho").isPresent();
  }

  private static BufferedImage picture(GlyphImage image) throws IOException {
    assertThat(image).isInstanceOf(GlyphImage.Drawn.class);
    return ImageIO.read(new ByteArrayInputStream(((GlyphImage.Drawn) image).png()));
  }

  /** How many pixels are dark. */
  private static long ink(BufferedImage image) {
    int edge = image.getWidth();
    return Arrays.stream(image.getRGB(0, 0, edge, edge, null, 0, edge))
        .filter(pixel -> pixel >>> 24 > 127)
        .count();
  }

  @Test
  void a_variation_sequence_is_drawn_as_its_own_shape() throws IOException {
    var plain = picture(images.draw("辻", 128));
    var sequence = picture(images.draw("辻\uDB40\uDD02", 128));
    assertThat(plain.getWidth()).isEqualTo(128);
    assertThat(ink(plain)).isGreaterThan(500);
    assertThat(ink(sequence)).isGreaterThan(500).isNotEqualTo(ink(plain));
  }

  @Test
  void a_glyph_without_unicode_is_drawn_by_its_name() throws IOException {
    var glyph = MjTable.standard().byName("MJ003719").orElseThrow();
    assertThat(glyph.hasUnicode()).isFalse();
    assertThat(ink(picture(images.draw(glyph, 128)))).isGreaterThan(500);
  }

  @Test
  void size_is_brought_inside_its_bounds() throws IOException {
    assertThat(picture(images.draw("山", 1)).getWidth()).isEqualTo(GlyphImages.SMALLEST);
    assertThat(picture(images.draw("山", 9999)).getWidth()).isEqualTo(GlyphImages.LARGEST);
  }

  @Test
  void without_font_the_answer_names_the_package() {
    var answer = new GlyphImages(Optional.empty()).draw("山", 64);
    assertThat(answer).isInstanceOf(GlyphImage.NoFont.class);
    assertThat(((GlyphImage.NoFont) answer).message()).contains("fonts-ipamj-mincho");
    assertThat(FontFile.find("/nowhere/font.ttf")).isEmpty();
  }

  @Test
  void a_character_the_font_does_not_have_is_answered_as_such() {
    assertThat(images.draw("\uE000", 64)).isInstanceOf(GlyphImage.NoGlyph.class);
  }
}
