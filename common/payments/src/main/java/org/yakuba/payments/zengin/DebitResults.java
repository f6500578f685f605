package org.yakuba.payments.zengin;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * 振替結果: what became of every debit that was ordered (公金受取口座と全銀ファイル §7.2).
 *
 * @param results in the order of the file
 */
public record DebitResults(List<DebitResult> results) {

  /**
   * One debit.
   *
   * @param customerNumber 顧客番号, 20 digits
   * @param resultCode 振替結果コード: {@code 0} 振替済, others say why not
   */
  public record DebitResult(String customerNumber, long amountYen, String resultCode) {

    /** Whether the money was taken. */
    public boolean isSettled() {
      return resultCode.equals(SETTLED);
    }
  }

  private static final String SETTLED = "0";
  private static final String RESULT_CODES = "0123489";

  public DebitResults {
    results = List.copyOf(results);
  }

  /** How many debits were, or were not, settled. */
  public int count(boolean settled) {
    return (int) results.stream().filter(r -> r.isSettled() == settled).count();
  }

  /** Yen that were, or were not, settled. */
  public long amountYen(boolean settled) {
    return results.stream()
        .filter(r -> r.isSettled() == settled)
        .mapToLong(DebitResult::amountYen)
        .sum();
  }

  /** What is wrong with a file: then nothing of it is taken in. */
  public enum Defect {
    /** Its length is no multiple of 120 bytes (or 122 with CRLF). */
    LENGTH("length"),
    /** Its records are not in their order, or not of their kind. */
    STRUCTURE("structure"),
    /** Count and sum of a trailer are not those of its data. */
    TRAILER("trailer");

    private final String field;

    Defect(String field) {
      this.field = field;
    }

    /** The name of the defect in answers. */
    public String field() {
      return field;
    }
  }

  /** A file that is not taken in. */
  public static final class DefectiveFileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Defect defect;
    private final String explanation;

    DefectiveFileException(Defect defect, String explanation) {
      super(explanation);
      this.defect = defect;
      this.explanation = explanation;
    }

    /** What does not agree, in Japanese. */
    public String explanation() {
      return explanation;
    }

    public Defect defect() {
      return defect;
    }
  }

  /**
   * Reads a file; whether CRLF follows each record is found out.
   *
   * @throws DefectiveFileException when anything does not agree
   */
  public static DebitResults read(byte[] file) throws DefectiveFileException {
    return new Reading(records(file)).read();
  }

  /** Cuts a file into its records. */
  static List<String> records(byte[] file) throws DefectiveFileException {
    boolean separated =
        file.length > Line.LENGTH + 1 && file[Line.LENGTH] == '\r' && file[Line.LENGTH + 1] == '\n';
    int each = Line.LENGTH + (separated ? 2 : 0);
    if (file.length == 0 || file.length % each != 0) {
      throw new DefectiveFileException(
          Defect.LENGTH, "ファイルの長さ " + file.length + " バイトが1レコード" + each + "バイトの倍数ではありません");
    }
    var records = new ArrayList<String>();
    for (int at = 0; at < file.length; at += each) {
      if (separated && (file[at + Line.LENGTH] != '\r' || file[at + Line.LENGTH + 1] != '\n')) {
        throw new DefectiveFileException(
            Defect.STRUCTURE, (records.size() + 1) + "件目のレコードの後に改行がありません");
      }
      records.add(new String(file, at, Line.LENGTH, StandardCharsets.ISO_8859_1));
    }
    return records;
  }

  /** Goes through the records once. */
  private static final class Reading {
    private final List<String> records;
    private final List<DebitResult> results = new ArrayList<>();
    private int at;

    Reading(List<String> records) {
      this.records = records;
    }

    DebitResults read() throws DefectiveFileException {
      batch();
      while (kind() == '1') {
        batch();
      }
      if (kind() != '9' || at != records.size() - 1) {
        throw structure("エンドレコードが最後にありません");
      }
      return new DebitResults(results);
    }

    private void batch() throws DefectiveFileException {
      if (kind() != '1' || !records.get(at).startsWith(ZenginFile.DIRECT_DEBIT, 1)) {
        throw structure("口座振替のヘッダレコードではありません");
      }
      at++;
      int first = results.size();
      while (kind() == '2') {
        results.add(result(records.get(at)));
        at++;
      }
      if (kind() != '8') {
        throw structure("トレーラレコードではありません");
      }
      compare(records.get(at), new DebitResults(results.subList(first, results.size())));
      at++;
    }

    private char kind() {
      return at < records.size() ? records.get(at).charAt(0) : ' ';
    }

    private DebitResult result(String line) throws DefectiveFileException {
      var code = line.substring(111, 112);
      if (!RESULT_CODES.contains(code)) {
        throw structure("振替結果コードではありません: " + code);
      }
      number(line, 92, 20);
      return new DebitResult(line.substring(91, 111), number(line, 81, 10), code);
    }

    private void compare(String trailer, DebitResults sum) throws DefectiveFileException {
      boolean agrees =
          number(trailer, 2, 6) == sum.results().size()
              && number(trailer, 8, 12) == sum.amountYen(true) + sum.amountYen(false)
              && number(trailer, 20, 6) == sum.count(true)
              && number(trailer, 26, 12) == sum.amountYen(true)
              && number(trailer, 38, 6) == sum.count(false)
              && number(trailer, 44, 12) == sum.amountYen(false);
      if (!agrees) {
        throw new DefectiveFileException(Defect.TRAILER, (at + 1) + "件目のトレーラの件数または金額が明細の合計と違います");
      }
    }

    /** Digits from a position that counts from 1; 20 digits are only checked. */
    private long number(String line, int position, int width) throws DefectiveFileException {
      var digits = line.substring(position - 1, position - 1 + width);
      if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
        throw structure(position + "桁目からの" + width + "桁が数字ではありません");
      }
      return width > 18 ? 0 : Long.parseLong(digits);
    }

    private DefectiveFileException structure(String message) {
      return new DefectiveFileException(Defect.STRUCTURE, (at + 1) + "件目のレコード: " + message);
    }
  }
}
