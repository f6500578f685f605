package org.yakuba.residentregister.ledger.postgres;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.tenancy.Columns;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.residentregister.ledger.decide.ChainRow;
import org.yakuba.residentregister.ledger.decide.Code;
import org.yakuba.residentregister.ledger.decide.Decision.Accepted;
import org.yakuba.residentregister.ledger.decide.Decision.RowRef;
import org.yakuba.residentregister.ledger.decide.Sheet;
import org.yakuba.residentregister.search.SearchKeys;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Writes what was accepted: rows, cards, households, journal, and index, numbers and measures where
 * they change. All of it travels in one message to the database, with audit and outbox.
 */
public final class LedgerWriter {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final TenantKeys keys;
  private final SearchKeys searchKeys;
  private final boolean suppressionAutoEnd;

  /**
   * @param suppressionAutoEnd 団体設定: measures end by themselves on their planned day
   */
  public LedgerWriter(TenantKeys keys, SearchKeys searchKeys, boolean suppressionAutoEnd) {
    this.keys = keys;
    this.searchKeys = searchKeys;
    this.suppressionAutoEnd = suppressionAutoEnd;
  }

  /**
   * Since when it will be known: now, but later than everything known of the same persons, whatever
   * the clock says.
   */
  public static OffsetDateTime knownFrom(Instant now, PostgresSlice slice, Accepted accepted) {
    var at = now.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    var numbers = new ArrayList<String>();
    accepted.rows().forEach(row -> numbers.add(row.sheet().number()));
    accepted.closed().forEach(ref -> numbers.add(ref.number()));
    var last = slice.lastKnownFrom(numbers);
    return last.isPresent() && !last.get().isBefore(at)
        ? last.get().plus(1, ChronoUnit.MICROS)
        : at;
  }

  /** Writes everything; the caller's transaction commits it or not. */
  public void write(TenantSession session, PostgresSlice slice, Accepted decided, Writing writing) {
    var accepted = withSplitRows(slice, decided, List.of());
    var after = new AfterState(slice, decided, writing.today());
    writeEvent(session, slice, accepted, after, writing);
    new IndexWriter(session, searchKeys).write(slice, after, writing.today());
    new NumberWriter(session, keys).write(slice, after, accepted, writing.at());
    var moment = new SupportWriter.Moment(writing.eventId(), writing.at(), writing.today());
    new SupportWriter(session, suppressionAutoEnd).write(slice, after, decided, moment);
    writeReservations(session, decided, writing);
  }

  /**
   * Makes cards, households and measures what the rows say today: a day on which a row of the
   * future takes effect has come. No 異動, so nothing stands in the journal.
   *
   * @param persons whose day has come
   * @param decided without rows; with the measures that change
   */
  public void takeEffect(
      TenantSession session,
      PostgresSlice slice,
      Accepted decided,
      Collection<String> persons,
      SupportWriter.Moment moment) {
    var accepted = withSplitRows(slice, decided, persons);
    var after = new AfterState(slice, decided, moment.today(), persons);
    var system = new RowJson.Entry(moment.at(), "SYSTEM", "SYSTEM", "SYSTEM");
    writeRows(session, slice, accepted, after, moment, system, moment.today());
    new SupportWriter(session, suppressionAutoEnd).write(slice, after, decided, moment);
  }

  /** Rows that were read as two and stand in the tables as one are entered as two first. */
  private static Accepted withSplitRows(
      PostgresSlice slice, Accepted accepted, Collection<String> also) {
    var rows = new ArrayList<ChainRow>();
    var closed = new ArrayList<>(accepted.closed());
    var touched = new TreeSet<String>(also);
    accepted.rows().forEach(row -> touched.add(row.sheet().number()));
    accepted.closed().forEach(ref -> touched.add(ref.number()));
    for (var number : touched) {
      var person = slice.person(number);
      var split = person.split();
      if (split != null) {
        closed.add(new RowRef(number, split.rowNo()));
        person.chain().rows().stream().filter(person::isVirtual).forEach(rows::add);
      }
    }
    if (rows.isEmpty()) {
      return accepted;
    }
    rows.addAll(accepted.rows());
    return new Accepted(
        rows,
        closed,
        accepted.cancelledEvents(),
        accepted.supports(),
        accepted.reservations(),
        accepted.alerts(),
        accepted.changes());
  }

