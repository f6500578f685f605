package org.yakuba.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a file of the extract by its headings; the sample never breaks a line inside quotes. */
public final class CsvReader {

  private CsvReader() {}

  /** All rows; a short row lacks its last headings. */
  public static List<Map<String, String>> rows(Path file) throws IOException {
    List<String> lines = List.of(Files.readString(file).split("\r\n"));
    List<String> headings = cells(lines.getFirst());
    var rows = new ArrayList<Map<String, String>>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      var row = new LinkedHashMap<String, String>();
      for (int i = 0; i < cells.size(); i++) {
        row.put(headings.get(i), cells.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  /** A cell, empty when the row lacks it. */
  public static String of(Map<String, String> row, String heading) {
    return row.getOrDefault(heading, "");
  }
}
