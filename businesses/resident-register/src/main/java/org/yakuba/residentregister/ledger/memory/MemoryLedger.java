package org.yakuba.residentregister.ledger.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.residentregister.ledger.decide.AmendingEvent;
import org.yakuba.residentregister.ledger.decide.CancellingEvent;
import org.yakuba.residentregister.ledger.decide.Chain;
import org.yakuba.residentregister.ledger.decide.Code;
import org.yakuba.residentregister.ledger.decide.Command;
import org.yakuba.residentregister.ledger.decide.ConfirmingMoveOut;
import org.yakuba.residentregister.ledger.decide.Decider;
import org.yakuba.residentregister.ledger.decide.Decision;
import org.yakuba.residentregister.ledger.decide.EventLedger;
import org.yakuba.residentregister.ledger.decide.HistoryLine;
import org.yakuba.residentregister.ledger.decide.Knowledge;
import org.yakuba.residentregister.ledger.decide.Reason;
import org.yakuba.residentregister.ledger.decide.RegisterLaw;
import org.yakuba.residentregister.ledger.decide.Reservation;
import org.yakuba.residentregister.ledger.decide.Sheet;
import org.yakuba.residentregister.ledger.decide.Slice;
import org.yakuba.residentregister.ledger.decide.Support;
import org.yakuba.residentregister.ledger.decide.Version;
import org.yakuba.residentregister.rules.Sex;

/**
 * The ledger in memory. 異動 stand in the order of acceptance; what was known on a day is what was
 * accepted until then. Not safe for several threads.
 */
public final class MemoryLedger implements EventLedger, Slice {
  private final RegisterLaw law;
  private final List<Chain> base;
  private final KnownRows rows = new KnownRows();
  private final List<Journaled> journal = new ArrayList<>();
  private final Map<String, Integer> journalIndex = new LinkedHashMap<>();
  private final List<KnownSupport> supports = new ArrayList<>();
  private final List<KnownReservation> reservations = new ArrayList<>();

  /** An accepted 異動 as presently known. */
  private record Journaled(
      String eventId,
      Command command,
      LocalDate processedDate,
      boolean cancelled,
      List<Reason> alerts) {
    Journaled cancel() {
      return new Journaled(eventId, command, processedDate, true, alerts);
    }
  }

  private record KnownSupport(int order, Support support) {}

  private record KnownReservation(int order, Reservation reservation) {}

  private MemoryLedger(RegisterLaw law, Collection<Chain> base) {
    this.law = law;
    this.base = List.copyOf(base);
    base.forEach(chain -> chain.rows().forEach(row -> rows.add(row, Integer.MIN_VALUE)));
  }

  /** An empty ledger. */
  public static MemoryLedger empty(RegisterLaw law) {
    return new MemoryLedger(law, List.of());
  }

  /**
   * A ledger that begins with what is already known of some persons, such as the rows before an 異動
   * that is decided again.
   */
  public static MemoryLedger beginningWith(RegisterLaw law, Collection<Chain> known) {
    return new MemoryLedger(law, known);
  }

  @Override
  public Decision enter(String eventId, Command command) {
    if (journalIndex.containsKey(eventId)) {
      throw new IllegalArgumentException("An 異動 with this name was accepted before: " + eventId);
    }
    var decision = Decider.decide(this, eventId, command, law);
    if (decision instanceof Decision.Accepted accepted) {
      write(eventId, command, accepted);
    }
    return decision;
  }

  private void write(String eventId, Command command, Decision.Accepted accepted) {
    int order = journal.size();
    accepted.closed().forEach(ref -> rows.close(ref, order));
    accepted.rows().forEach(row -> rows.add(row, order));
    accepted.supports().forEach(s -> supports.add(new KnownSupport(order, s)));
    accepted.reservations().forEach(r -> reservations.add(new KnownReservation(order, r)));
    journalIndex.put(eventId, order);
    journal.add(
        new Journaled(
            eventId, command, command.occasion().processedDate(), false, accepted.alerts()));
    accepted
        .cancelledEvents()
        .forEach(id -> journal.set(index(id), journal.get(index(id)).cancel()));
    if (command instanceof AmendingEvent amendment) {
      amend(amendment);
    }
  }

  private void amend(AmendingEvent amendment) {
    int index = index(amendment.targetEventId());
    var target = journal.get(index);
    journal.set(
        index,
        new Journaled(
            target.eventId(),
            Objects.requireNonNull(amendment.replacement()),
            target.processedDate(),
            false,
            target.alerts()));
  }

  private int index(String eventId) {
    return Objects.requireNonNull(journalIndex.get(eventId), eventId);
  }

  // ---- what is presently known, for deciding

  @Override
  public Chain chain(String number) {
    return rows.chain(number);
  }

  @Override
  public Set<String> everIn(String householdNumber) {
    return rows.everIn(householdNumber, Integer.MAX_VALUE);
  }

  @Override
  public Collection<String> byResidentCode(String residentCode) {
    return whose(sheet -> residentCode.equals(sheet.numbers().residentCode()));
  }

