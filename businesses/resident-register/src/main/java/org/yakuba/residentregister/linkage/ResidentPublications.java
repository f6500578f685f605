package org.yakuba.residentregister.linkage;

import static org.yakuba.residentregister.linkage.SheetItems.act;
import static org.yakuba.residentregister.linkage.SheetItems.addressSet;
import static org.yakuba.residentregister.linkage.SheetItems.becameResident;
import static org.yakuba.residentregister.linkage.SheetItems.deleted;
import static org.yakuba.residentregister.linkage.SheetItems.foreign;
import static org.yakuba.residentregister.linkage.SheetItems.items;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.residentregister.HouseholdChanged;
import org.yakuba.contracts.residentregister.IndividualNumberChanged;
import org.yakuba.contracts.residentregister.LifeEventAmended;
import org.yakuba.contracts.residentregister.LifeEventCancelled;
import org.yakuba.contracts.residentregister.MoveOutCancelled;
import org.yakuba.contracts.residentregister.MoveOutConfirmation;
import org.yakuba.contracts.residentregister.MoveOutConfirmed;
import org.yakuba.contracts.residentregister.MoveOutEffected;
import org.yakuba.contracts.residentregister.MoveOutPlan;
import org.yakuba.contracts.residentregister.MoveOutRegistered;
import org.yakuba.contracts.residentregister.NationalityChanged;
import org.yakuba.contracts.residentregister.ResidentBorn;
import org.yakuba.contracts.residentregister.ResidentChanged;
import org.yakuba.contracts.residentregister.ResidentCodeChanged;
import org.yakuba.contracts.residentregister.ResidentCorrected;
import org.yakuba.contracts.residentregister.ResidentDeleted;
import org.yakuba.contracts.residentregister.ResidentDied;
import org.yakuba.contracts.residentregister.ResidentItems;
import org.yakuba.contracts.residentregister.ResidentMovedIn;
import org.yakuba.contracts.residentregister.ResidentRelocated;
import org.yakuba.contracts.residentregister.ResidentRestored;
import org.yakuba.platform.linkage.Publication;
import org.yakuba.residentregister.ledger.decide.ChainRow;
import org.yakuba.residentregister.ledger.decide.Change;
import org.yakuba.residentregister.ledger.decide.Decision;
import org.yakuba.residentregister.ledger.decide.Removed;
import org.yakuba.residentregister.ledger.decide.Sheet;
import org.yakuba.residentregister.ledger.decide.Slice;

/**
 * Turns what an accepted 異動 changes into what is published: one publication per person and change,
 * each with the person's present state as the 異動 leaves it (data-linkage §5.1). Pure.
 */
public final class ResidentPublications {
  /** What the events of the register are about. */
  public static final String AGGREGATE = "resident";

  /**
   * Finds the event under which an 異動 was published about a person.
   *
   * @see ResidentPublisher
   */
  @FunctionalInterface
  interface Published {
    @Nullable UUID eventId(String number, String act);
  }

  private final Slice slice;
  private final Decision.Accepted accepted;
  private final UUID eventId;
  private final Instant at;
  private final LocalDate day;
  private final PresentState present;
  private final Published published;

  private ResidentPublications(
      Slice slice,
      Decision.Accepted accepted,
      UUID eventId,
      Instant at,
      LocalDate processedDate,
      Published published) {
    this.slice = slice;
    this.accepted = accepted;
    this.eventId = eventId;
    this.at = at;
    this.day = processedDate;
    this.present = new PresentState(slice, accepted, processedDate);
    this.published = published;
  }

  /**
   * What is to be published, in the order of the changes.
   *
   * @param slice what the 異動 was decided on
   * @param eventId the 異動; joins the publications of all its persons
   * @param processedDate 処理日
   */
  static List<Publication> of(
      Slice slice,
      Decision.Accepted accepted,
      UUID eventId,
      Instant at,
      LocalDate processedDate,
      Published published) {
    var publications =
        new ResidentPublications(slice, accepted, eventId, at, processedDate, published);
    var all = new ArrayList<Publication>();
    for (var change : publications.told()) {
      var row = publications.row(change);
      for (var payload : publications.payloads(change, row)) {
        all.add(publications.publication(change, row, payload));
      }
    }
    return List.copyOf(all);
  }

