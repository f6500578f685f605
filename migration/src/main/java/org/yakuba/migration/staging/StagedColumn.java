package org.yakuba.migration.staging;

/**
 * One column of a staged table.
 *
 * @param name name in SQL
 * @param sqlType its type
 */
record StagedColumn(String name, String sqlType) {

  static StagedColumn text(String name) {
    return new StagedColumn(name, "text COLLATE \"C\"");
  }
}
