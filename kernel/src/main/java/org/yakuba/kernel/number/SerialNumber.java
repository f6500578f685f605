package org.yakuba.kernel.number;

/**
 * What addressee and household numbers have in common: fourteen digits of a serial and a check
 * digit.
 */
final class SerialNumber {

  static final long LARGEST_SERIAL = 99_999_999_999_999L;
  private static final int LONGEST = 15;
  private static final int BODY_DIGITS = 14;

  private SerialNumber() {}

  static boolean isWellFormed(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }

  static String of(long serial) {
    if (serial < 1 || serial > LARGEST_SERIAL) {
      throw new IllegalArgumentException(
          "A serial is 1 to " + LARGEST_SERIAL + ", given: " + serial);
    }
    var digits = new char[BODY_DIGITS + 1];
    long rest = serial;
    for (int i = BODY_DIGITS - 1; i >= 0; i--) {
      digits[i] = (char) ('0' + rest % 10);
      rest /= 10;
    }
    var body = new String(digits, 0, BODY_DIGITS);
    digits[BODY_DIGITS] = (char) ('0' + CheckDigit.modulus11(body));
    return new String(digits);
  }

  static boolean hasValidCheckDigit(String value) {
    return value.length() == BODY_DIGITS + 1
        && CheckDigit.isDigits(value)
        && CheckDigit.modulus11(value.substring(0, BODY_DIGITS)) == value.charAt(BODY_DIGITS) - '0';
  }
}
