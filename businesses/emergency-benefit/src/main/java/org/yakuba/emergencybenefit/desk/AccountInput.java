package org.yakuba.emergencybenefit.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.emergencybenefit.rules.Application.DeclaredAccount;
import org.yakuba.kernel.bank.BankAccount;
import org.yakuba.kernel.bank.BankText;
import org.yakuba.platform.screen.component.Choice;

/** An account and a telephone as they are typed. */
public final class AccountInput {
  private AccountInput() {}

  /** 預金種目. */
  public static List<Choice> types() {
    return List.of(
        new Choice("1", "普通"),
        new Choice("2", "当座"),
        new Choice("4", "貯蓄"),
        new Choice("9", "その他"));
  }

  /** The account as it stands on paper, right or wrong; null when nothing stands there. */
  public static @Nullable DeclaredAccount asWritten(Input input) {
    return input.raw("bankCode").isEmpty() && input.raw("accountNumber").isEmpty()
        ? null
        : new DeclaredAccount(
            input.raw("bankCode"),
            input.raw("branchCode"),
            input.raw("accountType"),
            input.raw("accountNumber"),
            input.raw("holderName"));
  }

  /** The account of somebody who can put mistakes right at once; each is told at its field. */
  public static DeclaredAccount checked(Input input) {
    var account =
        new DeclaredAccount(
            input.digits("bankCode", "金融機関コード", 4),
            input.digits("branchCode", "支店コード", 3),
            input.raw("accountType"),
            input.digits("accountNumber", "口座番号", 7),
            input.text("holderName", "口座名義(カナ)", 60));
    var type = input.raw("accountType");
    if (type.isEmpty() || !BankAccount.PAYABLE_TYPES.contains(type)) {
      input.wrong().add("accountType", type, "EMB-E110", "預金種目を選んでください");
    }
    if (input.wrong().at("holderName").isEmpty()
        && !BankText.of(input.raw("holderName")).isAccepted()) {
      input.wrong().add("holderName", input.raw("holderName"), "EMB-E110", "口座名義はカナ・英数字で入力してください");
    }
    return account;
  }

  /** Digits of a telephone number; null when there is none. */
  public static @Nullable String phone(Input input) {
    var digits = input.raw("phone").replaceAll("[-() ]", "");
    if (digits.isEmpty()) {
      return null;
    }
    if (!digits.matches("0[0-9]{9,10}")) {
      input.wrong().add("phone", input.raw("phone"), "EMB-E110", "電話番号は0で始まる10桁か11桁の数字です");
    }
    return digits;
  }
}
