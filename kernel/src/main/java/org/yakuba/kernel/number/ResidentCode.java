package org.yakuba.kernel.number;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 住民票コード — 11 digits (住民基本台帳法施行規則第1条).
 *
 * <p>Never printed by accident: {@link #toString()} is masked.
 *
 * @param value 11 digits, the last of which is the check digit; not one digit repeated
 */
public record ResidentCode(String value) {

  private static final int LENGTH = 11;

  public ResidentCode {
    if (!CheckDigit.isModulus11Number(value, LENGTH)) {
      throw new IllegalArgumentException("住民票コードの桁または検査数字が正しくありません");
    }
  }

  /** The number for a text from outside; empty when length, digits or check digit are wrong. */
  public static Optional<ResidentCode> parse(@Nullable String text) {
    return text != null && CheckDigit.isModulus11Number(text, LENGTH)
        ? Optional.of(new ResidentCode(text))
        : Optional.empty();
  }

  /** The number with this body; the check digit is computed. */
  public static ResidentCode ofBody(String body) {
    return new ResidentCode(body + CheckDigit.modulus11(body));
  }

  @Override
  public String toString() {
    return "*".repeat(LENGTH);
  }
}
