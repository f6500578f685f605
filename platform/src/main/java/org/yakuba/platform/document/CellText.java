package org.yakuba.platform.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.document.FormDefinition.Align;
import org.yakuba.platform.document.FormDefinition.Cell;
import org.yakuba.platform.document.Letters.Letter;

/** 折返しと縮小: finds the largest size at which a text fits into a cell (forms §2). */
final class CellText {
  /** Room to the left and right of letters, millimetres. */
  static final float PADDING = 1.5f;

  private static final float LEADING = 1.12f;
  private static final float SHRINK_STEP = 0.5f;

  private CellText() {}

  /** A text at the size at which it fits. */
  record Fitted(float size, List<List<Letter>> lines) {}

  /** The lines of a text as written. */
  static List<List<Letter>> paragraphs(String text, FontFace face) {
    return text.lines().map(line -> Letters.of(line, face)).toList();
  }

  /** Distance from line to line, millimetres. */
  static float step(float size) {
    return size * LEADING / PageCanvas.POINTS_PER_MM;
  }

  /**
   * The text in the cell: wrapped first, shrunk then; null when it does not fit at the smallest.
   * Words that are spread over the cell shrink before they wrap.
   */
  static @Nullable Fitted fit(Cell cell, List<List<Letter>> paragraphs) {
    float width = (cell.width() - 2 * PADDING) * PageCanvas.POINTS_PER_MM;
    if (cell.align() == Align.SPREAD) {
      for (float size = cell.size(); size >= cell.smallest(); size -= SHRINK_STEP) {
        if (wrap(paragraphs, width, size).size() == paragraphs.size()) {
          return new Fitted(size, paragraphs);
        }
      }
    }
    for (float size = cell.size(); size >= cell.smallest(); size -= SHRINK_STEP) {
      var lines = wrap(paragraphs, width, size);
      if (lines.size() * step(size) <= cell.height()) {
        return new Fitted(size, lines);
      }
    }
    return null;
  }

  /** The text at the smallest size, whatever room there is. */
  static Fitted squeeze(Cell cell, List<List<Letter>> paragraphs) {
    var fitted = fit(cell, paragraphs);
    return fitted == null ? new Fitted(cell.smallest(), paragraphs) : fitted;
  }

  /** Breaks lines before the letter that would not fit any more; width in points. */
  static List<List<Letter>> wrap(List<List<Letter>> paragraphs, float width, float size) {
    var lines = new ArrayList<List<Letter>>();
    for (var paragraph : paragraphs) {
      var line = new ArrayList<Letter>();
      int sum = 0;
      for (var letter : paragraph) {
        if (!line.isEmpty() && (sum + letter.advance()) * size / 1000 > width) {
          lines.add(line);
          line = new ArrayList<>();
          sum = 0;
        }
        line.add(letter);
        sum += letter.advance();
      }
      lines.add(line);
    }
    return lines;
  }
}
