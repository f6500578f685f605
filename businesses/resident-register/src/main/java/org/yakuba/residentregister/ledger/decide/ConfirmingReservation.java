package org.yakuba.residentregister.ledger.decide;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.ledger.Basis;

/**
 * 転入予約の確定 (moving-one-stop §3.2 D6, RES-7-13): the people came; the reservation with what they
 * corrected is entered as 転入.
 *
 * @param actual the move in as it happened; null when there was no reservation to read it from
 */
public record ConfirmingReservation(
    Occasion occasion, String reservationId, @Nullable MovingIn actual) implements Command {

  @Override
  public DateRule dateRule() {
    return DateRule.NOTIFIED;
  }

  @Override
  public Basis basis() {
    return Basis.NOTIFICATION;
  }

  @Override
  public boolean changesHouseholds() {
    return true;
  }

  @Override
  public void check(Draft draft) {
    if (ReservingMoveIn.isOpen(draft, reservationId)) {
      Objects.requireNonNull(actual).check(draft);
    }
  }

  @Override
  public void enter(Draft draft) {
    Objects.requireNonNull(actual).enter(draft);
    draft.reserve(new Reservation(reservationId, Reservation.Status.CONFIRMED));
  }
}
