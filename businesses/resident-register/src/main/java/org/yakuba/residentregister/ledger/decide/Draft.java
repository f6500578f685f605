package org.yakuba.residentregister.ledger.decide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.residentregister.ledger.Basis;
import org.yakuba.residentregister.ledger.EntryKind;
import org.yakuba.residentregister.ledger.decide.Decision.RowRef;
import org.yakuba.residentregister.rules.EventReason;

/**
 * An 異動 while it is decided: what was read, the rows entered so far on top of it, and what stands
 * against it. Lives for one decision.
 */
final class Draft {
  private static final Comparator<Sheet> BY_ORDER =
      Comparator.comparingInt((Sheet s) -> s.place().displayOrder()).thenComparing(Sheet::number);

  private final Slice slice;
  private final RegisterLaw law;
  private final String eventId;
  private final Occasion occasion;
  private Word word;
  private LocalDate since;

  private final Map<String, Chain> chains = new HashMap<>();
  private final Map<String, ChainRow> rows = new LinkedHashMap<>();
  private final Set<RowRef> closed = new LinkedHashSet<>();
  private final Set<String> households = new LinkedHashSet<>();
  private final Set<String> cancelledEvents = new LinkedHashSet<>();
  private final List<Support> supports = new ArrayList<>();
  private final List<Reservation> reservations = new ArrayList<>();
  private final List<Reason> errors = new ArrayList<>();
  private final List<Reason> alerts = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();
  private @Nullable Optional<Slice.Rewritten> rewritten;

  /** Upon whose word, and when it was given. */
  record Word(@Nullable LocalDate notificationDate, Basis basis) {
    static final Word EX_OFFICIO = new Word(null, Basis.EX_OFFICIO);
  }

  Draft(Slice slice, RegisterLaw law, String eventId, Command command) {
    this.slice = slice;
    this.law = law;
    this.eventId = eventId;
    this.occasion = command.occasion();
    this.word = new Word(occasion.notificationDate(), command.basis());
    this.since = occasion.effectiveOn();
  }

  Slice slice() {
    return slice;
  }

  RegisterLaw law() {
    return law;
  }

  String eventId() {
    return eventId;
  }

  Occasion occasion() {
    return occasion;
  }

  /** The day of the fact, by which chains are ordered. */
  LocalDate day() {
    return occasion.effectiveOn();
  }

  /** The first day on which the act changes what was true. */
  LocalDate since() {
    return since;
  }

  /** The act changes what was true since a day. */
  void reachBackTo(LocalDate day) {
    since = day.isBefore(since) ? day : since;
  }

  Word word() {
    return word;
  }

  /** From now on rows are entered ex officio, without a date of notification. */
  void enterExOfficio() {
    word = Word.EX_OFFICIO;
  }

  // ---- what stands against it

  void refuse(Code code, String field, @Nullable String value) {
    errors.add(new Reason(field, value, code));
  }

  void alert(Code code, String field, @Nullable String value) {
    alerts.add(new Reason(field, value, code));
  }

  boolean refused() {
    return !errors.isEmpty();
  }

  List<Reason> errors() {
    return errors;
  }

  // ---- the ledger with what was entered so far

  Chain chain(String number) {
    return chains.computeIfAbsent(number, slice::chain);
  }

  /** The present record, a planned removal included. */
  Optional<Sheet> last(String number) {
    return chain(number).last().map(ChainRow::sheet);
  }

  /** The record at the end of a day. */
  Optional<Sheet> at(String number, LocalDate day) {
    return chain(number).asOf(day).map(ChainRow::sheet);
  }

  /** Everybody who lives in a household at the end of a day, by 記載順位. */
  List<Sheet> members(String householdNumber, LocalDate day) {
    var numbers = new LinkedHashSet<>(slice.everIn(householdNumber));
    numbers.addAll(chains.keySet());
    return members(numbers, this::chain, householdNumber, day);
  }

  /** The same before this 異動. */
  List<Sheet> membersBefore(String householdNumber, LocalDate day) {
    return members(slice.everIn(householdNumber), slice::chain, householdNumber, day);
  }

