package org.yakuba.payments.rules;

import java.util.Optional;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.kernel.bank.BankAccount;
import org.yakuba.kernel.bank.BankText;
import org.yakuba.kernel.bank.PostalAccount;

/**
 * An account as it was typed (BEN-3-01). With 記号 and 番号 of ゆうちょ銀行 the other four items are
 * converted from them (BEN-3-02) and may be left empty.
 */
public record AccountDraft(
    String bankCode,
    String branchCode,
    String accountType,
    String accountNumber,
    String holderNameKana,
    String postalSymbol,
    String postalNumber) {

  private static final int NUMBER_DIGITS = 7;

  /**
   * The account, or everything that is wrong with it (PAY-E01, PAY-E02).
   *
   * @param cutsHolder whether the municipality has the name of a holder cut that is too long for
   *     the banks
   */
  public Optional<BankAccount> read(Violations wrong, boolean cutsHolder) {
    var number = padded(accountNumber);
    var bank = bankCode;
    var branch = branchCode;
    var type = accountType;
    if (!postalSymbol.isEmpty() || !postalNumber.isEmpty()) {
      var postal = PostalAccount.of(postalSymbol, postalNumber);
      if (postal.isEmpty()) {
        wrong.add(
            "postalSymbol",
            postalSymbol + "-" + postalNumber,
            "PAY-E02",
            "記号は0か1で始まる5桁、番号は8桁まで(通常貯金は末尾が1)で入力してください");
      } else {
        bank = PostalAccount.BANK_CODE;
        branch = postal.get().branchCode();
        type = postal.get().accountType();
        number = postal.get().accountNumber();
      }
    } else {
      digits(wrong, "bankCode", bank, 4, "金融機関コードは数字4桁です");
      digits(wrong, "branchCode", branch, 3, "支店コードは数字3桁です");
      if (type.length() != 1 || !BankAccount.PAYABLE_TYPES.contains(type)) {
        wrong.add("accountType", type, "PAY-E01", "預金種目を選んでください");
      }
      digits(wrong, "accountNumber", number, NUMBER_DIGITS, "口座番号は数字7桁までです");
    }
    var holder = holder(wrong, cutsHolder);
    return wrong.isEmpty()
        ? BankAccount.parse(bank, branch, type, number, holder)
        : Optional.empty();
  }

  private String holder(Violations wrong, boolean cutsHolder) {
    var holder = BankText.of(holderNameKana);
    if (holderNameKana.isBlank()) {
      wrong.add("holderNameKana", holderNameKana, "PAY-E01", "名義カナを入力してください");
    } else if (!holder.isAccepted()) {
      wrong.add(
          "holderNameKana", holderNameKana, "PAY-E01", "全銀の文字で表せない文字があります: " + holder.refused());
    } else if (holder.text().length() > BankAccount.MOST_HOLDER_CHARACTERS) {
      if (cutsHolder) {
        return holder.text().substring(0, BankAccount.MOST_HOLDER_CHARACTERS);
      }
      wrong.add("holderNameKana", holderNameKana, "PAY-E01", "名義カナは変換後30文字までです");
    }
    return holderNameKana;
  }

  private static void digits(
      Violations wrong, String field, String value, int length, String message) {
    if (value.length() != length || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      wrong.add(field, value, "PAY-E01", message);
    }
  }

  private static String padded(String number) {
    return number.isEmpty() || number.length() >= NUMBER_DIGITS
        ? number
        : "0".repeat(NUMBER_DIGITS - number.length()) + number;
  }
}
