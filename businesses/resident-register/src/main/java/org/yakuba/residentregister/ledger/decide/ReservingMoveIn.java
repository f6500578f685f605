package org.yakuba.residentregister.ledger.decide;

import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.ledger.Basis;

/**
 * 転入予約 (moving-one-stop §2.2, RES-7-13): what is known before the people come; it stands in no
 * ledger.
 *
 * @param planned the move in as far as it is known; null when too little is
 */
public record ReservingMoveIn(Occasion occasion, String reservationId, @Nullable MovingIn planned)
    implements Command {

  @Override
  public DateRule dateRule() {
    return DateRule.AHEAD;
  }

  @Override
  public Basis basis() {
    return Basis.NOTIFICATION;
  }

  @Override
  public boolean changesHouseholds() {
    return false;
  }

  @Override
  public void check(Draft draft) {
    if (draft.slice().reservation(reservationId).isPresent()) {
      draft.refuse(Code.DUPLICATE_RESERVATION, "reservationId", reservationId);
    }
  }

  @Override
  public void enter(Draft draft) {
    draft.reserve(new Reservation(reservationId, Reservation.Status.PROVISIONAL));
  }

  /** The reservation is known and still open. */
  static boolean isOpen(Draft draft, String reservationId) {
    var reservation = draft.slice().reservation(reservationId);
    if (reservation.isEmpty()) {
      draft.refuse(Code.RESERVATION_NOT_FOUND, "reservationId", reservationId);
      return false;
    }
    if (reservation.get().status() != Reservation.Status.PROVISIONAL) {
      draft.refuse(Code.RESERVATION_CLOSED, "reservationId", reservationId);
      return false;
    }
    return true;
  }
}