  /** What stays as it is costs no statement. */
  private static void writeRows(
      TenantSession session,
      PostgresSlice slice,
      Accepted accepted,
      AfterState after,
      SupportWriter.Moment moment,
      RowJson.Entry entry,
      LocalDate day) {
    if (!accepted.closed().isEmpty()) {
      session
          .later(LedgerWriter.class, "close_rows")
          .param("at", moment.at())
          .param("closedPersons", Columns.texts(accepted.closed(), RowRef::number))
          .param(
              "closedRows", accepted.closed().stream().map(RowRef::rowNo).toArray(Integer[]::new))
          .write();
    }
    var headsLost = headsLost(slice, after, moment.today());
    if (headsLost.length > 0) {
      session.later(LedgerWriter.class, "lose_heads").param("headsLost", headsLost).write();
    }
    session
        .later(LedgerWriter.class, "write")
        .param("cards", cards(after).toString())
        .param("persons", Columns.texts(accepted.rows(), row -> row.sheet().number()))
        .param("rows", rows(session, accepted, after, entry).toString())
        .write();
    var households = after.households().toArray(String[]::new);
    var cancelled = cancelled(accepted);
    if (cancelled.length > 0) {
      session
          .later(LedgerWriter.class, "close_households")
          .param("at", moment.at())
          .param("householdNumbers", households)
          .param("cancelled", cancelled)
          .write();
    }
    session
        .later(LedgerWriter.class, "write_households")
        .param("at", moment.at())
        .param("event", moment.eventId())
        .param("households", households(after, accepted, moment.today(), day).toString())
        .write();
  }

  private void writeEvent(
      TenantSession session,
      PostgresSlice slice,
      Accepted accepted,
      AfterState after,
      Writing writing) {
    var entry =
        new RowJson.Entry(writing.at(), writing.enteredBy(), writing.office(), writing.terminal());
    var moment = new SupportWriter.Moment(writing.eventId(), writing.at(), writing.today());
    var day = writing.command().occasion().effectiveOn();
    writeRows(
        session,
        slice,
        accepted,
        after,
        moment,
        entry,
        day.isAfter(writing.today()) ? writing.today() : day);
    journal(session, slice, accepted, after, writing);
  }

  private void journal(
      TenantSession session,
      PostgresSlice slice,
      Accepted accepted,
      AfterState after,
      Writing writing) {
    var command = writing.command();
    session
        .later(LedgerWriter.class, "journal")
        .param("at", writing.at())
        .param("event", writing.eventId())
        .param("eventType", CommandJson.type(command))
        .param("commandVersion", CommandJson.VERSION)
        .param("command", CommandJson.write(command, keys.cipher(session)))
        .param("target", Reach.of(command).target())
        .param("eventDate", command.occasion().effectiveOn())
        .param("processedDate", writing.today())
        .param("enteredBy", writing.enteredBy())
        .param("approvedBy", writing.approvedBy())
        .param("office", writing.office())
        .param("terminal", writing.terminal())
        .param("correlation", writing.correlationId())
        .param("persons", after.touched().toArray(String[]::new))
        .param("baseVersions", json(slice.versions()))
        .param(
            "alerts",
            accepted.alerts().stream().map(a -> a.code()).map(Code::name).toArray(String[]::new))
        .write();
  }

  private static UUID[] cancelled(Accepted accepted) {
    return accepted.cancelledEvents().stream()
        .filter(id -> !TakenOver.is(id))
        .map(UUID::fromString)
        .toArray(UUID[]::new);
  }

