package org.yakuba.kernel.number;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 法人番号 — 13 digits, the first of which is the check digit (法人番号の指定等に関する省令第2条).
 *
 * @param value 13 digits; not one digit repeated
 */
public record CorporateNumber(String value) {

  private static final int LENGTH = 13;

  public CorporateNumber {
    if (!isValid(value)) {
      throw new IllegalArgumentException("法人番号の桁または検査数字が正しくありません: \"" + value + "\"");
    }
  }

  /** The number for a text from outside; empty when length, digits or check digit are wrong. */
  public static Optional<CorporateNumber> parse(@Nullable String text) {
    return text != null && isValid(text)
        ? Optional.of(new CorporateNumber(text))
        : Optional.empty();
  }

  /** The number with this body of 12 digits; the leading check digit is computed. */
  public static CorporateNumber ofBody(String body) {
    return new CorporateNumber(CheckDigit.corporateNumber(body) + body);
  }

  private static boolean isValid(String text) {
    return text.length() == LENGTH
        && CheckDigit.isDigits(text)
        && !CheckDigit.isSameDigitThroughout(text)
        && CheckDigit.corporateNumber(text.substring(1)) == text.charAt(0) - '0';
  }

  @Override
  public String toString() {
    return value;
  }
}
