package org.yakuba.residentregister.ledger.decide;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.residentregister.ledger.Basis;
import org.yakuba.residentregister.rules.EventReason;

/**
 * 転出確定 (住民基本台帳法 第9条第1項; resident-register §3.3, RES-1-09, RES-4-28): 転入通知 tells where and when the
 * person arrived. No row of the history; an earlier arrival brings the removal forward for
 * everybody who left together.
 */
public record ConfirmingMoveOut(
    Occasion occasion,
    List<String> personIds,
    LocalDate confirmedDate,
    @Nullable String confirmedAddress)
    implements Command {
  public ConfirmingMoveOut {
    personIds = List.copyOf(new LinkedHashSet<>(personIds));
  }

  @Override
  public DateRule dateRule() {
    return DateRule.PAST;
  }

  @Override
  public Basis basis() {
    return Basis.EX_OFFICIO;
  }

  @Override
  public boolean changesHouseholds() {
    return false;
  }

  @Override
  public void check(Draft draft) {
    for (var number : personIds) {
      var last = draft.chain(number).last();
      if (last.isEmpty()) {
        draft.refuse(Code.PERSON_NOT_FOUND, "personIds", number);
      } else if (!isConfirmable(last.get().effect())) {
        draft.refuse(Code.NO_MOVE_OUT, "personIds", number);
      } else if (isBroughtForward(last.get())) {
        leaving(draft, last.get()).forEach(row -> checkRoom(draft, row));
      }
    }
  }

  /** 転入通知 may also come for somebody removed ex officio. */
  private static boolean isConfirmable(EventReason effect) {
    return effect.isMoveOut() || effect == EventReason.EX_OFFICIO_REMOVAL;
  }

  private boolean isBroughtForward(ChainRow row) {
    return row.effect().isMoveOut() && confirmedDate.isBefore(row.effectiveOn());
  }

  /** Rows of everybody that the same move out made. */
  private static List<ChainRow> leaving(Draft draft, ChainRow row) {
    return draft.slice().event(row.actId()).map(Slice.Event::persons).stream()
        .flatMap(java.util.Collection::stream)
        .sorted()
        .flatMap(number -> draft.chain(number).rows().stream())
        .filter(other -> other.actId().equals(row.actId()))
        .toList();
  }

  private void checkRoom(Draft draft, ChainRow row) {
    var before =
        draft.chain(row.sheet().number()).rows().stream()
            .takeWhile(other -> !other.actId().equals(row.actId()))
            .reduce((a, b) -> b);
    if (before.isPresent() && before.get().effectiveOn().isAfter(confirmedDate)) {
      draft.refuse(Code.EVENT_DATE_BEFORE_LATEST, "confirmedDate", confirmedDate.toString());
    }
  }

  @Override
  public void enter(Draft draft) {
    for (var number : personIds) {
      var row = draft.chain(number).last().orElseThrow();
      if (isBroughtForward(row)) {
        leaving(draft, row).forEach(other -> bringForward(draft, other));
      }
      confirm(draft, draft.chain(number).last().orElseThrow());
    }
  }

  private void bringForward(Draft draft, ChainRow row) {
    var sheet = row.sheet();
    var removed = sheet.removed();
    var moved =
        removed == null
            ? sheet
            : sheet.removed(
                sheet.status(),
                new Removed(
                    removed.reasonCode(),
                    UncertainDate.of(confirmedDate),
                    removed.notificationDate(),
                    removed.plannedAddress(),
                    removed.plannedDate(),
                    removed.confirmedAddress(),
                    removed.confirmedDate(),
                    removed.noticeDate()));
    int no = draft.chain(sheet.number()).lastRowNo() + 1;
    draft.replace(row, row.brought(no, draft.eventId(), confirmedDate, moved));
    if (removed != null && !confirmedDate.isAfter(occasion.processedDate())) {
      draft.publish(Change.Kind.MOVE_OUT_EFFECTED, sheet, moved);
    }
  }

  private void confirm(Draft draft, ChainRow row) {
    var removed = Objects.requireNonNull(row.sheet().removed());
    var notice = Objects.requireNonNullElse(occasion.notificationDate(), occasion.processedDate());
    var sheet =
        row.sheet()
            .removed(
                row.sheet().status(),
                removed.confirmed(removed.date(), confirmedDate, confirmedAddress, notice));
    draft.revise(row, sheet);
    draft.publish(Change.Kind.MOVE_OUT_CONFIRMED, row.sheet(), sheet);
  }
}
