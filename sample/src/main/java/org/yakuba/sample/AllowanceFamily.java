package org.yakuba.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one 認定 of the child allowance in the order in which they are written, and the flaws
 * that were put in.
 */
final class AllowanceFamily {

  final Resident recipient;
  final String number;
  final List<RawRow> rows = new ArrayList<>();
  final List<Flaw> flaws = new ArrayList<>();

  /** A flaw keeps the whole 認定 out. */
  boolean stayOut;

  private @Nullable RawRow looseRow;

  AllowanceFamily(Resident recipient, String number) {
    this.recipient = recipient;
    this.number = number;
  }

  RawRow add(String file, String... cells) {
    var row = new RawRow(file, cells);
    rows.add(row);
    return row;
  }

  /** The rows of one file. */
  List<RawRow> of(String file) {
    return rows.stream().filter(row -> row.file.equals(file)).toList();
  }

  /**
   * Notes a flaw of rows of this family.
   *
   * @param subject addressee number that the finding is about
   */
  void flawed(FlawKind kind, String item, String value, String subject, List<RawRow> carriers) {
    flaws.add(Flaw.inRows(kind, item, value, subject, carriers.toArray(RawRow[]::new)));
    stayOut |= kind.treatment() == Treatment.QUARANTINED;
  }

  /** Notes a flaw of a row that belongs to no 認定: it stays out by itself. */
  void loose(FlawKind kind, String item, String value, String subject, RawRow row) {
    flaws.add(Flaw.inRows(kind, item, value, subject, row));
    looseRow = row;
  }

  /** How many rows of the 認定 stand in each file. */
  Map<String, Integer> counts() {
    var counts = new TreeMap<String, Integer>();
    rows.stream()
        .filter(row -> row != looseRow)
        .forEach(row -> counts.merge(row.file, 1, Integer::sum));
    return counts;
  }
}
