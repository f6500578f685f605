package org.yakuba.payments.zengin;

/** One data record of a file. */
public sealed interface Entry {

  /** Yen, 1 or more, at most ten digits. */
  long amountYen();

  String line();

  /**
   * 総合振込: money to one account (公金受取口座と全銀ファイル §7.1). Names are in the characters of the banks.
   *
   * @param clearingHouseCode 手形交換所番号
   * @param newCode 新規コード: {@code 1} 第1回, {@code 2} 変更, {@code 0} その他
   * @param customerCode1 顧客コード1, at most 10 characters
   * @param customerCode2 顧客コード2, at most 10 characters
   * @param transferCategory 振込指定区分: {@code 7} テレ振込, {@code 8} 文書
   */
  record Transfer(
      String bankCode,
      String bankName,
      String branchCode,
      String branchName,
      String clearingHouseCode,
      String accountType,
      String accountNumber,
      String holderName,
      long amountYen,
      String newCode,
      String customerCode1,
      String customerCode2,
      String transferCategory)
      implements Entry {

    @Override
    public String line() {
      return new Line()
          .digits(1, "2")
          .digits(4, bankCode)
          .text(15, bankName)
          .digits(3, branchCode)
          .text(15, branchName)
          .digits(4, clearingHouseCode)
          .digits(1, accountType)
          .digits(7, accountNumber)
          .text(30, holderName)
          .digits(10, amountYen)
          .digits(1, newCode)
          .text(10, customerCode1)
          .text(10, customerCode2)
          .digits(1, transferCategory)
          .blank(1)
          .blank(7)
          .end();
    }
  }

  /**
   * 口座振替: money from one account (公金受取口座と全銀ファイル §7.2).
   *
   * @param customerNumber 顧客番号, at most 20 digits
   */
  record Debit(
      String bankCode,
      String bankName,
      String branchCode,
      String branchName,
      String accountType,
      String accountNumber,
      String holderName,
      long amountYen,
      String newCode,
      String customerNumber)
      implements Entry {

    @Override
    public String line() {
      return new Line()
          .digits(1, "2")
          .digits(4, bankCode)
          .text(15, bankName)
          .digits(3, branchCode)
          .text(15, branchName)
          .blank(4)
          .digits(1, accountType)
          .digits(7, accountNumber)
          .text(30, holderName)
          .digits(10, amountYen)
          .digits(1, newCode)
          .digits(20, customerNumber)
          .digits(1, "0")
          .blank(8)
          .end();
    }
  }
}
