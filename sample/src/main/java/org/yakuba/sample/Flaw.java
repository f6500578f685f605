package org.yakuba.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * One flaw that was put in: which rows carry it, known by line once they are written.
 *
 * @param item heading of the flawed item, empty when it is about the whole row
 */
record Flaw(FlawKind kind, String item, String value, List<Carrier> carriers) {

  /** A row that carries the flaw. */
  record Carrier(String addresseeNumber, IntSupplier line) {}

  /** A flaw of one item of one person's current row. */
  static Flaw of(FlawKind kind, ResidentColumn item, Resident... residents) {
    var carriers = new ArrayList<Carrier>();
    for (Resident resident : residents) {
      carriers.add(new Carrier(resident.number(), () -> resident.line));
      resident.stayOut |= kind.treatment() == Treatment.QUARANTINED;
    }
    boolean secret = item == ResidentColumn.INDIVIDUAL_NUMBER;
    return new Flaw(kind, item.label(), secret ? "" : residents[0].get(item), carriers);
  }

  /** A flaw of a line of a person's history; the whole person stays out. */
  static Flaw inHistory(FlawKind kind, String item, String value, Resident resident, int index) {
    resident.stayOut = true;
    resident.flawedHistory.add(index);
    return new Flaw(
        kind,
        item,
        value,
        List.of(new Carrier(resident.number(), () -> resident.firstHistoryLine + index)));
  }

  /** A flaw of all measures of one family. */
  static Flaw ofMeasures(FlawKind kind, List<Measure> measures) {
    var carriers = new ArrayList<Carrier>();
    for (Measure measure : measures) {
      carriers.add(new Carrier(measure.person().number(), measure.line()::get));
    }
    return new Flaw(kind, "終了日", measures.getFirst().to().toString(), carriers);
  }

  /** A flaw of rows that stand for themselves. */
  static Flaw inRows(FlawKind kind, String item, String value, String number, RawRow... rows) {
    var carriers = new ArrayList<Carrier>();
    for (RawRow row : rows) {
      carriers.add(new Carrier(number, () -> row.line));
    }
    return new Flaw(kind, item, value, carriers);
  }
}
