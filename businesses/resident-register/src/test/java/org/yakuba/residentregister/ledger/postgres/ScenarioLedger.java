package org.yakuba.residentregister.ledger.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.disclosure.ProtectionRole;
import org.yakuba.platform.disclosure.ProtectiveMeasure.Stage;
import org.yakuba.residentregister.event.ScenarioDesk;
import org.yakuba.residentregister.ledger.EntryKind;
import org.yakuba.residentregister.ledger.decide.AmendingEvent;
import org.yakuba.residentregister.ledger.decide.CancellingEvent;
import org.yakuba.residentregister.ledger.decide.Chain;
import org.yakuba.residentregister.ledger.decide.ChainRow;
import org.yakuba.residentregister.ledger.decide.Command;
import org.yakuba.residentregister.ledger.decide.Decision;
import org.yakuba.residentregister.ledger.decide.EventLedger;
import org.yakuba.residentregister.ledger.decide.HistoryLine;
import org.yakuba.residentregister.ledger.decide.Knowledge;
import org.yakuba.residentregister.ledger.decide.Reservation;
import org.yakuba.residentregister.ledger.decide.Support;
import org.yakuba.residentregister.ledger.decide.Version;
import org.yakuba.residentregister.ledger.decide.Version.Moment;

/**
 * The port of the ledger over the tables, as the scenarios of the rulebook see it: 異動 go in through
 * the confirmation of the desk, answers come from the rows as known on a day.
 */
final class ScenarioLedger implements EventLedger {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final long NAMES = 0x0192_0000_0000_7000L;

  private final ScenarioDesk desk;

  ScenarioLedger(ScenarioDesk desk) {
    this.desk = desk;
  }

  @Override
  public Decision enter(String eventId, Command command) {
    return desk.confirm(uuid(eventId), named(command), command.occasion().processedDate());
  }

  private static UUID uuid(String seq) {
    return new UUID(NAMES, Long.parseLong(seq));
  }

  private static Command named(Command command) {
    return switch (command) {
      case CancellingEvent c ->
          new CancellingEvent(
              c.occasion(), uuid(c.targetEventId()).toString(), c.moveOutOnly(), c.newHousehold());
      case AmendingEvent c ->
          new AmendingEvent(c.occasion(), uuid(c.targetEventId()).toString(), c.replacement());
      default -> command;
    };
  }

  private static String seq(String uuid) {
    return Long.toString(UUID.fromString(uuid).getLeastSignificantBits());
  }

  private static ChainRow renamed(ChainRow row) {
    return new ChainRow(
        row.rowNo(),
        row.chainNo(),
        row.kind(),
        row.targetRowNo(),
        row.reason(),
        row.effect(),
        row.eventDate(),
        row.effectiveOn(),
        row.notificationDate(),
        row.processedDate(),
        row.basis(),
        row.note(),
        seq(row.eventId()),
        seq(row.actId()),
        row.sheet());
  }

  private record Held(ChainRow row, OffsetDateTime from, OffsetDateTime until) {
    boolean knownBefore(OffsetDateTime end) {
      return from.isBefore(end) && !until.isBefore(end);
    }
  }

  private List<Held> rows(@Nullable String number) {
    return desk.in(session ->
        session
            .jdbc()
            .sql(
                "SELECT r.addressee_number, c.* FROM resident_register.resident r"
                    + " JOIN resident_register.resident_record c USING (tenant_id, resident_id)"
                    + " WHERE CAST(:number AS text) IS NULL OR r.addressee_number = :number"
                    + " ORDER BY r.resident_id, c.history_no")
            .param("number", number)
            .query((rs, n) ->
                new Held(
                    renamed(RowReader.row(rs)),
                    rs.getObject("known_from", OffsetDateTime.class),
                    rs.getObject("known_to", OffsetDateTime.class)))
            .list());
  }

  @Override
  public Knowledge knownAt(@Nullable LocalDate day) {
    return new View(
        day == null ? OffsetDateTime.MAX : day.plusDays(1).atStartOfDay(JAPAN).toOffsetDateTime());
  }

  @Override
  public List<Version> versions() {
    return rows(null).stream()
        .map(held ->
            new Version(
                held.row(),
                moment(held.from()),
                held.until().equals(OffsetDateTime.MAX) ? null : moment(held.until())))
        .toList();
  }

