package org.yakuba.migration.staging;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Builds rows in the text format of COPY, as UTF-8 bytes, in a buffer that is reused. */
final class CopyText {

  private byte[] bytes = new byte[1 << 16];
  private int length;
  private boolean rowStarted;

  /** Appends one value; null is the SQL null. */
  void value(@Nullable String value) {
    separate();
    if (value == null) {
      room(2);
      bytes[length++] = '\\';
      bytes[length++] = 'N';
      return;
    }
    int chars = value.length();
    room(chars * 3 + 8); // escapes of ASCII need two bytes, so three are enough
    for (int i = 0; i < chars; i++) {
      char c = value.charAt(i);
      if (c < 0x80) {
        ascii(c);
      } else if (c < 0x800) {
        bytes[length++] = (byte) (0xC0 | c >> 6);
        bytes[length++] = (byte) (0x80 | c & 0x3F);
      } else if (Character.isSurrogate(c)) {
        rest(value.substring(i));
        return;
      } else {
        bytes[length++] = (byte) (0xE0 | c >> 12);
        bytes[length++] = (byte) (0x80 | c >> 6 & 0x3F);
        bytes[length++] = (byte) (0x80 | c & 0x3F);
      }
    }
  }

  /** Appends a number. */
  void value(long value) {
    separate();
    byte[] digits = Long.toString(value).getBytes(StandardCharsets.US_ASCII);
    room(digits.length);
    System.arraycopy(digits, 0, bytes, length, digits.length);
    length += digits.length;
  }

  /** Appends a truth value. */
  void value(boolean value) {
    separate();
    room(1);
    bytes[length++] = (byte) (value ? 't' : 'f');
  }

  void endRow() {
    room(1);
    bytes[length++] = '\n';
    rowStarted = false;
  }

  int length() {
    return length;
  }

  /** What was built so far; the buffer starts anew. */
  byte[] take() {
    byte[] taken = Arrays.copyOf(bytes, length);
    length = 0;
    return taken;
  }

  private void rest(String text) {
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      room(2);
      if (b >= 0) {
        ascii((char) b);
      } else {
        bytes[length++] = b;
      }
    }
  }

  /**
   * Backslash, tabulator and line ends are escaped; NUL cannot be stored and was removed before.
   */
  private void ascii(char c) {
    char escape =
        switch (c) {
          case '\\' -> '\\';
          case '\t' -> 't';
          case '\n' -> 'n';
          case '\r' -> 'r';
          default -> 0;
        };
    if (escape == 0) {
      bytes[length++] = (byte) c;
    } else {
      bytes[length++] = '\\';
      bytes[length++] = (byte) escape;
    }
  }

  private void separate() {
    if (rowStarted) {
      room(1);
      bytes[length++] = '\t';
    }
    rowStarted = true;
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