  @Override
  public Collection<String> byIndividualNumber(String individualNumber) {
    return whose(sheet -> individualNumber.equals(sheet.numbers().individualNumber()));
  }

  @Override
  public Collection<String> byCardNumber(String cardNumber) {
    return whose(
        sheet -> sheet.foreign() != null && cardNumber.equals(sheet.foreign().cardNumber()));
  }

  @Override
  public Collection<String> byThreeItems(
      String nameWithoutSpaces, UncertainDate birthDate, Sex sex) {
    return whose(sheet ->
        sheet.sex() == sex
            && sheet.birthDate().iso().equals(birthDate.iso())
            && sheet
                .names()
                .full()
                .replace(" ", "")
                .replace("\u3000", "")
                .equals(nameWithoutSpaces));
  }

  private List<String> whose(Predicate<Sheet> holds) {
    var numbers = new ArrayList<String>();
    for (var number : rows.numbers()) {
      if (chain(number).last().filter(row -> holds.test(row.sheet())).isPresent()) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  @Override
  public Optional<Event> event(String eventId) {
    var index = journalIndex.get(eventId);
    return index == null
        ? Optional.empty()
        : Optional.of(journal.get(index))
            .map(j -> new Event(j.eventId(), j.command(), j.cancelled(), rows.personsOf(eventId)));
  }

  @Override
  public @Nullable LocalDate lastProcessedOn() {
    return lastProcessedOn(journal.size());
  }

  @Override
  public List<Support> supports(String number) {
    return supports(number, journal.size());
  }

  @Override
  public Optional<Reservation> reservation(String reservationId) {
    return reservation(reservationId, journal.size());
  }

  @Override
  public Optional<Rewritten> rewritten(String eventId, Command replacement) {
    var again = new MemoryLedger(law, base);
    List<Reason> alerts = List.of();
    for (var event : journal) {
      var command = event.eventId().equals(eventId) ? replacement : event.command();
      if (event.cancelled()
          || command instanceof CancellingEvent
          || command instanceof AmendingEvent) {
        continue;
      }
      switch (again.enter(event.eventId(), command)) {
        case Decision.Refused refused -> {
          if (!isVoidConfirmation(command, refused)) {
            return Optional.empty();
          }
        }
        case Decision.Accepted accepted -> {
          if (event.eventId().equals(eventId)) {
            alerts = AmendingEvent.newAlerts(event.alerts(), accepted.alerts());
          }
        }
      }
    }
    var chains = new LinkedHashMap<String, Chain>();
    again.rows.numbers().forEach(number -> chains.put(number, again.chain(number)));
    return Optional.of(new Rewritten(chains, alerts));
  }

  /** 転入通知 for a move out that was cancelled afterwards confirms nothing. */
  private static boolean isVoidConfirmation(Command command, Decision.Refused refused) {
    return command instanceof ConfirmingMoveOut
        && refused.reasons().getFirst().code() == Code.NO_MOVE_OUT;
  }

  // ---- what was known on a day

  @Override
  public Knowledge knownAt(@Nullable LocalDate day) {
    int limit = journal.size();
    while (day != null && limit > 0 && journal.get(limit - 1).processedDate().isAfter(day)) {
      limit--;
    }
    return new View(limit);
  }

  @Override
  public List<Version> versions() {
    return rows.versions(order -> journal.get(order).processedDate());
  }

  private @Nullable LocalDate lastProcessedOn(int limit) {
    return limit == 0 ? null : journal.get(limit - 1).processedDate();
  }

  private List<Support> supports(String number, int limit) {
    record Key(String measureId, LocalDate startDate) {}
    var current = new LinkedHashMap<Key, Support>();
    for (var known : supports) {
      var support = known.support();
      if (known.order() < limit && support.number().equals(number)) {
        current.put(new Key(support.measureId(), support.startDate()), support);
      }
    }
    return List.copyOf(current.values());
  }

  private Optional<Reservation> reservation(String reservationId, int limit) {
    return reservations.stream()
        .filter(known ->
            known.order() < limit && known.reservation().reservationId().equals(reservationId))
        .map(KnownReservation::reservation)
        .reduce((a, b) -> b);
  }

  /** The ledger as known after the first so many 異動. */
  private final class View implements Knowledge {
    private final int limit;

    View(int limit) {
      this.limit = limit;
    }

    @Override
    public Set<String> persons() {
      return rows.numbers();
    }

    @Override
    public Chain chain(String number) {
      return limit == journal.size() ? rows.chain(number) : rows.chain(number, limit);
    }

    @Override
    public Set<String> everIn(String householdNumber) {
      return rows.everIn(householdNumber, limit);
    }

    @Override
    public List<HistoryLine> history(String number) {
      return HistoryLine.of(rows.entered(number, limit));
    }

    @Override
    public List<Support> supports(String number) {
      return MemoryLedger.this.supports(number, limit);
    }

    @Override
    public Optional<Reservation> reservation(String reservationId) {
      return MemoryLedger.this.reservation(reservationId, limit);
    }

    @Override
    public @Nullable LocalDate lastProcessedOn() {
      return MemoryLedger.this.lastProcessedOn(limit);
    }
  }
}
