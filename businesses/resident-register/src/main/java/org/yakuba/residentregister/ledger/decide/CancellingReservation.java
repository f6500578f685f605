package org.yakuba.residentregister.ledger.decide;

import org.yakuba.residentregister.ledger.Basis;

/** 転入予約の取消し (moving-one-stop §3.2 D8, RES-7-13). */
public record CancellingReservation(Occasion occasion, String reservationId) implements Command {

  @Override
  public DateRule dateRule() {
    return DateRule.PAST;
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
    ReservingMoveIn.isOpen(draft, reservationId);
  }

  @Override
  public void enter(Draft draft) {
    draft.reserve(new Reservation(reservationId, Reservation.Status.CANCELLED));
  }
}
