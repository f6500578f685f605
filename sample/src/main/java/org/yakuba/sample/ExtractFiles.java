package org.yakuba.sample;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The files of one extract, all open at once, and the manifest written when they are complete
 * (データ移行 §2).
 */
final class ExtractFiles implements Closeable {

  static final String RESIDENT = "resident.csv";
  static final String RESIDENT_HISTORY = "resident_history.csv";
  static final String HOUSEHOLD = "household.csv";
  static final String PROTECTIVE_MEASURE = "protective_measure.csv";
  static final String ADDRESSEE = "addressee.csv";
  static final String CONVERSION_TABLE = "conversion_table.csv";
  static final String MANIFEST = "manifest.csv";

  private static final String BUSINESS = "住民基本台帳";
  private static final String LAYOUT_VERSION = "1.0";
  private static final String MANIFEST_HEADING = "ファイル名,業務,レイアウト名,版,区分,連番,基準日,件数,SHA-256,金額合計";

  private record Entry(String business, String layout, CsvFile file, boolean hasAmounts) {}

  final CsvFile resident;
  final CsvFile history;
  final CsvFile household;
  final CsvFile measure;
  final CsvFile addressee;
  final CsvFile conversionTable;

  private final Path directory;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Integer> byStatus = new TreeMap<>();
  private int activeHouseholds;
  private int closedHouseholds;

  ExtractFiles(Path directory) throws IOException {
    this.directory = Files.createDirectories(directory);
    resident = open(BUSINESS, "住民", RESIDENT, residentHeading());
    history = open(BUSINESS, "住民履歴", RESIDENT_HISTORY, HistoryLine.HEADING);
    household = open(BUSINESS, "世帯", HOUSEHOLD, Household.HEADING);
    measure = open(BUSINESS, "支援措置", PROTECTIVE_MEASURE, Measure.HEADING);
    addressee = open("住登外管理", "住登外者", ADDRESSEE, NonResidents.HEADING);
    conversionTable = open("文字", "文字変換表", CONVERSION_TABLE, ConversionTable.HEADING);
  }

  private CsvFile open(String business, String layout, String name, String heading)
      throws IOException {
    var file = new CsvFile(directory, name, heading);
    entries.add(new Entry(business, layout, file, false));
    return file;
  }

  /** Opens the files of the child allowance. */
  void openAllowance() throws IOException {
    for (AllowanceFiles.Kind kind : AllowanceFiles.ALL) {
      var file = new CsvFile(directory, kind.file(), kind.heading());
      if (!kind.amounts().isEmpty()) {
        file.sumUp(AllowanceFiles.place(kind.file(), kind.amounts()));
      }
      entries.add(
          new Entry(AllowanceFiles.BUSINESS, kind.layout(), file, !kind.amounts().isEmpty()));
    }
  }

  private static String residentHeading() {
    return Arrays.stream(ResidentColumn.values())
        .map(ResidentColumn::label)
        .collect(Collectors.joining(","));
  }

  void write(Cluster cluster) throws IOException {
    for (Household one : cluster.households) {
      writeHousehold(one);
    }
    for (Resident one : cluster.residents) {
      writeResident(one);
    }
    for (Measure one : cluster.measures) {
      one.line().set(measure.write(one.cells()));
    }
    for (RawRow row : cluster.extra) {
      row.line = file(row.file).write(row.cells);
      closedHouseholds += row.file.equals(HOUSEHOLD) ? 1 : 0;
    }
  }

  CsvFile file(String name) {
    return files().stream().filter(file -> file.name().equals(name)).findFirst().orElseThrow();
  }

  List<CsvFile> files() {
    return entries.stream().map(Entry::file).toList();
  }

  void writeHousehold(Household one) throws IOException {
    one.line = household.write(one.cells());
    if (one.closedOn == null) {
      activeHouseholds++;
    } else {
      closedHouseholds++;
    }
  }

  void writeResident(Resident one) throws IOException {
    one.line = resident.write(one.cells());
    byStatus.merge(one.get(ResidentColumn.RESIDENT_STATUS), 1, Integer::sum);
    for (int i = 0; i < one.history.size(); i++) {
      int line = history.write(one.history.get(i).cells());
      if (i == 0) {
        one.firstHistoryLine = line;
      }
    }
  }

  /** Closes the files, writes the manifest and tells what was written. */
  SampleSummary finish(String kind, int sequence, LocalDate baseDate) throws IOException {
    var summaries = new ArrayList<SampleSummary.FileSummary>();
    try (var manifest = new CsvFile(directory, MANIFEST, MANIFEST_HEADING)) {
      for (Entry entry : entries) {
        CsvFile file = entry.file();
        file.close();
        String sha256 = file.sha256Hex();
        summaries.add(
            new SampleSummary.FileSummary(file.name(), entry.layout(), file.rows(), sha256));
        manifest.write(
            new String[] {
              file.name(),
              entry.business(),
              entry.layout(),
              LAYOUT_VERSION,
              kind,
              Integer.toString(sequence),
              baseDate.toString(),
              Integer.toString(file.rows()),
              sha256,
              entry.hasAmounts() ? Long.toString(file.sum()) : ""
            });
      }
    }
    return new SampleSummary(summaries, byStatus, activeHouseholds, closedHouseholds);
  }

  @Override
  public void close() throws IOException {
    for (Entry entry : entries) {
      entry.file().close();
    }
  }
}
