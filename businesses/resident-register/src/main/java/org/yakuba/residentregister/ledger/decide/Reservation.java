package org.yakuba.residentregister.ledger.decide;

/**
 * 転入予約 (moving-one-stop §2.2): a move in that was prepared and stands in no ledger.
 *
 * @param reservationId its name
 * @param status what became of it
 */
public record Reservation(String reservationId, Status status) {
  /** What became of a reservation. */
  public enum Status {
    PROVISIONAL,
    CONFIRMED,
    CANCELLED
  }
}
