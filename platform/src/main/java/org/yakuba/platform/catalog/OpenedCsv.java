package org.yakuba.platform.catalog;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Rewrites some columns of a CSV while it streams by. The CSV is what COPY writes with every value
 * quoted: a quoted field is rewritten, an unquoted one (NULL, header) passes.
 */
final class OpenedCsv extends FilterOutputStream {

  private final Map<Integer, UnaryOperator<String>> rewrites;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private int column;
  private boolean quoted;
  private boolean header = true;

  /**
   * @param rewrites what becomes of the value in a column, by its index; neither the old nor the
   *     new value holds a quote
   */
  OpenedCsv(OutputStream out, Map<Integer, UnaryOperator<String>> rewrites) {
    super(out);
    this.rewrites = Map.copyOf(rewrites);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    for (int i = from; i < from + length; i++) {
      write(bytes[i]);
    }
  }

  @Override
  public void write(int b) throws IOException {
    var rewrite = header ? null : rewrites.get(column);
    if (b == '"') {
      if (quoted && rewrite != null) {
        out.write(
            open(rewrite, held.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        held.reset();
      }
      quoted = !quoted;
    } else if (quoted && rewrite != null) {
      held.write(b);
      return;
    } else if (!quoted && b == ',') {
      column++;
    } else if (!quoted && b == '\n') {
      column = 0;
      header = false;
    }
    out.write(b);
  }

  /** Tells a value that cannot be opened from a file that cannot be written. */
  private static String open(UnaryOperator<String> rewrite, String value) throws IOException {
    try {
      return rewrite.apply(value);
    } catch (RuntimeException e) {
      throw new NotOpened(e);
    }
  }

  /** A value could not be rewritten. */
  static final class NotOpened extends IOException {

    private static final long serialVersionUID = 1L;

    NotOpened(RuntimeException cause) {
      super(cause);
    }
  }
}
