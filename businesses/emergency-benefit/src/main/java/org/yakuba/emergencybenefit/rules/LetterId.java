package org.yakuba.emergencybenefit.rules;

import org.yakuba.kernel.number.CheckDigit;

/** 通知番号 — eleven digits: benefit, serial number, check digit (emergency-benefit §4.3). */
public final class LetterId {

  /** Most letters of one benefit: seven digits. */
  public static final int MOST_SERIAL = 9_999_999;

  private static final int SERIAL_DIGITS = 7;

  private LetterId() {}

  /**
   * The number of a letter.
   *
   * @param benefitId three digits
   * @param serial from 1 on
   */
  public static String of(String benefitId, int serial) {
    if (serial < 1 || serial > MOST_SERIAL) {
      throw new IllegalArgumentException("A serial number has one to seven digits: " + serial);
    }
    var digits = Integer.toString(serial);
    var body = benefitId + "0".repeat(SERIAL_DIGITS - digits.length()) + digits;
    return body + CheckDigit.luhn(body);
  }
}
