package org.yakuba.migration.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What one pass over the bytes of a CSV file tells: digest, encoding, number of records, and
 * whether its end is missing. Constant memory; no character is decoded.
 *
 * @param sha256 digest, 64 hexadecimal digits in lower case
 * @param records records after the heading
 * @param badByteLine line of the first byte that is no UTF-8, 0 when all are
 * @param truncated whether the file ends inside a quoted cell, or its last record lacks both its
 *     end of line and cells
 * @param empty whether there is not even a heading
 */
public record FileScan(
    String sha256, long records, long badByteLine, boolean truncated, boolean empty) {

  private static final int BUFFER_BYTES = 1 << 18;

  /** Reads the whole file. */
  public static FileScan of(Path file) throws IOException {
    MessageDigest digest = newDigest();
    var bytes = new ByteScan();
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
        bytes.accept(buffer, read);
      }
    }
    return bytes.finish(HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The running state of the pass. */
  private static final class ByteScan {

    private final Utf8Check utf8 = new Utf8Check();
    private long line = 1;
    private long badLine;
    private long finishedRecords;
    private boolean quoted;
    private long bytesInRecord;
    private int commasInRecord;
    private int commasInHeading = -1;

    void accept(byte[] buffer, int length) {
      for (int i = 0; i < length; i++) {
        byte b = buffer[i];
        if (badLine == 0 && !utf8.accept(b)) {
          badLine = line;
        }
        switch (b) {
          case '"' -> {
            quoted = !quoted;
            bytesInRecord++;
          }
          case '\n' -> {
            line++;
            if (!quoted) {
              endRecord();
            }
          }
          case '\r' -> {
            // belongs to the end of the line
          }
          case ',' -> {
            bytesInRecord++;
            if (!quoted) {
              commasInRecord++;
            }
          }
          default -> bytesInRecord++;
        }
      }
    }

    private void endRecord() {
      if (bytesInRecord > 0) {
        if (commasInHeading < 0) {
          commasInHeading = commasInRecord;
        }
        finishedRecords++;
      }
      bytesInRecord = 0;
      commasInRecord = 0;
    }

    FileScan finish(String sha256) {
      if (badLine == 0 && !utf8.complete()) {
        badLine = line;
      }
      boolean truncated = quoted || (bytesInRecord > 0 && commasInRecord < commasInHeading);
      endRecord();
      return new FileScan(
          sha256, Math.max(0, finishedRecords - 1), badLine, truncated, finishedRecords == 0);
    }
  }
}
