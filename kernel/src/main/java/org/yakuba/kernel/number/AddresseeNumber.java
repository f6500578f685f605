package org.yakuba.kernel.number;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 宛名番号 — the number of a person or organisation within one municipality (住民基本台帳 §4.1, 宛名 §2).
 *
 * <p>Numbers that we give out are 14 digits of a serial and a modulus-11 check digit; numbers taken
 * over from a predecessor system stay as they were, one to fifteen printable ASCII characters,
 * check digit or not.
 *
 * @param value one to fifteen printable ASCII characters without a space
 */
public record AddresseeNumber(String value) implements Comparable<AddresseeNumber> {

  /** The largest serial that fits the fourteen digits of the body. */
  public static final long LARGEST_SERIAL = SerialNumber.LARGEST_SERIAL;

  public AddresseeNumber {
    if (!SerialNumber.isWellFormed(value)) {
      throw new IllegalArgumentException("宛名番号は1〜15文字の半角英数字です: \"" + value + "\"");
    }
  }

  /** The number for a text from outside; empty when it is no such number. */
  public static Optional<AddresseeNumber> parse(@Nullable String text) {
    return text != null && SerialNumber.isWellFormed(text)
        ? Optional.of(new AddresseeNumber(text))
        : Optional.empty();
  }

  /**
   * The number for a serial of 1 to {@link #LARGEST_SERIAL}: fourteen digits and the check digit.
   */
  public static AddresseeNumber ofSerial(long serial) {
    return new AddresseeNumber(SerialNumber.of(serial));
  }

  /**
   * Whether the number follows the rule for numbers given out by this program (legacy ones need
   * not).
   */
  public boolean hasValidCheckDigit() {
    return SerialNumber.hasValidCheckDigit(value);
  }

  @Override
  public int compareTo(AddresseeNumber other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
