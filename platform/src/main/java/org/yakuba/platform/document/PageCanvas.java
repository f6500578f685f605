package org.yakuba.platform.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yakuba.platform.document.Letters.Letter;

/**
 * The drawing of one page, as operators of a PDF content stream. Places are millimetres from the
 * upper left corner.
 */
final class PageCanvas {
  static final float POINTS_PER_MM = 72 / 25.4f;
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  private final StringBuilder operators = new StringBuilder(1 << 12);
  private final float height;
  private final UsedGlyphs used;

  /**
   * @param height of the sheet, millimetres
   */
  PageCanvas(float height, UsedGlyphs used) {
    this.height = height;
    this.used = used;
  }

  /**
   * Letters on one line.
   *
   * @param x left end, millimetres
   * @param baseline millimetres from the top
   * @param size points
   * @param spacing added after each letter, points
   * @param gray 0 black to 1 white
   */
  void letters(List<Letter> line, float x, float baseline, float size, float spacing, float gray) {
    if (line.isEmpty()) {
      return;
    }
    operators.append("BT ");
    number(gray).append("g /F ");
    number(size).append("Tf ");
    if (spacing != 0) {
      number(spacing).append("Tc ");
    }
    place(x, baseline).append("Td <");
    for (var letter : line) {
      int code = used.code(letter);
      operators
          .append(HEX[code >> 12])
          .append(HEX[code >> 8 & 0xF])
          .append(HEX[code >> 4 & 0xF])
          .append(HEX[code & 0xF]);
    }
    operators.append("> Tj");
    if (spacing != 0) {
      operators.append(" 0 Tc");
    }
    operators.append(" ET\n");
  }

  /** An empty box. */
  void box(float x, float y, float width, float boxHeight, float linePoints) {
    number(linePoints).append("w ");
    place(x, y + boxHeight);
    number(width * POINTS_PER_MM);
    number(boxHeight * POINTS_PER_MM).append("re S\n");
  }

  /** A black box. */
  void fill(float x, float y, float width, float boxHeight) {
    operators.append("0 g ");
    place(x, y + boxHeight);
    number(width * POINTS_PER_MM);
    number(boxHeight * POINTS_PER_MM).append("re f\n");
  }

  /** A black picture from the resources of the page. */
  void stencil(String name, float x, float y, float edge) {
    operators.append("q 0 g ");
    number(edge * POINTS_PER_MM).append("0 0 ");
    number(edge * POINTS_PER_MM);
    place(x, y + edge).append("cm /").append(name).append(" Do Q\n");
  }

  byte[] bytes() {
    return operators.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private StringBuilder place(float x, float y) {
    number(x * POINTS_PER_MM);
    return number((height - y) * POINTS_PER_MM);
  }

  /** A number with at most two decimals and a blank after it. */
  private StringBuilder number(float value) {
    long hundredths = Math.round(value * 100.0);
    if (hundredths < 0) {
      operators.append('-');
      hundredths = -hundredths;
    }
    operators.append(hundredths / 100);
    long rest = hundredths % 100;
    if (rest != 0) {
      operators.append('.').append(rest / 10);
      if (rest % 10 != 0) {
        operators.append(rest % 10);
      }
    }
    return operators.append(' ');
  }
}
