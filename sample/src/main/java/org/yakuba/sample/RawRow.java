package org.yakuba.sample;

/** A row that belongs to no person of the extract, or stands there a second time. */
final class RawRow {

  final String file;
  final String[] cells;

  /** Physical line once written. */
  int line;

  RawRow(String file, String... cells) {
    this.file = file;
    this.cells = cells;
  }
}