  /**
   * The changes that hold today. What a planned move out does to those who stay is told on its day,
   * not before.
   */
  private List<Change> told() {
    var told = new ArrayList<Change>();
    for (var change : accepted.changes()) {
      boolean ahead =
          change.kind() == Change.Kind.HOUSEHOLD_CHANGED && row(change).effectiveOn().isAfter(day);
      if (!ahead) {
        told.add(change);
      }
    }
    for (var change : accepted.changes()) {
      if (change.kind() == Change.Kind.MOVE_OUT_EFFECTED) {
        staying(beforeOf(change).place().householdNumber(), row(change).effectiveOn())
            .filter(other -> told.stream().noneMatch(known -> sameAct(known, other)))
            .forEach(told::add);
      }
    }
    return told;
  }

  /** Members whose place in the household changed with a move out on this day. */
  private Stream<Change> staying(String household, LocalDate on) {
    return present.members(household).stream()
        .flatMap(sheet ->
            present.dayBefore(sheet.number(), on).stream()
                .filter(before -> !before.place().equals(sheet.place()))
                .map(before ->
                    new Change(Change.Kind.HOUSEHOLD_CHANGED, sheet.number(), before, sheet)));
  }

  private static boolean sameAct(Change one, Change other) {
    return one.kind() == other.kind() && one.number().equals(other.number());
  }

  /** The row of this 異動 that the change is about. */
  private ChainRow row(Change change) {
    return Optional.<ChainRow>empty()
        .or(() -> rowOf(change.number(), change.after()))
        .or(() -> rowOf(change.number(), null))
        .or(() -> slice.chain(change.number()).asOf(day))
        .or(() -> slice.chain(change.number()).last())
        .orElseThrow(() -> new IllegalStateException("a change without a row: " + change.kind()));
  }

  private Optional<ChainRow> rowOf(String number, @Nullable Sheet sheet) {
    return accepted.rows().stream()
        .filter(row -> row.sheet().number().equals(number))
        .filter(row -> sheet == null || row.sheet().equals(sheet))
        .reduce((earlier, later) -> later);
  }

  private Publication publication(Change change, ChainRow row, Record payload) {
    var sharing = new TreeSet<String>();
    sharing.add(change.number());
    var before = change.before();
    for (var sheet : before == null ? List.of(change.after()) : List.of(before, change.after())) {
      present
          .members(sheet.place().householdNumber())
          .forEach(member -> sharing.add(member.number()));
    }
    return new Publication(
        ResidentContracts.PUBLISHER,
        AGGREGATE,
        change.number(),
        at,
        row.effectiveOn(),
        eventId,
        null,
        false,
        List.copyOf(sharing),
        payload);
  }

  private List<Record> payloads(Change change, ChainRow row) {
    if (change.kind() == Change.Kind.PROTECTIVE_MEASURE_CHANGED) {
      return accepted.supports().stream()
          .filter(support -> support.number().equals(change.number()))
          .map(support -> (Record) SheetItems.measure(support, slice, change.after()))
          .toList();
    }
    return List.of((Record) payload(change, row));
  }

