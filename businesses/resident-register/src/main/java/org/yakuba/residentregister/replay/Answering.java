package org.yakuba.residentregister.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.ledger.decide.EventLedger;
import org.yakuba.residentregister.ledger.decide.Knowledge;
import org.yakuba.residentregister.ledger.decide.Sheet;

/**
 * The ledger after all events, asked as of any day and as known on any day (resident-register
 * §8.2).
 */
final class Answering {
  private final EventLedger ledger;
  private final boolean suppressionAutoEnd;
  private final Knowledge now;

  Answering(EventLedger ledger, boolean suppressionAutoEnd) {
    this.ledger = ledger;
    this.suppressionAutoEnd = suppressionAutoEnd;
    this.now = ledger.knownAt(null);
  }

  EventLedger ledger() {
    return ledger;
  }

  boolean suppressionAutoEnd() {
    return suppressionAutoEnd;
  }

  Knowledge knownAt(@Nullable LocalDate day) {
    return day == null ? now : ledger.knownAt(day);
  }

  /** The day asked for, or the day of the last processing. */
  LocalDate day(@Nullable LocalDate asOf) {
    var last = now.lastProcessedOn();
    return asOf != null ? asOf : last == null ? LocalDate.EPOCH : last;
  }

  /** Everybody who lives in a household at the end of a day. */
  static List<Sheet> members(Knowledge known, String household, LocalDate day) {
    var members = new ArrayList<Sheet>();
    for (var number : known.everIn(household)) {
      known
          .chain(number)
          .asOf(day)
          .map(row -> row.sheet())
          .filter(Sheet::isRegistered)
          .filter(sheet -> sheet.place().householdNumber().equals(household))
          .ifPresent(members::add);
    }
    return members;
  }
}
