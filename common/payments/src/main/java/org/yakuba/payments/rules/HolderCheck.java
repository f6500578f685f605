package org.yakuba.payments.rules;

import java.util.List;
import org.yakuba.kernel.bank.BankText;

/**
 * 名義照合 — is the holder of an account the person who is paid (BEN-3-04)? Compared after conversion
 * into the characters of the banks, spaces aside.
 */
public enum HolderCheck {
  /** One of the readings of the person is the holder. */
  SAME,
  /** None is; a clerk decides (旧氏, 外国人の表記順, 濁点). */
  DIFFERENT,
  /** No reading of the person is known. */
  UNKNOWN;

  /**
   * Compares.
   *
   * @param holderNameKana of the account
   * @param readings of the person: 氏名, 旧氏, 通称; empty ones count for nothing
   */
  public static HolderCheck of(String holderNameKana, List<String> readings) {
    var known = readings.stream().filter(reading -> !reading.isBlank()).toList();
    if (known.isEmpty()) {
      return UNKNOWN;
    }
    return known.stream().anyMatch(reading -> BankText.sameHolder(holderNameKana, reading))
        ? SAME
        : DIFFERENT;
  }
}
