package org.yakuba.kernel.bank;

import java.util.Optional;

/**
 * ゆうちょ銀行の記号番号 as other banks address it (公金受取口座と全銀ファイル §5).
 *
 * @param branchCode 店番
 * @param accountType {@code 1} for 通常貯金, {@code 2} for 振替口座
 * @param accountNumber 7 digits
 */
public record PostalAccount(String branchCode, String accountType, String accountNumber) {

  /** 金融機関コード of ゆうちょ銀行. */
  public static final String BANK_CODE = "9900";

  private static final int NUMBER_DIGITS = 7;

  /**
   * The account of a symbol and a number; empty when the symbol has not five digits beginning with
   * 0 or 1, or the number does not fit it (that of 通常貯金 ends in 1).
   */
  public static Optional<PostalAccount> of(String symbol, String number) {
    if (!symbol.matches("[01]\\d{4}") || !number.matches("\\d{1,8}")) {
      return Optional.empty();
    }
    var branch = symbol.substring(1, 3);
    if (symbol.startsWith("0")) {
      return number.length() <= NUMBER_DIGITS
          ? Optional.of(new PostalAccount(branch + "9", "2", padded(number)))
          : Optional.empty();
    }
    return number.length() >= 2 && number.endsWith("1")
        ? Optional.of(
            new PostalAccount(branch + "8", "1", padded(number.substring(0, number.length() - 1))))
        : Optional.empty();
  }

  private static String padded(String digits) {
    return "0".repeat(NUMBER_DIGITS - digits.length()) + digits;
  }
}
