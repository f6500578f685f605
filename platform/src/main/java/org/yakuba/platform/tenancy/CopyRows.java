package org.yakuba.platform.tenancy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Rows that came out of a COPY in binary format, read one column after the other without making
 * objects: {@code COPY (SELECT ...) TO STDOUT (FORMAT binary)}.
 */
public final class CopyRows {
  /** Signature, flags and the length of the extension. */
  static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};

  private static final int HEADER_BYTES = SIGNATURE.length + 2 * Integer.BYTES;
  private static final int FIRST_ROOM = 1 << 20;

  /** A buffer that gives its bytes away without a copy. */
  private static final class Collected extends ByteArrayOutputStream {
    Collected() {
      super(FIRST_ROOM);
    }

    ByteBuffer bytes() {
      return ByteBuffer.wrap(buf, 0, count);
    }
  }

  private final ByteBuffer bytes;
  private long rows;
  private int textStart;
  private int textLength;

  private CopyRows(ByteBuffer bytes) {
    this.bytes = bytes;
    if (bytes.remaining() > 0) {
      for (int i = 0; i < SIGNATURE.length; i++) {
        if (bytes.get(i) != SIGNATURE[i]) {
          throw new IllegalArgumentException("not a COPY in binary format");
        }
      }
      bytes.position(HEADER_BYTES);
    }
  }

  /**
   * The rows of a query.
   *
   * @param select without parameters
   */
  public static CopyRows of(TenantSession session, String select) {
    var collected = new Collected();
    session.copyOut("COPY (" + select + ") TO STDOUT (FORMAT binary)", collected);
    return new CopyRows(collected.bytes());
  }

  /** Goes to the next row; false after the last. */
  public boolean next() {
    if (bytes.remaining() < Short.BYTES || bytes.getShort() < 0) {
      return false;
    }
    rows++;
    return true;
  }

  /** How many rows were read so far. */
  public long rows() {
    return rows;
  }

  /** How many bytes the rows take. */
  public int size() {
    return bytes.limit();
  }

  /** A column of type integer; {@code otherwise} when it is null. */
  public int integer(int otherwise) {
    return bytes.getInt() < 0 ? otherwise : bytes.getInt();
  }

  /** A column of type bigint that is never null. */
  public long bigint() {
    bytes.getInt();
    return bytes.getLong();
  }

  /** A column of type boolean; false when it is null. */
  public boolean flag() {
    return bytes.getInt() > 0 && bytes.get() != 0;
  }

  /** Passes over a column of type text, which {@link #appendText} can then copy. */
  public CopyRows text() {
    textLength = Math.max(0, bytes.getInt());
    textStart = bytes.position();
    bytes.position(textStart + textLength);
    return this;
  }

  /** Where the text passed over last begins. */
  public int textStart() {
    return textStart;
  }

  /** Its length in bytes. */
  public int textLength() {
    return textLength;
  }

  /** The text passed over last. */
  public String textValue() {
    return new String(bytes.array(), textStart, textLength, StandardCharsets.UTF_8);
  }

  /** Appends a column of text that was passed over earlier to rows that go in. */
  public void appendText(CopyBytes out, int start, int length) {
    out.text(bytes.array(), start, length);
  }
}
