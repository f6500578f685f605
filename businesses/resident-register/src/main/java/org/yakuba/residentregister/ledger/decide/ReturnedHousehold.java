package org.yakuba.residentregister.ledger.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yakuba.residentregister.ledger.EntryKind;
import org.yakuba.residentregister.rules.EventReason;
import org.yakuba.residentregister.rules.Relationship;
import org.yakuba.residentregister.rules.RelationshipCode;

/**
 * 復帰先 of a cancellation (resident-register §3.11): the household from before. When others stayed in
 * it and have all gone since, it is closed; those who return then make a new household at the
 * address from before, from the day of the cancellation on.
 */
final class ReturnedHousehold {
  private final Draft draft;
  private final CancellingEvent cancellation;

  ReturnedHousehold(Draft draft, CancellingEvent cancellation) {
    this.draft = draft;
    this.cancellation = cancellation;
  }

  /**
   * Moves those who returned to a household that is gone.
   *
   * @param taken rows of the cancelled 異動 by person, no longer held
   */
  void settle(Map<String, List<ChainRow>> taken) {
    var number = cancellation.newHousehold();
    if (number == null) {
      return;
    }
    String gone = null;
    var returned = new ArrayList<ChainRow>();
    for (var rows : taken.entrySet()) {
      var last = draft.chain(rows.getKey()).last().filter(row -> row.sheet().isRegistered());
      if (last.isEmpty() || rows.getValue().isEmpty()) {
        continue;
      }
      var household = last.get().sheet().place().householdNumber();
      if (household.equals(gone) || gone == null && isGone(household, rows.getValue(), taken)) {
        gone = household;
        returned.add(last.get());
      }
    }
    returned.forEach(row -> move(row, number, returned.size() == 1));
  }

  /** Nobody lives in it now, though somebody stayed in it after the 異動. */
  private boolean isGone(String household, List<ChainRow> rows, Map<String, List<ChainRow>> taken) {
    if (!draft.membersBefore(household, draft.day()).isEmpty()) {
      return false;
    }
    var since = rows.getLast().effectiveOn();
    return draft.membersBefore(household, since).stream()
        .anyMatch(member -> !taken.containsKey(member.number()));
  }

  private void move(ChainRow row, String household, boolean alone) {
    var sheet = row.sheet();
    var place = sheet.place();
    var day = row.effectiveOn().isAfter(draft.day()) ? row.effectiveOn() : draft.day();
    var occasion = cancellation.occasion();
    int no = draft.chain(sheet.number()).lastRowNo() + 1;
    draft.enter(
        new ChainRow(
            no,
            no,
            EntryKind.REVISION,
            row.rowNo(),
            EventReason.CANCELLED_CHANGE,
            EventReason.CANCELLED_CHANGE,
            occasion.eventDate(),
            day,
            occasion.notificationDate(),
            occasion.processedDate(),
            cancellation.basis(),
            occasion.note(),
            draft.eventId(),
            row.actId(),
            sheet.with(
                new Place(
                    household,
                    alone ? Relationship.of(RelationshipCode.HEAD) : place.relationship(),
                    place.displayOrder(),
                    place.familyOf()))));
  }
}
