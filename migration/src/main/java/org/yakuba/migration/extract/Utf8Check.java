package org.yakuba.migration.extract;

/**
 * Decides byte by byte whether a stream is UTF-8 (RFC 3629): no overlong forms, no surrogates,
 * nothing above U+10FFFF.
 */
final class Utf8Check {

  private static final int CONTINUATION_LOW = 0x80;
  private static final int CONTINUATION_HIGH = 0xBF;

  private int pending;
  private int low = CONTINUATION_LOW;
  private int high = CONTINUATION_HIGH;

  /** Whether the byte may stand here. */
  boolean accept(byte signed) {
    if (pending == 0 && signed >= 0) {
      return true;
    }
    int b = signed & 0xFF;
    if (pending > 0) {
      boolean fits = b >= low && b <= high;
      pending--;
      low = CONTINUATION_LOW;
      high = CONTINUATION_HIGH;
      return fits;
    }
    return startSequence(b);
  }

  /** Whether the stream may end here. */
  boolean complete() {
    return pending == 0;
  }

  private boolean startSequence(int b) {
    if (b >= 0xC2 && b <= 0xDF) {
      pending = 1;
    } else if (b >= 0xE0 && b <= 0xEF) {
      pending = 2;
      low = b == 0xE0 ? 0xA0 : CONTINUATION_LOW;
      high = b == 0xED ? 0x9F : CONTINUATION_HIGH;
    } else if (b >= 0xF0 && b <= 0xF4) {
      pending = 3;
      low = b == 0xF0 ? 0x90 : CONTINUATION_LOW;
      high = b == 0xF4 ? 0x8F : CONTINUATION_HIGH;
    } else {
      return false;
    }
    return true;
  }
}
