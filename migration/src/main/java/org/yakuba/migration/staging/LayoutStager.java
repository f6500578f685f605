package org.yakuba.migration.staging;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.csv.CsvInput;

/**
 * Reads the files of one layout and turns them into rows and findings in the text format of COPY.
 * Runs on one thread; what it makes goes through two pipes.
 */
final class LayoutStager {

  private static final int CHUNK_BYTES = 1 << 17;
  private static final int PROGRESS_ROWS = 5_000;

  /** Columns of the staged table of findings. */
  static final String FINDING_COLUMNS =
      "layout, row_no, file_no, line, item, value, rule, treatment, subject, message, code_points";

  private final CompiledLayout layout;
  private final CopyPipe rowPipe;
  private final CopyPipe findingPipe;
  private final LongConsumer progress;
  private final CopyText rows = new CopyText();
  private final CopyText findings = new CopyText();
  private final RowFindings row = new RowFindings();
  private final @Nullable String[] staged;
  private final String[] cells;
  private final int subjectPlace;
  private long rowNo;
  private long findingCount;

  LayoutStager(
      CompiledLayout layout, CopyPipe rowPipe, CopyPipe findingPipe, LongConsumer progress) {
    this.layout = layout;
    this.rowPipe = rowPipe;
    this.findingPipe = findingPipe;
    this.progress = progress;
    this.staged = new @Nullable String[layout.columns().size()];
    this.cells = new String[layout.fileColumns().size()];
    this.subjectPlace =
        IntStream.range(0, cells.length)
            .filter(
                i -> layout.fileColumns().get(i).column().name().equals(layout.layout().subject()))
            .findFirst()
            .orElse(-1);
  }

  /** Definition of the staged table. */
  static String definition(CompiledLayout layout) {
    return "row_no int NOT NULL, file_no smallint NOT NULL, line int NOT NULL, "
        + "quarantined boolean NOT NULL, unchanged boolean NOT NULL DEFAULT false, "
        + layout.columns().stream()
            .map(c -> c.name() + " " + c.sqlType())
            .collect(Collectors.joining(", "));
  }

  /** Columns of the COPY. */
  static String copyColumns(CompiledLayout layout) {
    return "row_no, file_no, line, quarantined, "
        + layout.columns().stream().map(StagedColumn::name).collect(Collectors.joining(", "));
  }

  /** Definition of the table of findings. */
  static String findingDefinition() {
    return "layout text NOT NULL, row_no int NOT NULL, file_no smallint, line int, item text, "
        + "value text, rule text COLLATE \"C\" NOT NULL, treatment text NOT NULL, subject text, "
        + "message text NOT NULL, code_points text";
  }

  /** Reads every file; afterwards the pipes are finished. */
  void stage(List<StagedFile> files) throws IOException, InterruptedException {
    for (StagedFile file : files) {
      try (CsvReader<CsvRecord> csv = CsvInput.open(Files.newInputStream(file.path()))) {
        Iterator<CsvRecord> records = csv.iterator();
        CsvRecord heading = records.next();
        int[] places = places(heading);
        while (records.hasNext()) {
          take(file, records.next(), places, heading.getFieldCount());
        }
      }
    }
    rowPipe.put(rows.take());
    findingPipe.put(findings.take());
    progress.accept(rowNo % PROGRESS_ROWS);
  }

  long rowCount() {
    return rowNo;
  }

  long findingCount() {
    return findingCount;
  }

  /** Place in the file for each column of the layout, -1 when the file does not have it. */
  private int[] places(CsvRecord heading) {
    List<String> names = heading.getFields().stream().map(String::strip).toList();
    return layout.fileColumns().stream().mapToInt(c -> names.indexOf(c.column().name())).toArray();
  }

  private void take(StagedFile file, CsvRecord record, int[] places, int fields)
      throws InterruptedException {
    rowNo++;
    row.startRow();
    Arrays.fill(staged, null);
    @Nullable String subject = null;
    if (record.getFieldCount() == fields) {
      for (int i = 0; i < cells.length; i++) {
        cells[i] = places[i] < 0 ? "" : record.getField(places[i]);
      }
      subject = subjectPlace < 0 ? null : cells[subjectPlace];
      layout.readRow(cells, row, staged);
    } else {
      row.startCell("", true);
      row.quarantine("FMT-COLUMNS", null, "項目の数が見出しと違います");
    }
    writeRow(file, record.getStartingLineNumber());
    for (RowFindings.CellFinding finding : row.findings()) {
      writeFinding(file, record.getStartingLineNumber(), subject, finding);
    }
    if (rows.length() > CHUNK_BYTES) {
      rowPipe.put(rows.take());
    }
    if (findings.length() > CHUNK_BYTES) {
      findingPipe.put(findings.take());
    }
    if (rowNo % PROGRESS_ROWS == 0) {
      progress.accept(PROGRESS_ROWS);
    }
  }

  private void writeRow(StagedFile file, long line) {
    rows.value(rowNo);
    rows.value(file.fileNo());
    rows.value(line);
    rows.value(row.quarantined());
    for (String value : staged) {
      rows.value(value);
    }
    rows.endRow();
  }

  private void writeFinding(
      StagedFile file, long line, @Nullable String subject, RowFindings.CellFinding finding) {
    findingCount++;
    findings.value(layout.layout().table());
    findings.value(rowNo);
    findings.value(file.fileNo());
    findings.value(line);
    findings.value(finding.item());
    findings.value(finding.value());
    findings.value(finding.rule());
    findings.value(finding.treatment().name());
    findings.value(subject);
    findings.value(finding.message());
    findings.value(finding.codePoints());
    findings.endRow();
  }
}
