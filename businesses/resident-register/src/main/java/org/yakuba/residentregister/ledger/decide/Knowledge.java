package org.yakuba.residentregister.ledger.decide;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ledger as known at one point. */
public interface Knowledge {
  /** Numbers of everybody who has a row. */
  Set<String> persons();

  /** The chain of a person; without rows when nobody has this number. */
  Chain chain(String number);

  /** Numbers of everybody any row of whom names the household. */
  Set<String> everIn(String householdNumber);

  /** The history of a person in the order of entry. */
  List<HistoryLine> history(String number);

  /** 支援措置 of a person, in the order of their entry. */
  List<Support> supports(String number);

  /** A reservation of a move in. */
  Optional<Reservation> reservation(String reservationId);

  /** The processed date of the 異動 accepted last; null when there is none. */
  @Nullable LocalDate lastProcessedOn();
}
