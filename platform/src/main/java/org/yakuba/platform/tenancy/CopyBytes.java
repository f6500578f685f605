package org.yakuba.platform.tenancy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Rows on their way into a COPY in binary format, written one column after the other: {@code COPY
 * table FROM STDIN (FORMAT binary)}.
 */
public final class CopyBytes {
  private static final int FIRST_ROOM = 1 << 20;
  private static final int END = -1;
  private static final int NULL = -1;
  private static final int LONGEST_FIXED = Short.BYTES + Integer.BYTES + Long.BYTES;

  private byte[] bytes = new byte[FIRST_ROOM];
  private int size;
  private long rows;

  public CopyBytes() {
    clear();
  }

  /** Forgets all rows; the room stays. */
  public void clear() {
    System.arraycopy(CopyRows.SIGNATURE, 0, bytes, 0, CopyRows.SIGNATURE.length);
    size = CopyRows.SIGNATURE.length;
    put(0, Integer.BYTES);
    put(0, Integer.BYTES);
    rows = 0;
  }

  /** Begins a row of so many columns. */
  public CopyBytes row(int columns) {
    put(columns, Short.BYTES);
    rows++;
    return this;
  }

  /** How many rows were begun. */
  public long rows() {
    return rows;
  }

  /** A column of type smallint. */
  public CopyBytes smallint(int value) {
    put(Short.BYTES, Integer.BYTES);
    put(value, Short.BYTES);
    return this;
  }

  /** A column of type integer. */
  public CopyBytes integer(int value) {
    put(Integer.BYTES, Integer.BYTES);
    put(value, Integer.BYTES);
    return this;
  }

  /** A column of type bigint. */
  public CopyBytes bigint(long value) {
    put(Long.BYTES, Integer.BYTES);
    put(value, Long.BYTES);
    return this;
  }

  /** A column without a value. */
  public CopyBytes empty() {
    put(NULL, Integer.BYTES);
    return this;
  }

  /** A column of type text. */
  public CopyBytes text(String value) {
    var encoded = value.getBytes(StandardCharsets.UTF_8);
    return text(encoded, 0, encoded.length);
  }

  /** A column of type text, in UTF-8. */
  public CopyBytes text(byte[] value, int start, int length) {
    put(length, Integer.BYTES);
    makeRoom(length);
    System.arraycopy(value, start, bytes, size, length);
    size += length;
    return this;
  }

  /**
   * Sends the rows.
   *
   * @param into table and columns
   * @return rows copied
   */
  public long send(TenantSession session, String into) {
    put(END, Short.BYTES);
    return session.copyIn(
        "COPY " + into + " FROM STDIN (FORMAT binary)", new ByteArrayInputStream(bytes, 0, size));
  }

  private void put(long value, int width) {
    makeRoom(LONGEST_FIXED);
    for (int shift = (width - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      bytes[size++] = (byte) (value >> shift);
    }
  }

  private void makeRoom(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }
}
