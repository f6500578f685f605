package org.yakuba.kernel.number;

/**
 * Check digits of the numbers that a municipality keeps (住民基本台帳 §4.1).
 *
 * <p>All methods take the body of the number (without its check digit) as ASCII digits.
 */
public final class CheckDigit {

  private CheckDigit() {}

  /**
   * Modulus 11 with weights 2 to 7 repeating from the lowest digit; a remainder of 0 or 1 gives 0.
   * Used by 個人番号 (番号法の総務省令第5条), 住民票コード, 宛名番号 and 世帯番号.
   *
   * @throws IllegalArgumentException when the body is empty or holds anything but ASCII digits
   */
  public static int modulus11(CharSequence body) {
    requireDigits(body);
    int sum = 0;
    int weight = 2;
    for (int i = body.length() - 1; i >= 0; i--) {
      sum += (body.charAt(i) - '0') * weight;
      weight = weight == 7 ? 2 : weight + 1;
    }
    int remainder = sum % 11;
    return remainder <= 1 ? 0 : 11 - remainder;
  }

  /**
   * The sixth digit of a municipality code (全国地方公共団体コード): weights 6 to 2 from the left, the units
   * digit of 11 minus the remainder (0 gives 1, 1 gives 0).
   */
  public static int municipalityCode(CharSequence body) {
    requireDigits(body);
    if (body.length() != 5) {
      throw new IllegalArgumentException(
          "The body of a municipality code has 5 digits: " + body.length());
    }
    int sum = 0;
    for (int i = 0; i < 5; i++) {
      sum += (body.charAt(i) - '0') * (6 - i);
    }
    return (11 - sum % 11) % 10;
  }

  /**
   * The first digit of a corporate number (法人番号の指定等に関する省令第2条): weights 1 and 2 alternating from the
   * lowest digit, 9 minus the remainder by 9.
   */
  public static int corporateNumber(CharSequence body) {
    requireDigits(body);
    if (body.length() != 12) {
      throw new IllegalArgumentException(
          "The body of a corporate number has 12 digits: " + body.length());
    }
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (body.charAt(11 - i) - '0') * (i % 2 == 0 ? 1 : 2);
    }
    return 9 - sum % 9;
  }

  /**
   * The check digit of Luhn: every second digit from the lowest doubled, the digits of a product
   * added (緊急時給付 §4.3: 通知番号).
   *
   * @throws IllegalArgumentException when the body is empty or holds anything but ASCII digits
   */
  public static int luhn(CharSequence body) {
    requireDigits(body);
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      int digit = body.charAt(body.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? 2 * digit : digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return (10 - sum % 10) % 10;
  }

  /** Whether the text is not empty and holds ASCII digits only. */
  static boolean isDigits(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /**
   * Whether every character equals the first: such numbers pass the arithmetic but do not exist.
   */
  static boolean isSameDigitThroughout(CharSequence text) {
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i) != text.charAt(0)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether text is {@code length} digits, ends in its modulus-11 check digit and is not one digit
   * repeated.
   */
  static boolean isModulus11Number(CharSequence text, int length) {
    return text.length() == length
        && isDigits(text)
        && !isSameDigitThroughout(text)
        && modulus11(text.subSequence(0, length - 1)) == text.charAt(length - 1) - '0';
  }

  private static void requireDigits(CharSequence body) {
    if (!isDigits(body)) {
      throw new IllegalArgumentException("The body of a number consists of ASCII digits");
    }
  }
}
