package org.yakuba.kernel.number;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 個人番号 — 12 digits (番号法の総務省令第5条).
 *
 * <p>Never printed by accident: {@link #toString()} is masked.
 *
 * @param value 12 digits, the last of which is the check digit; not one digit repeated
 */
public record IndividualNumber(String value) {

  private static final int LENGTH = 12;

  public IndividualNumber {
    if (!CheckDigit.isModulus11Number(value, LENGTH)) {
      throw new IllegalArgumentException("個人番号の桁または検査数字が正しくありません");
    }
  }

  /** The number for a text from outside; empty when length, digits or check digit are wrong. */
  public static Optional<IndividualNumber> parse(@Nullable String text) {
    return text != null && CheckDigit.isModulus11Number(text, LENGTH)
        ? Optional.of(new IndividualNumber(text))
        : Optional.empty();
  }

  /** The number with this body; the check digit is computed. */
  public static IndividualNumber ofBody(String body) {
    return new IndividualNumber(body + CheckDigit.modulus11(body));
  }

  @Override
  public String toString() {
    return "*".repeat(LENGTH);
  }
}
