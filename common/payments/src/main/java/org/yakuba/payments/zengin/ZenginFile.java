package org.yakuba.payments.zengin;

import java.util.ArrayList;
import java.util.List;

/**
 * A file of the banks: for each ordering party header, data and trailer, and one end record
 * (公金受取口座と全銀ファイル §7). Characters are written as one byte each (JIS X 0201).
 *
 * @param lines every record, 120 characters each, half-width katakana as U+FF61 to U+FF9F
 * @param separator what follows each record
 */
public record ZenginFile(List<String> lines, Separator separator) {

  /** 口座振替. */
  public static final String DIRECT_DEBIT = "91";

  /** Most data records of one ordering party, as six digits allow. */
  public static final int MOST_ENTRIES = 999_999;

  /** Greatest sum of one ordering party, as twelve digits allow; yen. */
  public static final long GREATEST_TOTAL_YEN = 999_999_999_999L;

  private static final char FIRST_KANA = '\uFF61';
  private static final int FIRST_KANA_BYTE = 0xA1;

  /** What follows each record. */
  public enum Separator {
    CRLF("\r\n"),
    NONE("");

    private final String characters;

    Separator(String characters) {
      this.characters = characters;
    }

    int length() {
      return characters.length();
    }

    /** Writes it at a place; where it ends. */
    int copy(byte[] bytes, int at) {
      int next = at;
      for (int i = 0; i < characters.length(); i++) {
        bytes[next++] = (byte) characters.charAt(i);
      }
      return next;
    }
  }

  /**
   * What one ordering party orders.
   *
   * @param entries at most {@link #MOST_ENTRIES}; a caller with more writes several files
   */
  public record Batch(BatchHeader header, List<? extends Entry> entries) {
    public Batch {
      entries = List.copyOf(entries);
      if (entries.size() > MOST_ENTRIES || totalYen(entries) > GREATEST_TOTAL_YEN) {
        throw new IllegalArgumentException("A batch has at most 999,999 entries and 12 digits");
      }
    }

    /** Sum of the amounts, yen. */
    public long totalYen() {
      return totalYen(entries);
    }

    private static long totalYen(List<? extends Entry> entries) {
      return entries.stream().mapToLong(Entry::amountYen).reduce(0, Math::addExact);
    }

    private String trailer() {
      var line = new Line().digits(1, "8").digits(6, entries.size()).digits(12, totalYen());
      return header.typeCode().equals(DIRECT_DEBIT)
          ? line.digits(6, 0).digits(12, 0).digits(6, 0).digits(12, 0).blank(65).end()
          : line.blank(101).end();
    }
  }

  public ZenginFile {
    lines = List.copyOf(lines);
  }

  /** The file of these orders, in their order. */
  public static ZenginFile of(List<Batch> batches, Separator separator) {
    var lines = new ArrayList<String>();
    for (var batch : batches) {
      lines.add(batch.header().line());
      batch.entries().forEach(entry -> lines.add(entry.line()));
      lines.add(batch.trailer());
    }
    lines.add(new Line().digits(1, "9").blank(119).end());
    return new ZenginFile(lines, separator);
  }

  /** The file as the bank gets it. */
  public byte[] bytes() {
    int each = Line.LENGTH + separator.length();
    var bytes = new byte[Math.multiplyExact(lines.size(), each)];
    int at = 0;
    for (var line : lines) {
      at = separator.copy(bytes, copy(line, bytes, at));
    }
    return bytes;
  }

  /** Writes a record at a place; where it ends. */
  static int copy(String line, byte[] bytes, int at) {
    int next = at;
    for (int i = 0; i < line.length(); i++) {
      bytes[next++] = toByte(line.charAt(i));
    }
    return next;
  }

  private static byte toByte(char c) {
    if (c >= FIRST_KANA && c <= '\uFF9F') {
      return (byte) (c - FIRST_KANA + FIRST_KANA_BYTE);
    }
    if (c < ' ' || c > '~') {
      throw new IllegalStateException("No character of the banks: U+" + Integer.toHexString(c));
    }
    return (byte) c;
  }
}
