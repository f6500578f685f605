package org.yakuba.platform.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes a file of comma-separated values for officers: UTF-8 with a byte order mark, so that a
 * spreadsheet reads it as such, lines ended by CRLF, text in quotes, numbers bare. Text that begins
 * like a formula gets an apostrophe in front.
 */
public final class CsvOutput {
  private static final String FORMULA = "=+-@\t\r＝＋－＠";

  private final Appendable out;

  /** Begins a file. */
  public CsvOutput(Appendable out, String... head) {
    this.out = out;
    append("\uFEFF");
    row((Object[]) head);
  }

  /** Begins a file in memory. */
  public CsvOutput(String... head) {
    this(new StringBuilder(), head);
  }

  /**
   * One row.
   *
   * @param cells numbers, or whatever is shown by its text; null for an empty cell
   */
  public CsvOutput row(@Nullable Object... cells) {
    for (int i = 0; i < cells.length; i++) {
      append(i == 0 ? "" : ",");
      var cell = cells[i];
      if (cell instanceof Number) {
        append(cell.toString());
      } else if (cell != null) {
        append(quoted(cell.toString()));
      }
    }
    append("\r\n");
    return this;
  }

  /** What was written, when it was begun in memory. */
  public byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  /** What was written, as text that begins with the byte order mark. */
  public String text() {
    return out.toString();
  }

  /** Text that a spreadsheet would take for a formula, with an apostrophe in front. */
  public static String harmless(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static String quoted(String text) {
    return '"' + harmless(text).replace("\"", "\"\"") + '"';
  }

  private void append(String text) {
    try {
      out.append(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
