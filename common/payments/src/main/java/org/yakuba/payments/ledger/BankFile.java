package org.yakuba.payments.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.bank.BankText;
import org.yakuba.platform.csv.CsvInput;

/**
 * A file of all banks and branches (BEN-3-03): UTF-8, comma-separated, {@link #HEADER} first, one
 * branch to a line. Checked as a whole before anything is taken over.
 *
 * @param rows sound branches in the characters of the banks
 * @param contentHash SHA-256 of the file, 64 hexadecimal digits
 * @param wrong what is wrong, by line; then nothing may be taken over
 */
public record BankFile(List<Row> rows, String contentHash, List<Violation> wrong) {
  /** First line of the file. */
  public static final String HEADER =
      "bankCode,bankName,bankNameKana,branchCode,branchName,branchNameKana";

  private static final int COLUMNS = 6;
  private static final int MOST_MISTAKES = 20;
  private static final int LONGEST_NAME = 50;
  private static final int LONGEST_KANA = 15;

  public BankFile {
    rows = List.copyOf(rows);
    wrong = List.copyOf(wrong);
  }

  /** One branch. */
  public record Row(
      String bankCode,
      String bankName,
      String bankNameKana,
      String branchCode,
      String branchName,
      String branchNameKana) {}

  /** Reads and checks a file. */
  public static BankFile read(byte[] file) {
    var rows = new ArrayList<Row>();
    var wrong = new ArrayList<Violation>();
    var codes = new HashSet<String>();
    var outcome =
        CsvInput.read(
            file,
            HEADER,
            (line, cells) -> {
              var row = cells.size() == COLUMNS ? row(cells) : null;
              if (row == null) {
                wrong.add(mistake(line + "行目: 項目の数・桁数か、全銀の文字でないカナがあります"));
              } else if (!codes.add(row.bankCode() + row.branchCode())) {
                wrong.add(
                    mistake(
                        line + "行目: 店舗 " + row.bankCode() + "-" + row.branchCode() + " が2回あります"));
              } else {
                rows.add(row);
              }
              return wrong.size() < MOST_MISTAKES;
            });
    switch (outcome) {
      case OTHER_HEAD -> wrong.add(mistake("1行目は " + HEADER + " です"));
      case UNREADABLE -> wrong.add(mistake("UTF-8のCSVとして読めません"));
      case READ -> {
        if (rows.isEmpty() && wrong.isEmpty()) {
          wrong.add(mistake("店舗が1行もありません"));
        }
      }
    }
    return new BankFile(rows, hash(file), wrong);
  }

  private static @Nullable Row row(List<String> cells) {
    var bankKana = BankText.of(cells.get(2).strip());
    var branchKana = BankText.of(cells.get(5).strip());
    boolean sound =
        cells.get(0).matches("[0-9]{4}")
            && isName(cells.get(1))
            && isKana(bankKana)
            && cells.get(3).matches("[0-9]{3}")
            && isName(cells.get(4))
            && isKana(branchKana);
    return sound
        ? new Row(
            cells.get(0),
            cells.get(1).strip(),
            bankKana.text(),
            cells.get(3),
            cells.get(4).strip(),
            branchKana.text())
        : null;
  }

  private static boolean isName(String name) {
    return !name.isBlank() && name.strip().length() <= LONGEST_NAME;
  }

  private static boolean isKana(BankText kana) {
    return kana.isAccepted() && !kana.text().isBlank() && kana.text().length() <= LONGEST_KANA;
  }

  private static Violation mistake(String message) {
    return new Violation("file", null, "PAY-E53", message);
  }

  private static String hash(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
