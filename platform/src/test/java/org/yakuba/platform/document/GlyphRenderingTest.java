package org.yakuba.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.document.Letters.Letter;
import org.yakuba.platform.test.Poppler;

/**
 * Golden pictures: every shape of some characters with many variants, drawn by poppler from our
 * PDF, is the one that Java's own text layout draws for the same sequence.
 */
class GlyphRenderingTest {
  private static final String BASES = "葛辻邊齋渡";
  private static final int FIRST_SELECTOR = 0xE0100;
  private static final int LAST_SELECTOR = 0xE0120;
  private static final int RESOLUTION = 300;
  private static final int COLUMNS = 8;
  private static final float CELL = 24;
  private static final float SIZE = 48;
  private static final int GRID = 48;

  @Test
  @Proves({"CHR-4-01"})
  void each_variation_sequence_is_drawn_in_its_own_shape() throws Exception {
    var face = FontFace.open(SampleFont.FILE);
    var letters = new ArrayList<Letter>();
    BASES.codePoints().forEach(base -> letters.addAll(shapes(base, face)));
    assertThat(letters).hasSizeGreaterThan(20);
    var drawn = pictures(letters, face);
    var golden = golden(letters);
    var wrong = new ArrayList<String>();
    letters.forEach(letter -> {
      var picture = java.util.Objects.requireNonNull(drawn.get(letter));
      var nearest =
          golden.entrySet().stream()
              .min((a, b) ->
                  Integer.compare(distance(picture, a.getValue()), distance(picture, b.getValue())))
              .orElseThrow()
              .getKey();
      if (nearest.glyph() != letter.glyph()) {
        wrong.add(letter.text() + " is drawn like " + nearest.text());
      }
    });
    assertThat(wrong).isEmpty();
  }

  /** The character itself and each sequence that has a glyph of its own. */
  private static List<Letter> shapes(int base, FontFace face) {
    var shapes = new LinkedHashMap<Integer, Letter>();
    var plain = Letters.of(Character.toString(base), face).getFirst();
    shapes.put(plain.glyph(), plain);
    for (int selector = FIRST_SELECTOR; selector <= LAST_SELECTOR; selector++) {
      var letter =
          Letters.of(Character.toString(base) + Character.toString(selector), face).getFirst();
      if (letter.known()) {
        shapes.putIfAbsent(letter.glyph(), letter);
      }
    }
    return List.copyOf(shapes.values());
  }

  private static Map<Letter, boolean[]> pictures(List<Letter> letters, FontFace face)
      throws IOException {
    var form = FormDefinition.resource(GlyphRenderingTest.class, "sample-form.yaml");
    var used = new UsedGlyphs();
    var page = new PageCanvas(form.paper().height(), used);
    for (int i = 0; i < letters.size(); i++) {
      page.letters(
          List.of(letters.get(i)),
          10 + i % COLUMNS * CELL,
          (float) (30 + Math.floorDiv(i, COLUMNS) * CELL),
          SIZE,
          0,
          0);
    }
    byte[] bytes;
    try (var pdf = new PdfFile(form, face, used, Instant.EPOCH)) {
      pdf.add(page, null);
      bytes = pdf.finish();
    }
    var image = Poppler.firstPage(bytes, RESOLUTION);
    float scale = RESOLUTION / 25.4f;
    var pictures = new LinkedHashMap<Letter, boolean[]>();
    for (int i = 0; i < letters.size(); i++) {
      int left = Math.round((10 + i % COLUMNS * CELL - 2) * scale);
      int top = Math.round((30 + Math.floorDiv(i, COLUMNS) * CELL - 18) * scale);
      int edge = Math.round(CELL * scale) - 8;
      pictures.put(letters.get(i), normal(image.getSubimage(left, top, edge, edge)));
    }
    return pictures;
  }

  private static Map<Letter, boolean[]> golden(List<Letter> letters)
      throws IOException, FontFormatException {
    var font = Font.createFont(Font.TRUETYPE_FONT, SampleFont.FILE.toFile()).deriveFont(200f);
    var context = new FontRenderContext(null, true, true);
    var pictures = new LinkedHashMap<Letter, boolean[]>();
    for (var letter : letters) {
      var image = new BufferedImage(280, 280, BufferedImage.TYPE_BYTE_GRAY);
      var graphics = image.createGraphics();
      graphics.setColor(java.awt.Color.WHITE);
      graphics.fillRect(0, 0, 280, 280);
      graphics.setColor(java.awt.Color.BLACK);
      var text = letter.text().toCharArray();
      graphics.drawGlyphVector(
          font.layoutGlyphVector(context, text, 0, text.length, Font.LAYOUT_LEFT_TO_RIGHT),
          30,
          220);
      graphics.dispose();
      pictures.put(letter, normal(image));
    }
    return pictures;
  }

  /** The ink of a picture, its bounding box stretched to a grid. */
  private static boolean[] normal(BufferedImage image) {
    int left = image.getWidth();
    int right = 0;
    int top = image.getHeight();
    int bottom = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (isInk(image, x, y)) {
          left = Math.min(left, x);
          right = Math.max(right, x);
          top = Math.min(top, y);
          bottom = Math.max(bottom, y);
        }
      }
    }
    assertThat(right).as("a letter was drawn").isGreaterThan(left);
    var grid = new boolean[GRID * GRID];
    for (int y = 0; y < GRID; y++) {
      for (int x = 0; x < GRID; x++) {
        grid[y * GRID + x] =
            isInk(
                image,
                left + (right - left) * x / (GRID - 1),
                top + (bottom - top) * y / (GRID - 1));
      }
    }
    return grid;
  }

  private static boolean isInk(BufferedImage image, int x, int y) {
    return (image.getRaster().getSample(x, y, 0)) < 128;
  }

  private static int distance(boolean[] one, boolean[] other) {
    int distance = 0;
    for (int i = 0; i < one.length; i++) {
      if (one[i] != other[i]) {
        distance++;
      }
    }
    return distance;
  }
}
