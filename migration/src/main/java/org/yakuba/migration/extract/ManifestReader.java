package org.yakuba.migration.extract;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.csv.CsvInput;

/** Reads {@code manifest.csv} (管理表, rulebook migration §2); reports every mistake in it. */
final class ManifestReader {

  static final String FILE = "manifest.csv";

  private static final String FILE_NAME = "ファイル名";
  private static final String BUSINESS = "業務";
  private static final String LAYOUT = "レイアウト名";
  private static final String VERSION = "版";
  private static final String KIND = "区分";
  private static final String SEQUENCE = "連番";
  private static final String BASE_DATE = "基準日";
  private static final String ROWS = "件数";
  private static final String SHA256 = "SHA-256";
  private static final List<String> REQUIRED =
      List.of(FILE_NAME, LAYOUT, KIND, SEQUENCE, BASE_DATE, ROWS, SHA256);
  private static final int BASIC_DATE_LENGTH = 8;
  private static final Pattern DIGEST = Pattern.compile("[0-9a-fA-F]{64}");
  private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
  private static final Pattern PLAIN_NAME = Pattern.compile("[^/\\\\\\x00]{1,200}");

  private final ReceiptProblems problems;
  private final Set<String> names = new HashSet<>();

  ManifestReader(ReceiptProblems problems) {
    this.problems = problems;
  }

  /** The manifest, or nothing when it holds a mistake; the mistakes are among the problems. */
  Optional<Manifest> read(Path directory) {
    Path file = directory.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      problems.stop("MIG-E001", FILE, 0, null, null, "管理表 manifest.csv がありません");
      return Optional.empty();
    }
    List<CsvRecord> records = new ArrayList<>();
    try (var csv = CsvInput.open(Files.newInputStream(file))) {
      csv.forEach(records::add);
    } catch (CharacterCodingException e) {
      problems.stop("MIG-E006", FILE, 0, null, null, "文字コードが UTF-8 ではありません");
      return Optional.empty();
    } catch (IOException | CsvParseException e) {
      problems.stop("MIG-E002", FILE, 0, null, null, "管理表を CSV として読めません");
      return Optional.empty();
    }
    return entries(records);
  }

  private Optional<Manifest> entries(List<CsvRecord> records) {
    if (records.size() < 2) {
      problems.stop("MIG-E002", FILE, 0, null, null, "管理表にファイルが1つも書かれていません");
      return Optional.empty();
    }
    Map<String, Integer> places = new HashMap<>();
    List<String> headings = records.getFirst().getFields();
    for (int i = 0; i < headings.size(); i++) {
      places.put(headings.get(i).strip(), i);
    }
    boolean complete = true;
    for (String heading : REQUIRED) {
      if (!places.containsKey(heading)) {
        problems.stop("MIG-E002", FILE, 1, heading, null, "管理表に必要な見出しがありません");
        complete = false;
      }
    }
    if (!complete) {
      return Optional.empty();
    }
    List<ManifestEntry> entries = new ArrayList<>();
    for (CsvRecord row : records.subList(1, records.size())) {
      entry(row, places).ifPresent(entries::add);
    }
    boolean all = entries.size() == records.size() - 1;
    return all && agree(entries) ? Optional.of(new Manifest(entries)) : Optional.empty();
  }

  private Optional<ManifestEntry> entry(CsvRecord row, Map<String, Integer> places) {
    var cells = new Cells(row, places);
    int line = Math.toIntExact(row.getStartingLineNumber());
    int before = problems.findings().size();
    String name = cells.matching(FILE_NAME, PLAIN_NAME, "ファイル名だけを書いてください(フォルダは書けません)");
    if (!name.isEmpty() && !names.add(name)) {
      cells.wrong(FILE_NAME, "同じファイルが2回書かれています");
    }
    String count = cells.matching(ROWS, COUNT, "件数は0以上の整数です");
    String sequence = cells.matching(SEQUENCE, COUNT, "連番は1以上の整数です");
    if (!sequence.isEmpty() && Long.parseLong(sequence) < 1) {
      cells.wrong(SEQUENCE, "連番は1以上の整数です");
    }
    String digest = cells.matching(SHA256, DIGEST, "SHA-256 は16進64桁です");
    @Nullable ExtractKind kind = kind(cells);
    @Nullable LocalDate baseDate = baseDate(cells);
    if (kind == null || baseDate == null || problems.findings().size() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new ManifestEntry(
            line,
            name,
            cells.text(BUSINESS),
            cells.text(LAYOUT),
            cells.text(VERSION),
            kind,
            Integer.parseInt(sequence),
            baseDate,
            Long.parseLong(count),
            digest.toLowerCase(Locale.ROOT)));
  }

  private static @Nullable ExtractKind kind(Cells cells) {
    String code = cells.text(KIND);
    for (ExtractKind kind : ExtractKind.values()) {
      if (kind.code().equals(code)) {
        return kind;
      }
    }
    cells.wrong(KIND, "区分は F(全件)か D(差分)です");
    return null;
  }

  private static @Nullable LocalDate baseDate(Cells cells) {
    try {
      String text = cells.text(BASE_DATE);
      return text.length() == BASIC_DATE_LENGTH
          ? LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE)
          : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      cells.wrong(BASE_DATE, "基準日は 2025-03-01 の形の日付です");
      return null;
    }
  }

  private boolean agree(List<ManifestEntry> entries) {
    ManifestEntry first = entries.getFirst();
    boolean agree = true;
    for (ManifestEntry entry : entries) {
      if (entry.kind() != first.kind() || entry.sequence() != first.sequence()) {
        problems.stop(
            "MIG-E003", FILE, entry.line(), KIND, entry.kind().code(), "区分と連番は全ファイルで同じにしてください");
        agree = false;
      }
      if (!entry.baseDate().equals(first.baseDate())) {
        problems.record(
            "MIG-W001",
            FILE,
            entry.line(),
            BASE_DATE,
            entry.baseDate().toString(),
            "基準日がほかのファイルと違います");
      }
    }
    return agree;
  }

  /** The cells of one line by heading. */
  private final class Cells {

    private final CsvRecord row;
    private final Map<String, Integer> places;

    Cells(CsvRecord row, Map<String, Integer> places) {
      this.row = row;
      this.places = places;
    }

    String text(String heading) {
      Integer place = places.get(heading);
      return place == null || place >= row.getFieldCount() ? "" : row.getField(place).strip();
    }

    String matching(String heading, Pattern pattern, String message) {
      String text = text(heading);
      if (pattern.matcher(text).matches() && !text.equals("..") && !text.equals(".")) {
        return text;
      }
      wrong(heading, message);
      return "";
    }

    void wrong(String heading, String message) {
      problems.stop("MIG-E003", FILE, row.getStartingLineNumber(), heading, text(heading), message);
    }
  }
}
