package org.yakuba.residentregister.ledger.decide;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.residentregister.ledger.Basis;
import org.yakuba.residentregister.ledger.EntryKind;
import org.yakuba.residentregister.rules.EventReason;
import org.yakuba.residentregister.rules.ResidentStatus;

/**
 * 異動の取消し and 転出取消 (resident-register §3.11, §3.3, RES-4-60, RES-4-62): the 異動 never was. Only the
 * latest one of everybody in it, newest first; the history keeps it with its cancellation.
 *
 * @param targetEventId the 異動 to be cancelled
 * @param moveOutOnly 転出取消: the target must be a move out
 * @param newHousehold 世帯番号 for those who return when their household is gone; null returns them to
 *     the number from before
 */
public record CancellingEvent(
    Occasion occasion, String targetEventId, boolean moveOutOnly, @Nullable String newHousehold)
    implements Command {

  /** A cancellation that returns everybody to the household from before. */
  public CancellingEvent(Occasion occasion, String targetEventId, boolean moveOutOnly) {
    this(occasion, targetEventId, moveOutOnly, null);
  }

  /** The same cancellation without a number for a new household, when none is needed. */
  public CancellingEvent withoutNewHousehold() {
    return new CancellingEvent(occasion, targetEventId, moveOutOnly);
  }

  @Override
  public DateRule dateRule() {
    return DateRule.PAST;
  }

  /** 申出による取消し has the day of the request; without one it is ex officio. */
  @Override
  public Basis basis() {
    return occasion.notificationDate() == null ? Basis.EX_OFFICIO : Basis.BY_REQUEST;
  }

  @Override
  public boolean changesHouseholds() {
    return true;
  }

  @Override
  public void check(Draft draft) {
    var event = find(draft, "targetSeq", targetEventId, moveOutOnly);
    if (event == null) {
      return;
    }
    for (var number : new TreeSet<>(event.persons())) {
      var last = draft.chain(number).last();
      if (last.isEmpty() || !last.get().actId().equals(targetEventId)) {
        draft.refuse(Code.NOT_LATEST_EVENT, "targetSeq", targetEventId);
        return;
      }
    }
  }

  /** The 異動 that a cancellation or amendment is about; null when it cannot be. */
  static Slice.@Nullable Event find(Draft draft, String field, String target, boolean moveOutOnly) {
    var event = draft.slice().event(target).orElse(null);
    var code =
        event == null
            ? Code.TARGET_NOT_FOUND
            : moveOutOnly && !(event.command() instanceof MovingOut)
                ? Code.NO_MOVE_OUT
                : !isCancellable(event.command())
                    ? Code.CANNOT_CANCEL
                    : event.cancelled() ? Code.ALREADY_CANCELLED : null;
    if (code != null) {
      draft.refuse(code, field, target);
      return null;
    }
    return event;
  }

  private static boolean isCancellable(Command command) {
    return switch (command) {
      case CancellingEvent c -> false;
      case AmendingEvent c -> false;
      case ConfirmingMoveOut c -> false;
      case SupportingVictim c -> false;
      case ReservingMoveIn c -> false;
      case CancellingReservation c -> false;
      case Birth c -> true;
      case ChangingAddress c -> true;
      case ChangingAlias c -> true;
      case ChangingFormerSurname c -> true;
      case ChangingHead c -> true;
      case ChangingIndividualNumber c -> true;
      case ChangingResidentCode c -> true;
      case ConfirmingReservation c -> true;
      case Correcting c -> true;
      case Death c -> true;
      case EnteringExOfficio c -> true;
      case LosingNationality c -> true;
      case MergingHousehold c -> true;
      case MovingIn c -> true;
      case MovingOut c -> true;
      case Naturalizing c -> true;
      case RecomposingHousehold c -> true;
      case Reforming c -> true;
      case RemovingExOfficio c -> true;
      case SplittingHousehold c -> true;
      case UpdatingResidenceStatus c -> true;
    };
  }

  @Override
  public void enter(Draft draft) {
    var event = draft.slice().event(targetEventId).orElseThrow();
    var taken = new TreeMap<String, List<ChainRow>>();
    for (var number : new TreeSet<>(event.persons())) {
      var rows =
          draft.chain(number).rows().stream()
              .filter(row -> row.actId().equals(targetEventId))
              .toList();
      rows.forEach(row -> {
        draft.reachBackTo(row.effectiveOn());
        draft.close(row);
      });
      taken.put(number, rows);
    }
    new ReturnedHousehold(draft, this).settle(taken);
    taken.values().forEach(rows -> enterCancellation(draft, rows));
    draft.cancelEvent(targetEventId);
    if (event.command() instanceof ConfirmingReservation confirmation) {
      draft.reserve(new Reservation(confirmation.reservationId(), Reservation.Status.PROVISIONAL));
    }
  }

  private void enterCancellation(Draft draft, List<ChainRow> rows) {
    var last = rows.getLast();
    var sheet = last.sheet();
    var reason = reason(last);
    var restored = draft.last(sheet.number()).orElse(null);
    var after = restored == null ? neverWas(sheet, reason) : restored;
    int no = draft.chain(sheet.number()).lastRowNo() + 1;
    draft.enter(
        new ChainRow(
            no,
            no,
            EntryKind.CANCELLATION,
            rows.getLast().rowNo(),
            reason,
            reason,
            occasion.eventDate(),
            draft.day(),
            occasion.notificationDate(),
            occasion.processedDate(),
            basis(),
            occasion.note(),
            draft.eventId(),
            targetEventId,
            after));
    draft.publish(
        last.effect().isMoveOut()
            ? Change.Kind.MOVE_OUT_CANCELLED
            : Change.Kind.LIFE_EVENT_CANCELLED,
        sheet,
        after);
  }

  /**
   * 取消しの事由: 28 takes an entry back, 09 a removal that had taken effect, 59 everything else; a
   * change of nationality counts as a correction.
   */
  private EventReason reason(ChainRow row) {
    if (row.effect().isChangeOfNationality()) {
      return EventReason.CANCELLED_CHANGE;
    }
    return switch (row.effect().effect()) {
      case ENTRY -> EventReason.CANCELLED_ENTRY;
      case REMOVAL ->
          row.effectiveOn().isAfter(occasion.processedDate())
              ? EventReason.CANCELLED_CHANGE
              : EventReason.CANCELLED_REMOVAL;
      case SHEET, CHANGE, CANCELLATION -> EventReason.CANCELLED_CHANGE;
    };
  }

  private Sheet neverWas(Sheet sheet, EventReason reason) {
    return sheet.removed(
        ResidentStatus.REMOVED,
        Removed.of(
            reason.code(), UncertainDate.of(occasion.effectiveOn()), occasion.notificationDate()));
  }
}
