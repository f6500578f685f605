package org.yakuba.sample;

import java.util.List;
import java.util.Map;

/**
 * What an extract holds.
 *
 * @param files the files of the manifest
 * @param residentsByStatus rows of resident.csv by 住民状態
 * @param activeHouseholds households with 状態 1
 * @param closedHouseholds households with 状態 9
 */
public record SampleSummary(
    List<FileSummary> files,
    Map<String, Integer> residentsByStatus,
    int activeHouseholds,
    int closedHouseholds) {

  public SampleSummary {
    files = List.copyOf(files);
    residentsByStatus = Map.copyOf(residentsByStatus);
  }

  /**
   * One file.
   *
   * @param rows data rows, without the heading
   * @param sha256 lower-case hexadecimal
   */
  public record FileSummary(String file, String layout, int rows, String sha256) {}

  /** Rows of the file of this name; 0 when the extract has no such file. */
  public int rowsOf(String file) {
    return files.stream()
        .filter(one -> one.file().equals(file))
        .mapToInt(FileSummary::rows)
        .findFirst()
        .orElse(0);
  }
}
