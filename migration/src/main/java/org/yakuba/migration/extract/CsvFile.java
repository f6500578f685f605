package org.yakuba.migration.extract;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a legacy CSV file (rulebook migration §2): UTF-8, BOM allowed, quotes doubled. */
public final class CsvFile {

  private CsvFile() {}

  /**
   * Records including the heading; rows with too few or too many cells are delivered as they are.
   * Malformed UTF-8 ends the reading with an exception.
   */
  public static CsvReader<CsvRecord> open(Path file) throws IOException {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    return CsvReader.builder()
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(true)
        .ofCsvRecord(new InputStreamReader(Files.newInputStream(file), decoder));
  }

  /** A heading as it is compared: without byte order mark and surrounding blanks. */
  public static String heading(String cell) {
    String text = cell.startsWith("\uFEFF") ? cell.substring(1) : cell;
    return text.strip();
  }
}
