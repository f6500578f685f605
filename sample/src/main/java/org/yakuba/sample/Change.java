package org.yakuba.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One 異動 of one person: writes new values into the current row and a history line for each, so that
 * the row before the event can always be rebuilt from the row after it.
 */
final class Change {

  private record Item(String column, String before, String after) {}

  private final Resident resident;
  private final String reason;
  private final LocalDate eventDate;
  private final @Nullable LocalDate notified;
  private final LocalDate processed;
  private final String householdBefore;
  private final List<Item> items = new ArrayList<>();

  /**
   * @param notified 届出日, null when ex officio
   * @param processed 処理日; moved up when an earlier event of this person was processed later
   */
  Change(
      Resident resident,
      String reason,
      LocalDate eventDate,
      @Nullable LocalDate notified,
      LocalDate processed) {
    this.resident = resident;
    this.reason = reason;
    this.eventDate = eventDate;
    this.notified = notified;
    this.processed =
        processed.isBefore(resident.lastProcessed) ? resident.lastProcessed : processed;
    this.householdBefore = resident.get(ResidentColumn.HOUSEHOLD_NUMBER);
    resident.lastProcessed = this.processed;
    resident.historyNo++;
    resident.put(ResidentColumn.HISTORY_NO, Integer.toString(resident.historyNo));
  }

  /**
   * Changes one item; nothing is recorded when the value stays, nor in the first entry of a person.
   */
  Change set(ResidentColumn column, String value) {
    String before = resident.get(column);
    if (!before.equals(value)) {
      resident.put(column, value);
      if (resident.historyNo > 1) {
        items.add(new Item(column.label(), before, value));
      }
    }
    return this;
  }

  /** Sets a day; null empties the item. */
  Change set(ResidentColumn column, @Nullable LocalDate value) {
    return set(column, value == null ? "" : value.toString());
  }

  /** Writes the history lines: one for each changed item, or one with an empty item. */
  void close() {
    if (items.isEmpty()) {
      items.add(new Item("", "", ""));
    }
    String householdAfter = resident.get(ResidentColumn.HOUSEHOLD_NUMBER);
    String operator = "OP" + (1001 + Math.floorMod(eventDate.toEpochDay(), 17));
    for (Item item : items) {
      resident.history.add(
          new HistoryLine(
              resident.number(),
              resident.historyNo,
              reason,
              eventDate,
              notified,
              processed,
              item.column(),
              item.before(),
              item.after(),
              householdBefore,
              householdAfter,
              operator));
    }
  }
}
