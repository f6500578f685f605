package org.yakuba.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yakuba.migration.extract.FileScan;

/** A flawless extract whose rows a test changes; written back with a manifest that agrees. */
final class EditedExtract {

  /** A row of a file, known by its headings. */
  record Row(List<String> headings, List<String> cells) {
    String get(String heading) {
      return cells.get(headings.indexOf(heading));
    }

    Row set(String heading, String value) {
      cells.set(headings.indexOf(heading), value);
      return this;
    }

    Row copy() {
      return new Row(headings, new ArrayList<>(cells));
    }
  }

  private final Path directory;
  private final Map<String, List<Row>> files = new LinkedHashMap<>();
  private final Map<String, List<String>> headings = new LinkedHashMap<>();

  /** Reads the named files; they hold no quoted cells. */
  EditedExtract(Path directory, String... names) throws IOException {
    this.directory = directory;
    for (String name : names) {
      List<String> lines = Files.readAllLines(directory.resolve(name));
      List<String> heading = List.of(lines.getFirst().split(",", -1));
      headings.put(name, heading);
      var rows = new ArrayList<Row>();
      for (String line : lines.subList(1, lines.size())) {
        rows.add(new Row(heading, new ArrayList<>(Arrays.asList(line.split(",", -1)))));
      }
      files.put(name, rows);
    }
  }

  List<Row> rows(String file) {
    return files.getOrDefault(file, List.of());
  }

  /** The rows with a value. */
  List<Row> rows(String file, String heading, String value) {
    return rows(file).stream().filter(row -> row.get(heading).equals(value)).toList();
  }

  void add(String file, Row row) {
    rows(file).add(row);
  }

  /** Physical line of a row. */
  int line(String file, Row row) {
    List<Row> rows = rows(file);
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i) == row) {
        return i + 2;
      }
    }
    throw new IllegalArgumentException(file + " has no such row");
  }

  /**
   * Writes the files and the manifest.
   *
   * @param kind 区分
   */
  void write(String kind, int sequence) throws IOException {
    for (String name : files.keySet()) {
      var lines = new ArrayList<String>();
      lines.add(String.join(",", headings.getOrDefault(name, List.of())));
      rows(name).forEach(row -> lines.add(String.join(",", row.cells())));
      Files.writeString(directory.resolve(name), String.join("\r\n", lines) + "\r\n");
    }
    Path manifest = directory.resolve("manifest.csv");
    List<String> lines = Files.readAllLines(manifest);
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", -1);
      FileScan scan = FileScan.of(directory.resolve(cells[0]));
      cells[4] = kind;
      cells[5] = Integer.toString(sequence);
      cells[7] = Long.toString(scan.records());
      cells[8] = scan.sha256();
      cells[9] = "";
      lines.set(i, String.join(",", cells));
    }
    Files.writeString(manifest, String.join("\r\n", lines) + "\r\n");
  }
}
