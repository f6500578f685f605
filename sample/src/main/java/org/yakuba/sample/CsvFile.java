package org.yakuba.sample;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One file of the extract: UTF-8, CRLF, quoted where needed; counts its rows and hashes its bytes
 * while writing.
 */
final class CsvFile implements Closeable {

  private static final int BUFFER = 1 << 18;

  private final String name;
  private final MessageDigest digest;
  private final BufferedWriter out;
  private final StringBuilder line = new StringBuilder(1024);
  private int rows;
  private int identifiedCells;
  private int unidentifiedCells;
  private int summed = -1;
  private long sum;

  CsvFile(Path directory, String name, String heading) throws IOException {
    this.name = name;
    this.digest = sha256();
    OutputStream file =
        new BufferedOutputStream(Files.newOutputStream(directory.resolve(name)), BUFFER);
    this.out =
        new BufferedWriter(
            new OutputStreamWriter(new DigestOutputStream(file, digest), StandardCharsets.UTF_8),
            BUFFER);
    out.write(heading);
    out.write("\r\n");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  static String sha256Hex(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  String name() {
    return name;
  }

  int rows() {
    return rows;
  }

  /** Cells in which a 外字 stands that the conversion table knows. */
  int identifiedCells() {
    return identifiedCells;
  }

  /** Cells in which a 外字 stands that nobody has identified. */
  int unidentifiedCells() {
    return unidentifiedCells;
  }

  /** Adds up a column of whole numbers from now on. */
  void sumUp(int column) {
    summed = column;
  }

  /** Sum of that column. */
  long sum() {
    return sum;
  }

  /** Writes a row and returns its line in the file; the heading is line 1. */
  int write(String[] cells) throws IOException {
    line.setLength(0);
    for (int i = 0; i < cells.length; i++) {
      if (i > 0) {
        line.append(',');
      }
      append(cells[i]);
    }
    if (summed >= 0) {
      sum += Long.parseLong(cells[summed]);
    }
    line.append("\r\n");
    out.append(line);
    rows++;
    return rows + 1;
  }

  private void append(String cell) {
    if (isPlain(cell)) {
      line.append(cell);
      return;
    }
    line.append('"');
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == '"') {
        line.append('"');
      }
      line.append(c);
    }
    line.append('"');
  }

  /** Whether the cell needs no quotes; counts the cells that hold legacy characters on the way. */
  private boolean isPlain(String cell) {
    boolean plain = true;
    boolean identified = false;
    boolean unidentified = false;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      plain &= c != ',' && c != '"' && c != '\r' && c != '\n';
      if (LegacyCharacters.isPrivateUse(c)) {
        identified |= c < LegacyCharacters.FIRST_UNIDENTIFIED;
        unidentified |= c >= LegacyCharacters.FIRST_UNIDENTIFIED;
      }
    }
    identifiedCells += identified ? 1 : 0;
    unidentifiedCells += unidentified ? 1 : 0;
    return plain;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  /** The SHA-256 of the whole file in lower-case hexadecimal; only after closing. */
  String sha256Hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
