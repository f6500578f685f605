package org.yakuba.residentregister.ledger.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.platform.disclosure.ProtectionRole;
import org.yakuba.platform.disclosure.ProtectiveMeasure.Stage;
import org.yakuba.platform.identity.TenantCipher;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.ledger.decide.Chain;
import org.yakuba.residentregister.ledger.decide.ChainRow;
import org.yakuba.residentregister.ledger.decide.Command;
import org.yakuba.residentregister.ledger.decide.RegisterLaw;
import org.yakuba.residentregister.ledger.decide.Reservation;
import org.yakuba.residentregister.ledger.decide.Sheet;
import org.yakuba.residentregister.ledger.decide.Slice;
import org.yakuba.residentregister.ledger.decide.Support;
import org.yakuba.residentregister.rules.Sex;
import org.yakuba.residentregister.search.SearchKeys;

/**
 * What a command is decided on, read in one statement; what a decision asks for beyond it (whose
 * number this is, an 異動 of the past) is read when asked. Lives for one transaction.
 */
public final class PostgresSlice implements Slice {
  private final TenantSession session;
  private final SliceReader reader;
  private final SliceReader.Asking asking;
  private final TenantCipher cipher;
  private final SearchKeys searchKeys;
  private final RegisterLaw law;

  private final Map<String, PersonRows> persons = new HashMap<>();
  private final Set<String> households = new HashSet<>();
  private final Map<String, List<Support>> supports = new HashMap<>();
  private final Map<String, Integer> versions = new TreeMap<>();
  private SliceReader.Desk desk = SliceReader.Desk.EMPTY;

  PostgresSlice(
      TenantSession session,
      SliceReader reader,
      SliceReader.Asking asking,
      TenantCipher cipher,
      SearchKeys searchKeys,
      RegisterLaw law) {
    this.session = session;
    this.reader = reader;
    this.asking = asking;
    this.cipher = cipher;
    this.searchKeys = searchKeys;
    this.law = law;
  }

  void take(SliceReader.Read read, Reach reach) {
    desk = read.desk();
    persons.putAll(read.persons());
    read.persons().forEach((number, rows) -> versions.put(number, rows.chain().lastRowNo()));
    reach.persons().forEach(number -> persons.putIfAbsent(number, PersonRows.nobody(number)));
    households.addAll(reach.households());
    for (var number : reach.persons()) {
      chain(number).rows().forEach(row -> households.add(row.sheet().place().householdNumber()));
    }
  }

  /** These numbers were given just now: nobody has them. */
  public void areNew(Collection<String> numbers, Collection<String> newHouseholds) {
    numbers.forEach(number -> persons.put(number, PersonRows.nobody(number)));
    households.addAll(newHouseholds);
  }

  PersonRows person(String number) {
    var known = persons.get(number);
    if (known == null) {
      known =
          reader
              .read(session, List.of(number), List.of(), asking)
              .persons()
              .getOrDefault(number, PersonRows.nobody(number));
      persons.put(number, known);
    }
    return known;
  }

  /** When the last row of any of these persons was entered; empty when none has one. */
  Optional<OffsetDateTime> lastKnownFrom(Collection<String> numbers) {
    return numbers.stream()
        .flatMap(number -> Optional.ofNullable(person(number).lastKnownFrom()).stream())
        .max(OffsetDateTime::compareTo);
  }

  /** 履歴番号 of everybody the command reaches: the versions a decision stands on. */
  public Map<String, Integer> versions() {
    return versions;
  }

  /** How the desk stood when it was read. */
  public SliceReader.Desk desk() {
    return desk;
  }

  @Override
  public Chain chain(String number) {
    return person(number).chain();
  }

  @Override
  public Set<String> everIn(String householdNumber) {
    if (households.add(householdNumber)) {
      reader
          .read(session, List.of(), List.of(householdNumber), asking)
          .persons()
          .forEach(persons::putIfAbsent);
    }
    var numbers = new TreeSet<String>();
    persons.forEach((number, rows) -> {
      if (rows.chain().rows().stream()
          .anyMatch(row -> row.sheet().place().householdNumber().equals(householdNumber))) {
        numbers.add(number);
      }
    });
    return numbers;
  }

  @Override
  public Collection<String> byResidentCode(String residentCode) {
    return holders("J", residentCode, s -> residentCode.equals(s.numbers().residentCode()));
  }

  @Override
  public Collection<String> byCardNumber(String cardNumber) {
    return holders(
        "Z", cardNumber, s -> s.foreign() != null && cardNumber.equals(s.foreign().cardNumber()));
  }

  private List<String> holders(String kind, String key, Predicate<Sheet> holds) {
    var found =
        session
            .sql(PostgresSlice.class, "holders_by_key")
            .param("kind", kind)
            .param("key", key)
            .query((rs, n) -> rs.getString(1))
            .list();
    return found.stream().filter(number -> lastIs(number, holds)).toList();
  }

  private boolean lastIs(String number, Predicate<Sheet> holds) {
    return chain(number).last().filter(row -> holds.test(row.sheet())).isPresent();
  }

