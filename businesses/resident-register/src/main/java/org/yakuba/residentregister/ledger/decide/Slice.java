package org.yakuba.residentregister.ledger.decide;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.residentregister.rules.Sex;

/**
 * What was read of the ledger before an 異動 is decided: everything as presently known. Whoever
 * writes locks what was read.
 */
public interface Slice {
  /** The chain of a person; without rows when nobody has this number or all was cancelled. */
  Chain chain(String number);

  /** Numbers of everybody any row of whom, as presently known, names the household. */
  Set<String> everIn(String householdNumber);

  /** Numbers of everybody whose last row holds this 住民票コード. */
  Collection<String> byResidentCode(String residentCode);

  /** Numbers of everybody whose last row holds this 個人番号. */
  Collection<String> byIndividualNumber(String individualNumber);

  /** Numbers of everybody whose last row holds this 在留カード等の番号. */
  Collection<String> byCardNumber(String cardNumber);

  /** Numbers of everybody whose last row has this name without spaces, date of birth and sex. */
  Collection<String> byThreeItems(String nameWithoutSpaces, UncertainDate birthDate, Sex sex);

  /** An 異動 that was accepted. */
  Optional<Event> event(String eventId);

  /** The processed date of the 異動 accepted last; null when there is none. */
  @Nullable LocalDate lastProcessedOn();

  /** 支援措置 of a person as presently known, in the order of their entry. */
  List<Support> supports(String number);

  /** A reservation of a move in. */
  Optional<Reservation> reservation(String reservationId);

  /**
   * What the chains would be if an 異動 had been entered with other values: it and everything after
   * it is decided again. Empty when one of them would be refused.
   */
  Optional<Rewritten> rewritten(String eventId, Command replacement);

  /**
   * An 異動 that was accepted.
   *
   * @param command as presently known: with the values of its last amendment
   * @param cancelled whether it was cancelled
   * @param persons everybody whose record it changed
   */
  record Event(String eventId, Command command, boolean cancelled, Set<String> persons) {
    public Event {
      persons = Set.copyOf(persons);
    }
  }

  /**
   * The ledger decided again.
   *
   * @param chains of everybody who has rows in the ledger decided again
   * @param alerts of the 異動 with the other values
   */
  record Rewritten(Map<String, Chain> chains, List<Reason> alerts) {
    public Rewritten {
      chains = Map.copyOf(chains);
      alerts = List.copyOf(alerts);
    }
  }
}
