package org.yakuba.residentregister.ledger.postgres;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.identity.TenantCipher;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.residentregister.ledger.decide.Code;
import org.yakuba.residentregister.ledger.decide.Command;

/** 異動ジャーナル: what was entered, in the order in which it was recorded. */
public final class EventJournal {
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private EventJournal() {}

  /**
   * An 異動 of the journal.
   *
   * @param command as first entered
   * @param amended with the values of its last amendment; null when never amended
   * @param persons everybody whose record it changed
   */
  public record Entry(
      String eventId,
      Command command,
      @Nullable Command amended,
      LocalDate processedDate,
      OffsetDateTime recordedAt,
      List<String> persons,
      List<Code> alerts,
      boolean cancelled,
      String enteredBy,
      @Nullable String approvedBy) {
    public Entry {
      persons = List.copyOf(persons);
      alerts = List.copyOf(alerts);
    }

    /** The command as presently known. */
    public Command presentCommand() {
      return amended == null ? command : amended;
    }
  }

  /** The 異動 with these ids, in the order of recording; unknown ones are missing. */
  public static List<Entry> find(
      TenantSession session, TenantCipher cipher, Collection<String> eventIds) {
    return session
        .sql(EventJournal.class, "event")
        .param("events", ids(eventIds))
        .query((rs, n) -> entry(rs, cipher))
        .list();
  }

  /** Everybody whose record any of these 異動 changed. */
  static Collection<String> persons(TenantSession session, Collection<String> eventIds) {
    var numbers = new TreeSet<String>();
    session
        .sql(EventJournal.class, "event")
        .param("events", ids(eventIds))
        .query((rs, n) -> texts(rs.getArray("persons")))
        .list()
        .forEach(numbers::addAll);
    return numbers;
  }

  /** What is no id at all names no 異動. */
  private static String[] ids(Collection<String> eventIds) {
    return eventIds.stream().filter(id -> ID.matcher(id).matches()).toArray(String[]::new);
  }

  private static Entry entry(ResultSet rs, TenantCipher cipher) throws SQLException {
    var amended = rs.getString("amended_command");
    return new Entry(
        rs.getString("event_id"),
        CommandJson.read(rs.getString("command"), rs.getInt("command_version"), cipher),
        amended == null
            ? null
            : CommandJson.replacement(
                CommandJson.read(amended, rs.getInt("amended_version"), cipher)),
        rs.getObject("processed_date", LocalDate.class),
        rs.getObject("recorded_at", OffsetDateTime.class),
        texts(rs.getArray("persons")),
        texts(rs.getArray("alerts")).stream().map(Code::valueOf).toList(),
        rs.getBoolean("cancelled"),
        rs.getString("entered_by"),
        rs.getString("approved_by"));
  }

  static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