  @Override
  public Collection<String> byIndividualNumber(String individualNumber) {
    return session
        .sql(PostgresSlice.class, "holders_of_individual_number")
        .param("hash", cipher.lookupHash(ResidentRegister.INDIVIDUAL_NUMBER, individualNumber))
        .query((rs, n) -> rs.getString(1))
        .list();
  }

  @Override
  public Collection<String> byThreeItems(
      String nameWithoutSpaces, UncertainDate birthDate, Sex sex) {
    var found =
        session
            .sql(PostgresSlice.class, "likely_persons")
            .param("key", searchKeys.name(nameWithoutSpaces))
            .param("birthDate", birthDate.internalDate())
            .param("sex", sex.code())
            .query((rs, n) -> rs.getString(1))
            .list();
    return found.stream()
        .filter(number ->
            lastIs(
                number,
                s ->
                    s.birthDate().iso().equals(birthDate.iso())
                        && s.names()
                            .full()
                            .replace(" ", "")
                            .replace("\u3000", "")
                            .equals(nameWithoutSpaces)))
        .toList();
  }

  @Override
  public Optional<Event> event(String eventId) {
    if (TakenOver.is(eventId)) {
      var number = TakenOver.person(eventId);
      return Optional.ofNullable(TakenOver.event(chain(number), everyRow(Set.of(number)), eventId));
    }
    return EventJournal.find(session, cipher, List.of(eventId)).stream()
        .findFirst()
        .map(entry ->
            new Event(
                eventId, entry.presentCommand(), entry.cancelled(), personsOf(eventId, entry)));
  }

  private Set<String> personsOf(String eventId, EventJournal.Entry entry) {
    var numbers = new LinkedHashSet<String>();
    for (var number : entry.persons()) {
      if (chain(number).rows().stream().anyMatch(row -> row.actId().equals(eventId))) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  /** Every row ever entered for the persons, closed or not, with those not yet in a table. */
  List<ChainRow> everyRow(Collection<String> numbers) {
    var rows =
        new ArrayList<>(
            session
                .sql(PostgresSlice.class, "rows_of_event")
                .param("persons", SliceReader.texts(numbers))
                .query((rs, n) -> RowReader.row(rs))
                .list());
    for (var number : numbers) {
      var person = person(number);
      person.chain().rows().stream().filter(person::isVirtual).forEach(rows::add);
    }
    return rows;
  }

  /** Everybody whose record the target of a cancellation or amendment changed. */
  Set<String> personsOfTarget(Reach reach) {
    var target = reach.target();
    if (target == null) {
      return Set.of();
    }
    return TakenOver.is(target)
        ? Set.of(TakenOver.person(target))
        : Set.copyOf(EventJournal.persons(session, List.of(target)));
  }

  /** Everybody who moved out together with one of the persons: 転入通知 may bring all forward. */
  Set<String> leftTogether(Reach reach) {
    return reach.followsMoveOuts()
        ? Set.copyOf(
            session
                .sql(PostgresSlice.class, "left_together")
                .param("persons", SliceReader.texts(reach.persons()))
                .query((rs, n) -> rs.getString(1))
                .list())
        : Set.of();
  }

  @Override
  public @Nullable LocalDate lastProcessedOn() {
    return desk.lastProcessedOn();
  }

  @Override
  public List<Support> supports(String number) {
    return supports.computeIfAbsent(number, this::readSupports);
  }

  private List<Support> readSupports(String number) {
    record Key(String measureId, LocalDate from) {}
    var found = new LinkedHashMap<Key, Support>();
    session
        .sql(PostgresSlice.class, "supports")
        .param("number", number)
        .query((rs, n) -> support(rs))
        .list()
        .forEach(support ->
            found.merge(
                new Key(support.measureId(), support.startDate()),
                support,
                (known, again) -> known.released(again.releases().getFirst())));
    return List.copyOf(found.values());
  }

  private static Support support(ResultSet rs) throws SQLException {
    var released = rs.getObject("released_from", LocalDateTime.class);
    return new Support(
        rs.getString("addressee_number"),
        rs.getString("measure_id"),
        ProtectionRole.valueOf(rs.getString("role")),
        rs.getString("principal_addressee_number"),
        Stage.valueOf(rs.getString("stage")),
        rs.getObject("valid_from", LocalDate.class),
        rs.getObject("valid_to", LocalDate.class),
        rs.getObject("ended_on", LocalDate.class),
        released == null
            ? List.of()
            : List.of(new Support.Release(released, rs.getInt("minutes"))));
  }

  @Override
  public Optional<Reservation> reservation(String reservationId) {
    return session
        .sql(PostgresSlice.class, "reservation")
        .param("id", reservationId)
        .query(String.class)
        .optional()
        .map(status -> new Reservation(reservationId, Reservation.Status.valueOf(status)));
  }

  @Override
  public Optional<Rewritten> rewritten(String eventId, Command replacement) {
    return TakenOver.is(eventId)
        ? Optional.empty()
        : new Rewriting(session, cipher, law, this).rewritten(eventId, replacement);
  }
}
