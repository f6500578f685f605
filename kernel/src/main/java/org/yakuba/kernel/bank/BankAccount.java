package org.yakuba.kernel.bank;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 口座 — an account into which money can be paid (公金受取口座と全銀ファイル §2.2).
 *
 * @param bankCode 4 digits
 * @param branchCode 3 digits
 * @param accountType 預金種目: {@code 1} 普通, {@code 2} 当座, {@code 4} 貯蓄, {@code 9} その他
 * @param accountNumber 7 digits
 * @param holderNameKana name of the holder in the characters of the banks, at most 30
 */
public record BankAccount(
    String bankCode,
    String branchCode,
    String accountType,
    String accountNumber,
    String holderNameKana) {

  /** 預金種目 into which money can be paid. */
  public static final String PAYABLE_TYPES = "1249";

  /** Most bytes of the name of a holder in a file of the banks. */
  public static final int MOST_HOLDER_CHARACTERS = 30;

  public BankAccount {
    if (!isSound(bankCode, branchCode, accountType, accountNumber, holderNameKana)) {
      throw new IllegalArgumentException("An account has 4, 3, 1 and 7 digits and a holder");
    }
  }

  /**
   * The account that somebody declares; empty when digits, type or the characters of the holder's
   * name are not those of an account. The name is converted ({@link BankText}).
   */
  public static Optional<BankAccount> parse(
      @Nullable String bankCode,
      @Nullable String branchCode,
      @Nullable String accountType,
      @Nullable String accountNumber,
      @Nullable String holderNameKana) {
    if (bankCode == null
        || branchCode == null
        || accountType == null
        || accountNumber == null
        || holderNameKana == null) {
      return Optional.empty();
    }
    var holder = BankText.of(holderNameKana);
    return holder.isAccepted()
            && isSound(bankCode, branchCode, accountType, accountNumber, holder.text())
        ? Optional.of(
            new BankAccount(bankCode, branchCode, accountType, accountNumber, holder.text()))
        : Optional.empty();
  }

  private static boolean isSound(
      String bank, String branch, String type, String number, String holder) {
    return isDigits(bank, 4)
        && isDigits(branch, 3)
        && isDigits(type, 1)
        && PAYABLE_TYPES.contains(type)
        && isDigits(number, 7)
        && !holder.isBlank()
        && holder.length() <= MOST_HOLDER_CHARACTERS;
  }

  private static boolean isDigits(String text, int length) {
    return text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