  private ResidentChanged payload(Change change, ChainRow row) {
    var before = change.before();
    var after = change.after();
    var person = person(change);
    var act = act(row);
    return switch (change.kind()) {
      case RESIDENT_MOVED_IN ->
          new ResidentMovedIn(
              person,
              act,
              becameResident(after),
              addressSet(after),
              after.entered().originAddress(),
              after.entered().lastRegisteredAddress(),
              foreign(after));
      case RESIDENT_RELOCATED ->
          new ResidentRelocated(person, act, after.home().previousAddress(), addressSet(after));
      case MOVE_OUT_REGISTERED -> new MoveOutRegistered(person, act, plan(after), scope(change));
      case MOVE_OUT_EFFECTED -> new MoveOutEffected(person, act, deleted(after));
      case MOVE_OUT_CONFIRMED -> new MoveOutConfirmed(person, act, confirmation(after));
      case MOVE_OUT_CANCELLED -> new MoveOutCancelled(person, act, original(row));
      case RESIDENT_BORN -> new ResidentBorn(person, act);
      case RESIDENT_DIED -> new ResidentDied(person, act, deleted(after));
      case RESIDENT_DELETED -> new ResidentDeleted(person, act, deleted(after));
      case RESIDENT_RESTORED -> new ResidentRestored(person, act);
      case HOUSEHOLD_CHANGED -> householdChanged(person, row, before == null ? after : before);
      case RESIDENT_CORRECTED ->
          new ResidentCorrected(person, act, CorrectedItems.between(before, after));
      case NATIONALITY_CHANGED ->
          new NationalityChanged(
              person, act, before == null ? after.type().code() : before.type().code());
      case INDIVIDUAL_NUMBER_CHANGED ->
          new IndividualNumberChanged(
              change.number(),
              before == null ? null : before.numbers().individualNumber(),
              after.numbers().individualNumber());
      case RESIDENT_CODE_CHANGED ->
          new ResidentCodeChanged(
              change.number(),
              before == null ? null : before.numbers().residentCode(),
              after.numbers().residentCode());
      case LIFE_EVENT_CANCELLED ->
          new LifeEventCancelled(
              change.number(), person, act, original(row), earlier(row.effectiveOn(), change));
      case LIFE_EVENT_AMENDED ->
          new LifeEventAmended(person, act, original(row), earlier(row.effectiveOn(), change));
      case PROTECTIVE_MEASURE_CHANGED ->
          throw new IllegalStateException("several measures may change with one person");
    };
  }

  /** The person as the 異動 leaves them at the end of the processed day. */
  private ResidentItems person(Change change) {
    var sheet =
        present
            .person(change.number())
            .orElseGet(() -> planned(change) ? beforeOf(change) : change.after());
    return items(sheet, present.head(sheet.place().householdNumber()).orElse(null));
  }

  private static boolean planned(Change change) {
    return change.kind() == Change.Kind.MOVE_OUT_REGISTERED;
  }

  private static Sheet beforeOf(Change change) {
    var before = change.before();
    return before == null ? change.after() : before;
  }

  private HouseholdChanged householdChanged(ResidentItems person, ChainRow row, Sheet before) {
    var household = before.place().householdNumber();
    return new HouseholdChanged(
        person, act(row), household, SheetItems.relationship(before), headBefore(household));
  }

  /** The head as the register was read. */
  private @Nullable String headBefore(String household) {
    return slice.everIn(household).stream()
        .map(number -> slice.chain(number).last().map(ChainRow::sheet))
        .flatMap(Optional::stream)
        .filter(Sheet::isRegistered)
        .filter(sheet -> sheet.place().householdNumber().equals(household))
        .filter(sheet -> sheet.place().isHead())
        .map(Sheet::number)
        .findFirst()
        .orElse(null);
  }

  /** Whether the whole household leaves. */
  private String scope(Change change) {
    var household = beforeOf(change).place().householdNumber();
    var leaving = new TreeSet<String>();
    accepted.changes().stream().filter(c -> planned(c)).forEach(c -> leaving.add(c.number()));
    boolean whole =
        present.members(household).stream().allMatch(member -> leaving.contains(member.number()));
    return whole ? "WHOLE" : "PART";
  }

  private static MoveOutPlan plan(Sheet after) {
    Removed removed = after.removed();
    return removed == null
        ? new MoveOutPlan(null, null)
        : new MoveOutPlan(removed.plannedDate(), removed.plannedAddress());
  }

  private static MoveOutConfirmation confirmation(Sheet after) {
    Removed removed = after.removed();
    return removed == null
        ? new MoveOutConfirmation(null, null, null)
        : new MoveOutConfirmation(
            removed.confirmedDate(), removed.confirmedAddress(), removed.noticeDate());
  }

  private @Nullable UUID original(ChainRow row) {
    return published.eventId(row.sheet().number(), row.actId());
  }

  /** The earlier of the day now and the day the closed row of the person had. */
  private LocalDate earlier(LocalDate on, Change change) {
    var earliest = on;
    for (var ref : accepted.closed()) {
      if (ref.number().equals(change.number())) {
        for (var row : slice.chain(ref.number()).rows()) {
          if (row.rowNo() == ref.rowNo() && row.effectiveOn().isBefore(earliest)) {
            earliest = row.effectiveOn();
          }
        }
      }
    }
    return earliest;
  }
}
