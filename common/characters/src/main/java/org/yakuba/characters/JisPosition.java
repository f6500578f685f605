package org.yakuba.characters;

import java.util.Optional;

/**
 * Position in JIS X 0213 (面-区-点).
 *
 * @param plane 1 or 2
 * @param row 1 to 94
 * @param cell 1 to 94
 */
public record JisPosition(int plane, int row, int cell) {

  /** Reads the notation {@code 1-47-82} of the MJ list; empty for an empty text. */
  static Optional<JisPosition> parse(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    int first = text.indexOf('-');
    int second = text.indexOf('-', first + 1);
    return Optional.of(
        new JisPosition(
            Integer.parseInt(text, 0, first, 10),
            Integer.parseInt(text, first + 1, second, 10),
            Integer.parseInt(text, second + 1, text.length(), 10)));
  }

  /** Whether the position already was a kanji of JIS X 0208 (第1・第2水準). */
  public boolean inX0208() {
    return plane == 1
        && ((row >= 16 && row <= 46)
            || (row == 47 && cell <= 51)
            || (row >= 48 && row <= 83)
            || (row == 84 && cell <= 6));
  }

  @Override
  public String toString() {
    return "%d-%02d-%02d".formatted(plane, row, cell);
  }
}
