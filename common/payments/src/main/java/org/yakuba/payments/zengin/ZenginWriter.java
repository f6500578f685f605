package org.yakuba.payments.zengin;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes a file of one ordering party record by record, however long it is: the same bytes as
 * {@link ZenginFile}, without keeping them.
 */
public final class ZenginWriter {
  private final OutputStream out;
  private final ZenginFile.Separator separator;
  private final byte[] buffer;
  private int entries;
  private long totalYen;
  private long bytes;

  /** A file that begins with its header. */
  public ZenginWriter(OutputStream out, BatchHeader header, ZenginFile.Separator separator)
      throws IOException {
    this.out = out;
    this.separator = separator;
    this.buffer = new byte[Line.LENGTH + separator.length()];
    line(header.line());
  }

  /** Whether one more transfer of this amount still fits: 999,999 records, twelve digits. */
  public boolean fits(long amountYen) {
    return entries < ZenginFile.MOST_ENTRIES
        && totalYen + amountYen <= ZenginFile.GREATEST_TOTAL_YEN;
  }

  /** Writes one record that {@link #fits}. */
  public void write(Entry.Transfer transfer) throws IOException {
    if (!fits(transfer.amountYen())) {
      throw new IllegalArgumentException("A file has at most 999,999 entries and 12 digits");
    }
    line(transfer.line());
    entries++;
    totalYen += transfer.amountYen();
  }

  /** Writes trailer and end; nothing can follow. */
  public void finish() throws IOException {
    line(new Line().digits(1, "8").digits(6, entries).digits(12, totalYen).blank(101).end());
    line(new Line().digits(1, "9").blank(119).end());
    out.flush();
  }

  /** Data records so far. */
  public int entries() {
    return entries;
  }

  /** Sum of the data records so far, yen. */
  public long totalYen() {
    return totalYen;
  }

  /** Bytes so far. */
  public long bytes() {
    return bytes;
  }

  private void line(String line) throws IOException {
    int at = ZenginFile.copy(line, buffer, 0);
    separator.copy(buffer, at);
    out.write(buffer);
    bytes += buffer.length;
  }
}
