package org.yakuba.kernel.number;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 全国地方公共団体コード — prefecture (2), municipality (3) and check digit.
 *
 * @param value 6 digits, the last of which is the check digit
 */
public record MunicipalityCode(String value) implements Comparable<MunicipalityCode> {

  private static final int LENGTH = 6;

  public MunicipalityCode {
    if (!isValid(value)) {
      throw new IllegalArgumentException("団体コードの桁または検査数字が正しくありません: \"" + value + "\"");
    }
  }

  /** The code for a text from outside; empty when length, digits or check digit are wrong. */
  public static Optional<MunicipalityCode> parse(@Nullable String text) {
    return text != null && isValid(text)
        ? Optional.of(new MunicipalityCode(text))
        : Optional.empty();
  }

  /** The code with this body of 5 digits; the check digit is computed. */
  public static MunicipalityCode ofBody(String body) {
    return new MunicipalityCode(body + CheckDigit.municipalityCode(body));
  }

  /** The two digits of the prefecture. */
  public String prefecture() {
    return value.substring(0, 2);
  }

  private static boolean isValid(String text) {
    if (text.length() != LENGTH || !CheckDigit.isDigits(text)) {
      return false;
    }
    var body = text.substring(0, LENGTH - 1);
    return !body.equals("00000")
        && CheckDigit.municipalityCode(body) == text.charAt(LENGTH - 1) - '0';
  }

  @Override
  public int compareTo(MunicipalityCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