  private static List<Sheet> members(
      Set<String> numbers, Function<String, Chain> chains, String householdNumber, LocalDate day) {
    var members = new ArrayList<Sheet>();
    for (var number : numbers) {
      chains
          .apply(number)
          .asOf(day)
          .map(ChainRow::sheet)
          .filter(Sheet::isRegistered)
          .filter(sheet -> sheet.place().householdNumber().equals(householdNumber))
          .ifPresent(members::add);
    }
    members.sort(BY_ORDER);
    return members;
  }

  /** The place at the end of a household (既定の記載順位は末尾). */
  int nextDisplayOrder(String householdNumber) {
    return members(householdNumber, day()).stream()
            .mapToInt(sheet -> sheet.place().displayOrder())
            .max()
            .orElse(0)
        + 1;
  }

  /** The ledger with other values of an 異動, decided again once. */
  Optional<Slice.Rewritten> rewritten(String event, Command replacement) {
    var known = rewritten;
    if (known == null) {
      known = slice.rewritten(event, replacement);
      rewritten = known;
    }
    return known;
  }

  // ---- entering

  /** A row for the person of the sheet, on the day and word of the occasion. */
  void add(EventReason reason, Sheet sheet) {
    add(reason, sheet, occasion.eventDate(), day(), word);
  }

  void add(EventReason reason, Sheet sheet, UncertainDate eventDate, LocalDate on, Word upon) {
    var chain = chain(sheet.number());
    int no = chain.lastRowNo() + 1;
    enter(
        new ChainRow(
            no,
            no,
            EntryKind.EVENT,
            null,
            reason,
            reason,
            eventDate,
            on,
            upon.notificationDate(),
            occasion.processedDate(),
            upon.basis(),
            occasion.note(),
            eventId,
            eventId,
            sheet));
    for (var later : chain.rows()) {
      if (later.effectiveOn().isAfter(on)) {
        revise(later, later.sheet().with(sheet.place()));
      }
    }
  }

  /** Takes the place of a row with another record after it. */
  void revise(ChainRow row, Sheet sheet) {
    replace(row, row.revised(chain(row.sheet().number()).lastRowNo() + 1, eventId, sheet));
  }

  /** Takes the place of a row. */
  void replace(ChainRow row, ChainRow by) {
    close(row);
    enter(by);
  }

  /** Enters a row as it stands. */
  void enter(ChainRow row) {
    var number = row.sheet().number();
    chain(number).asOf(row.effectiveOn()).ifPresent(this::relate);
    relate(row);
    var chain = chain(number);
    var held = new ArrayList<>(chain.rows());
    held.add(row);
    chains.put(number, new Chain(number, held, Math.max(chain.lastRowNo(), row.rowNo())));
    rows.put(number + '\n' + row.rowNo(), row);
  }

  /** A row is no longer held true. */
  void close(ChainRow row) {
    var number = row.sheet().number();
    relate(row);
    var chain = chain(number);
    chains.put(
        number,
        new Chain(
            number,
            chain.rows().stream().filter(r -> r.rowNo() != row.rowNo()).toList(),
            chain.lastRowNo()));
    if (rows.remove(number + '\n' + row.rowNo()) == null) {
      closed.add(new RowRef(number, row.rowNo()));
    }
  }

  private void relate(ChainRow row) {
    households.add(row.sheet().place().householdNumber());
  }

  /** Households somebody entered, left or changed in. */
  Set<String> households() {
    return households;
  }

  /** Numbers of everybody who got a row of this 異動, in the order of entry. */
  Set<String> touched() {
    var numbers = new LinkedHashSet<String>();
    rows.values().forEach(row -> numbers.add(row.sheet().number()));
    return numbers;
  }

  void cancelEvent(String event) {
    cancelledEvents.add(event);
  }

  void support(Support support) {
    supports.add(support);
  }

  void reserve(Reservation reservation) {
    reservations.add(reservation);
  }

  void publish(Change.Kind kind, @Nullable Sheet before, Sheet after) {
    changes.add(new Change(kind, after.number(), before, after));
  }

  Decision decision() {
    return refused()
        ? new Decision.Refused(errors)
        : new Decision.Accepted(
            List.copyOf(rows.values()),
            List.copyOf(closed),
            cancelledEvents,
            supports,
            reservations,
            List.copyOf(new LinkedHashSet<>(alerts)),
            changes);
  }
}
