package org.yakuba.platform.ops.backup;

import java.util.List;
import java.util.Map;

/**
 * What a backup contains: entry {@value #ENTRY} of the archive, written last.
 *
 * @param format version of the archive's own form
 * @param createdAt when the snapshot was taken, ISO 8601 with offset
 * @param schemaVersions newest applied migration by module schema
 * @param tables every table with its content's digest, parents before children
 * @param sequences last value by qualified sequence name
 */
record BackupManifest(
    int format,
    String createdAt,
    Map<String, String> schemaVersions,
    List<TableContent> tables,
    Map<String, Long> sequences) {
  static final int FORMAT = 1;
  static final String ENTRY = "manifest.json";

  BackupManifest {
    schemaVersions = Map.copyOf(schemaVersions);
    tables = List.copyOf(tables);
    sequences = Map.copyOf(sequences);
  }

  /**
   * The content of one table: entry {@code <schema>.<name>.copy} of the archive.
   *
   * @param columns columns in the order of the content, generated ones left out
   * @param rows number of rows
   * @param sha256 digest of the content, lower-case hexadecimal
   */
  record TableContent(String schema, String name, List<String> columns, long rows, String sha256) {
    TableContent {
      columns = List.copyOf(columns);
    }

    String entry() {
      return schema + "." + name + ".copy";
    }
  }
}
