package org.yakuba.platform.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a file of comma-separated values: UTF-8, a byte order mark allowed, cells in quotes or not,
 * quotes doubled. Rows with too few or too many cells are delivered as they are.
 */
public final class CsvInput {

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final int BUFFER = 1 << 16;

  private CsvInput() {}

  /** What became of the reading. */
  public enum Outcome {
    /** Every row was delivered, or the receiver had enough. */
    READ,
    /** The first line is another one than expected; no row was delivered. */
    OTHER_HEAD,
    /** The bytes are not UTF-8, or a cell never ends; rows may have been delivered before. */
    UNREADABLE
  }

  /** Takes rows. */
  @FunctionalInterface
  public interface Receiver {
    /**
     * @param line of the file on which the row begins, from 1
     * @return whether another one is wanted
     */
    boolean row(long line, List<String> cells);
  }

  /** Reads a file that is in memory. */
  public static Outcome read(byte[] file, String head, Receiver receiver) {
    return read(new ByteArrayInputStream(file), head, receiver);
  }

  /**
   * Reads the rows below the head; empty lines are passed over. The stream is closed.
   *
   * @param head names of the columns, separated by commas
   * @throws UncheckedIOException when the stream breaks
   */
  public static Outcome read(InputStream in, String head, Receiver receiver) {
    try (var csv = open(in)) {
      var rows = csv.iterator();
      if (!rows.hasNext() || !head(rows.next()).equals(head)) {
        return Outcome.OTHER_HEAD;
      }
      while (rows.hasNext()) {
        var row = rows.next();
        if (!receiver.row(row.getStartingLineNumber(), row.getFields())) {
          return Outcome.READ;
        }
      }
      return Outcome.READ;
    } catch (CsvParseException e) {
      return Outcome.UNREADABLE;
    } catch (CharacterCodingException e) {
      return Outcome.UNREADABLE;
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        return Outcome.UNREADABLE;
      }
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Rows including the head, without the byte order mark; malformed UTF-8 ends the reading with an
   * exception.
   */
  public static CsvReader<CsvRecord> open(InputStream in) throws IOException {
    var bytes = new BufferedInputStream(in, BUFFER);
    bytes.mark(MARK.length);
    if (!Arrays.equals(bytes.readNBytes(MARK.length), MARK)) {
      bytes.reset();
    }
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    return CsvReader.builder()
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(true)
        .ofCsvRecord(new InputStreamReader(bytes, decoder));
  }

  private static String head(CsvRecord row) {
    return String.join(",", row.getFields().stream().map(String::strip).toList());
  }
}