  private static Moment moment(OffsetDateTime at) {
    long micros = at.toInstant().toEpochMilli() * 1000 + at.getNano() / 1000 % 1000;
    return new Moment(at.atZoneSameInstant(JAPAN).toLocalDate(), micros);
  }

  /** The ledger as known before an instant. */
  private final class View implements Knowledge {
    private final OffsetDateTime end;

    View(OffsetDateTime end) {
      this.end = end;
    }

    @Override
    public Set<String> persons() {
      var numbers = new LinkedHashSet<String>();
      rows(null).forEach(held -> numbers.add(held.row().sheet().number()));
      return numbers;
    }

    @Override
    public Chain chain(String number) {
      var all = rows(number);
      var known =
          all.stream()
              .filter(held -> held.knownBefore(end))
              .map(Held::row)
              .filter(row -> row.kind() != EntryKind.CANCELLATION)
              .toList();
      var spans = desk.numbers(number, end);
      return new Chain(
          number,
          PersonRows.numbered(new Chain(number, known, all.size()).rows(), spans),
          all.size());
    }

    @Override
    public Set<String> everIn(String householdNumber) {
      var numbers = new TreeSet<String>();
      for (var held : rows(null)) {
        if (held.knownBefore(end)
            && held.row().kind() != EntryKind.CANCELLATION
            && held.row().sheet().place().householdNumber().equals(householdNumber)) {
          numbers.add(held.row().sheet().number());
        }
      }
      return numbers;
    }

    @Override
    public List<HistoryLine> history(String number) {
      return HistoryLine.of(
          rows(number).stream().filter(held -> held.from().isBefore(end)).map(Held::row).toList());
    }

    @Override
    public List<Support> supports(String number) {
      record Key(String measure, LocalDate from) {}
      var found = new LinkedHashMap<Key, Support>();
      desk.in(session ->
              session
                  .jdbc()
                  .sql(
                      "SELECT r.addressee_number, m.*, m.measure_id::text AS id, l.released_from, l.minutes"
                          + " FROM resident_register.resident r"
                          + " JOIN resident_register.protective_measure m USING (tenant_id, resident_id)"
                          + " LEFT JOIN resident_register.temporary_release l"
                          + " ON l.tenant_id = m.tenant_id AND l.resident_id = m.resident_id"
                          + " AND l.measure_id = m.measure_id AND l.valid_from = m.valid_from"
                          + " AND l.known_from < :end"
                          + " WHERE r.addressee_number = :number"
                          + " AND m.known_from < :end AND m.known_to >= :end"
                          + " ORDER BY m.known_from, m.valid_from, l.known_from")
                  .param("number", number)
                  .param("end", end)
                  .query((rs, n) -> support(rs))
                  .list())
          .forEach(s ->
              found.merge(
                  new Key(s.measureId(), s.startDate()),
                  s,
                  (known, again) -> known.released(again.releases().getFirst())));
      return new ArrayList<>(found.values());
    }

    @Override
    public Optional<Reservation> reservation(String reservationId) {
      return desk
          .in(session ->
              session
                  .jdbc()
                  .sql(
                      "SELECT status FROM resident_register.reservation"
                          + " WHERE reservation_id = :id AND known_from < :end"
                          + " ORDER BY revision DESC LIMIT 1")
                  .param("id", reservationId)
                  .param("end", end)
                  .query(String.class)
                  .list())
          .stream()
          .findFirst()
          .map(status -> new Reservation(reservationId, Reservation.Status.valueOf(status)));
    }

    @Override
    public @Nullable LocalDate lastProcessedOn() {
      return desk
          .in(session ->
              session
                  .jdbc()
                  .sql(
                      "SELECT processed_date FROM resident_register.event_journal"
                          + " WHERE recorded_at < :end ORDER BY 1 DESC LIMIT 1")
                  .param("end", end)
                  .query(LocalDate.class)
                  .list())
          .stream()
          .findFirst()
          .orElse(null);
    }
  }

  private static Support support(ResultSet rs) throws SQLException {
    var released = rs.getObject("released_from", LocalDateTime.class);
    return new Support(
        rs.getString("addressee_number"),
        rs.getString("id"),
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
}
