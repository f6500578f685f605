package org.yakuba.payments.zengin;

import java.util.ArrayList;
import java.util.List;
import org.yakuba.payments.zengin.DebitResults.Defect;
import org.yakuba.payments.zengin.DebitResults.DefectiveFileException;

/**
 * 総合振込の結果 — what the bank sends back (公金受取口座と全銀ファイル §7.4): the records of the order with a result
 * code in the first place of the filler of a data record (position 114). Either every record of the
 * order, or those only that could not be paid in or came back.
 *
 * @param transfers in the order of the file
 */
public record TransferResultFile(List<Result> transfers) {
  private static final String RESULT_CODES = "01234589";

  /**
   * One transfer.
   *
   * @param customerCode1 顧客コード1 of the order
   * @param account bank, branch, type and number: 15 digits
   * @param resultCode {@code 0} 振込済, others say why not
   */
  public record Result(String customerCode1, String account, long amountYen, String resultCode) {}

  public TransferResultFile {
    transfers = List.copyOf(transfers);
  }

  /**
   * Reads a file; whether CRLF follows each record is found out.
   *
   * @throws DefectiveFileException when length, order of records or a trailer do not agree
   */
  public static TransferResultFile read(byte[] file) throws DefectiveFileException {
    return new TransferResultFile(new Reading(DebitResults.records(file)).read());
  }

  /** Goes through the records once. */
  private static final class Reading {
    private final List<String> records;
    private final List<Result> results = new ArrayList<>();
    private int at;

    Reading(List<String> records) {
      this.records = records;
    }

    List<Result> read() throws DefectiveFileException {
      batch();
      while (kind() == '1') {
        batch();
      }
      if (kind() != '9' || at != records.size() - 1) {
        throw structure("エンドレコードが最後にありません");
      }
      return results;
    }

    private void batch() throws DefectiveFileException {
      if (kind() != '1' || records.get(at).startsWith(ZenginFile.DIRECT_DEBIT, 1)) {
        throw structure("総合振込のヘッダレコードではありません");
      }
      at++;
      int count = 0;
      long total = 0;
      while (kind() == '2') {
        var result = result(records.get(at));
        results.add(result);
        count++;
        total += result.amountYen();
        at++;
      }
      if (kind() != '8') {
        throw structure("トレーラレコードではありません");
      }
      if (number(records.get(at), 2, 6) != count || number(records.get(at), 8, 12) != total) {
        throw new DefectiveFileException(Defect.TRAILER, (at + 1) + "件目のトレーラの件数または金額が明細の合計と違います");
      }
      at++;
    }

    private char kind() {
      return at < records.size() ? records.get(at).charAt(0) : ' ';
    }

    private Result result(String line) throws DefectiveFileException {
      var code = line.substring(113, 114);
      if (!RESULT_CODES.contains(code)) {
        throw structure("振込結果コードではありません: " + code);
      }
      var account =
          line.substring(1, 5)
              + line.substring(20, 23)
              + line.substring(42, 43)
              + line.substring(43, 50);
      return new Result(line.substring(91, 101), account, number(line, 81, 10), code);
    }

    private long number(String line, int position, int width) throws DefectiveFileException {
      var digits = line.substring(position - 1, position - 1 + width);
      if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
        throw structure(position + "桁目からの" + width + "桁が数字ではありません");
      }
      return Long.parseLong(digits);
    }

    private DefectiveFileException structure(String message) {
      return new DefectiveFileException(Defect.STRUCTURE, (at + 1) + "件目のレコード: " + message);
    }
  }
}
