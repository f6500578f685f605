package org.yakuba.payments.run;

import java.nio.charset.StandardCharsets;

/** The bank's answer to a file of transfers. */
public final class Results {
  private static final int RECORD = 122;
  private static final int CODE = 113;

  private Results() {}

  /**
   * The file with a result code in every data record.
   *
   * @param codes one for each, in the order of the file; the last goes on
   */
  public static byte[] of(byte[] file, String codes) {
    var result = file.clone();
    int row = 0;
    for (int at = 0; at < result.length; at += RECORD) {
      if (result[at] == '2') {
        result[at + CODE] = (byte) codes.charAt(Math.min(row, codes.length() - 1));
        row++;
      }
    }
    return result;
  }

  /** The file with digits replaced by others of the same length. */
  public static byte[] replaced(byte[] file, String digits, String others) {
    return new String(file, StandardCharsets.ISO_8859_1)
        .replace(digits, others)
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