  /** Whoever is head on the card and is one no longer, or of another household. */
  private static String[] headsLost(PostgresSlice slice, AfterState after, LocalDate today) {
    return after.touched().stream()
        .filter(number -> {
          var before = slice.chain(number).asOf(today).map(ChainRow::sheet);
          var now = after.present(number).map(ChainRow::sheet);
          return before.filter(sheet -> sheet.place().isHead()).isPresent()
              && now.filter(sheet ->
                      sheet.isRegistered()
                          && sheet.place().isHead()
                          && sheet
                              .place()
                              .householdNumber()
                              .equals(before.get().place().householdNumber()))
                  .isEmpty();
        })
        .toArray(String[]::new);
  }

  private static ArrayNode cards(AfterState after) {
    var cards = JsonNodeFactory.instance.arrayNode();
    for (var number : after.touched()) {
      var row = after.present(number).orElseThrow();
      var sheet = row.sheet();
      var removed = sheet.removed();
      var birth = sheet.birthDate().internalDate();
      var gone = sheet.isRegistered() ? null : removed;
      var pending = after.pendingRemoval(number);
      cards
          .addObject()
          .put("addressee_number", number)
          .put("current_history_no", row.rowNo())
          .put("resident_type", sheet.type().code())
          .put("resident_status", sheet.status().code())
          .put("household_number", sheet.place().householdNumber())
          .put("is_head", sheet.place().isHead())
          .put("kana_key", SearchKeys.sortKey(sheet.names().kana()))
          .put("birth_date", birth == null ? null : birth.toString())
          .put("sex", sheet.sex().code())
          .put("resident_code", sheet.numbers().residentCode())
          .put("removed_reason", gone == null ? null : gone.reasonCode())
          .put("removed_on", gone == null ? null : text(gone.date().internalDate()))
          .put("pending_removal_on", pending.map(LocalDate::toString).orElse(null));
    }
    return cards;
  }

  private static ArrayNode rows(
      TenantSession session, Accepted accepted, AfterState after, RowJson.Entry entry) {
    var rows = JsonNodeFactory.instance.arrayNode();
    for (var row : accepted.rows()) {
      var head = head(after, row);
      var json =
          RowJson.of(
              row, head.orElse(null), entry, session.tenant().value(), TakenOver.is(row.eventId()));
      if (accepted.closed().contains(new RowRef(row.sheet().number(), row.rowNo()))) {
        // One half of a split row that is closed by the same 異動.
        json.put("known_to", entry.at().toString());
      }
      rows.add(json);
    }
    return rows;
  }

  private static Optional<Sheet> head(AfterState after, ChainRow row) {
    var sheet = row.sheet();
    return sheet.place().isHead()
        ? Optional.of(sheet)
        : after.head(sheet.place().householdNumber(), row.effectiveOn());
  }

  private static ArrayNode households(
      AfterState after, Accepted accepted, LocalDate today, LocalDate day) {
    var households = JsonNodeFactory.instance.arrayNode();
    for (var number : after.households()) {
      var members = after.members(number, today);
      var head = after.head(number, today);
      households
          .addObject()
          .put("household_number", number)
          .put("household_status", members.isEmpty() ? "9" : "1")
          .put("head", head.map(Sheet::number).orElse(null))
          .put("event_date", day.toString())
          .put("processed_date", today.toString())
          .put("reason_code", reason(accepted, number));
    }
    return households;
  }

  private static @Nullable String reason(Accepted accepted, String household) {
    return accepted.rows().stream()
        .filter(row -> row.sheet().place().householdNumber().equals(household))
        .findFirst()
        .or(() -> accepted.rows().stream().findFirst())
        .map(row -> row.reason().code())
        .orElse(null);
  }

  private static void writeReservations(TenantSession session, Accepted accepted, Writing writing) {
    if (!accepted.reservations().isEmpty()) {
      session
          .later(LedgerWriter.class, "write_reservations")
          .param("ids", Columns.texts(accepted.reservations(), r -> r.reservationId()))
          .param("statuses", Columns.texts(accepted.reservations(), r -> r.status().name()))
          .param("event", writing.eventId())
          .param("at", writing.at())
          .write();
    }
  }

  static String json(Map<String, Integer> versions) {
    return JSON.writeValueAsString(versions);
  }

  static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
