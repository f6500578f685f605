package org.yakuba.emergencybenefit.ledger;

import java.util.Optional;
import org.yakuba.kernel.number.CheckDigit;

/** 受付番号 — what an applicant keeps: benefit, place among the applications, check digit. */
public final class ReceiptNumber {
  private static final int BENEFIT_DIGITS = 3;
  private static final int NUMBER_DIGITS = 9;

  private ReceiptNumber() {}

  /** The number of an application. */
  public static String of(String benefitId, long applicationNo) {
    var digits = Long.toString(applicationNo);
    var body = benefitId + "0".repeat(Math.max(0, NUMBER_DIGITS - digits.length())) + digits;
    return body + CheckDigit.luhn(body);
  }

  /** The application that a receipt number names; empty when it is none. */
  public static Optional<Long> applicationNo(String text) {
    var digits = text.replaceAll("[^0-9]", "");
    if (digits.length() < BENEFIT_DIGITS + NUMBER_DIGITS + 1 || digits.length() > 20) {
      return Optional.empty();
    }
    var body = digits.substring(0, digits.length() - 1);
    return digits.equals(body + CheckDigit.luhn(body))
        ? Optional.of(Long.parseLong(body.substring(BENEFIT_DIGITS)))
        : Optional.empty();
  }
}
