package org.yakuba.payments.zengin;

import java.time.LocalDate;

/**
 * ヘッダ: who orders, for which day, from or into which account (公金受取口座と全銀ファイル §7.1, §7.2).
 *
 * @param typeCode 種別コード: {@code 21} 総合振込, {@code 11} {@code 71} 給与, {@code 12} {@code 72} 賞与,
 *     {@code 91} 口座振替
 * @param requesterCode 振込依頼人コード・委託者コード, at most 10 digits
 * @param requesterName in the characters of the banks, at most 40
 * @param transactionDate 取組日・引落日; month and day are written
 * @param bankCode 仕向銀行番号, at most 4 digits
 * @param bankName at most 15 characters
 * @param branchCode at most 3 digits
 * @param branchName at most 15 characters
 * @param accountType 預金種目(依頼人): 1, 2 or 9
 * @param accountNumber at most 7 digits
 */
public record BatchHeader(
    String typeCode,
    String requesterCode,
    String requesterName,
    LocalDate transactionDate,
    String bankCode,
    String bankName,
    String branchCode,
    String branchName,
    String accountType,
    String accountNumber) {

  private static final int DUMMY = 17;
  private static final int HUNDRED = 100;

  String line() {
    return new Line()
        .digits(1, "1")
        .digits(2, typeCode)
        .digits(1, "0")
        .digits(10, requesterCode)
        .text(40, requesterName)
        .digits(4, transactionDate.getMonthValue() * HUNDRED + transactionDate.getDayOfMonth())
        .digits(4, bankCode)
        .text(15, bankName)
        .digits(3, branchCode)
        .text(15, branchName)
        .digits(1, accountType)
        .digits(7, accountNumber)
        .blank(DUMMY)
        .end();
  }
}
