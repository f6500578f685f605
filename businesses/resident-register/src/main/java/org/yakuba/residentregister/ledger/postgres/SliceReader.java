package org.yakuba.residentregister.ledger.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.identity.TenantCipher;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.residentregister.ledger.decide.RegisterLaw;
import org.yakuba.residentregister.search.SearchKeys;

/**
 * Reads what a command is decided on: one statement, and one before it, in the same message, that
 * locks.
 */
public final class SliceReader {
  private final TenantKeys keys;
  private final SearchKeys searchKeys;
  private final RegisterLaw law;

  /**
   * For whom it is read.
   *
   * @param commandId of the command that is decided
   */
  public record Asking(UUID commandId, String officerId, Instant now) {}

  /**
   * How the desk stands when the command is decided.
   *
   * @param recorded whether the command was entered before
   * @param direct kinds of command the municipality lets an officer confirm alone
   * @param held somebody named whom another officer holds; null for nobody
   * @param waiting somebody named who has an open 仮登録; null for nobody
   */
  public record Desk(
      @Nullable LocalDate lastProcessedOn,
      boolean recorded,
      Set<String> direct,
      @Nullable String held,
      @Nullable String waiting) {
    static final Desk EMPTY = new Desk(null, false, Set.of(), null, null);
  }

  /** What one statement read. */
  record Read(Desk desk, Map<String, PersonRows> persons) {}

  public SliceReader(TenantKeys keys, SearchKeys searchKeys, RegisterLaw law) {
    this.keys = keys;
    this.searchKeys = searchKeys;
    this.law = law;
  }

  /** Reads one person without a lock. */
  PostgresSlice person(TenantSession session, String number, Asking asking) {
    var slice = slice(session, asking);
    slice.person(number);
    return slice;
  }

  /** Reads without a lock: for a preview. */
  public PostgresSlice look(TenantSession session, Reach reach, Asking asking) {
    var slice = slice(session, asking);
    reach.include(slice.personsOfTarget(reach));
    slice.take(read(session, reach.persons(), reach.households(), asking), reach);
    return slice;
  }

  /**
   * Locks and reads: until the end of the transaction nobody else changes these persons, their
   * households, or gives somebody the same numbers.
   *
   * @throws Overtaken when somebody else moved one of them meanwhile; begin again
   */
  public PostgresSlice lock(TenantSession session, Reach reach, Asking asking) {
    var slice = slice(session, asking);
    reach.include(slice.personsOfTarget(reach));
    reach.include(slice.leftTogether(reach));
    session.later(SliceReader.class, "plan_once").write();
    var locked =
        session
            .later(SliceReader.class, "lock")
            .param("persons", texts(reach.persons()))
            .param("households", texts(reach.households()))
            .param("claims", texts(reach.claims()))
            .param("event", asking.commandId())
            .list((rs, n) -> rs.getString("key"));
    slice.take(read(session, reach.persons(), reach.households(), asking), reach);
    var keys = new HashSet<>(locked.get());
    for (var number : reach.persons()) {
      for (var row : slice.chain(number).rows()) {
        if (!keys.contains('h' + row.sheet().place().householdNumber())) {
          throw new Overtaken();
        }
      }
    }
    return slice;
  }

  private PostgresSlice slice(TenantSession session, Asking asking) {
    return new PostgresSlice(session, this, asking, keys.cipher(session), searchKeys, law);
  }

  Read read(
      TenantSession session,
      Collection<String> persons,
      Collection<String> households,
      Asking asking) {
    var cipher = keys.cipher(session);
    return session
        .later(SliceReader.class, "read")
        .param("persons", texts(persons))
        .param("households", texts(households))
        .param("event", asking.commandId())
        .param("officer", asking.officerId())
        .param("now", asking.now().atOffset(ZoneOffset.UTC))
        .read(rs -> read(rs, cipher))
        .get();
  }

  private static Read read(ResultSet rs, TenantCipher cipher) throws SQLException {
    var desk = Desk.EMPTY;
    var builders = new LinkedHashMap<String, PersonRows.Builder>();
    while (rs.next()) {
      if (rs.isFirst()) {
        desk = desk(rs);
      }
      var number = rs.getString("addressee_number");
      if (number != null) {
        var builder = builders.get(number);
        if (builder == null) {
          builder = new PersonRows.Builder(rs, cipher);
          builders.put(number, builder);
        }
        builder.add(rs);
      }
    }
    var persons = new LinkedHashMap<String, PersonRows>();
    builders.forEach((number, builder) -> persons.put(number, builder.build()));
    return new Read(desk, persons);
  }

  private static Desk desk(ResultSet rs) throws SQLException {
    return new Desk(
        rs.getObject("last_processed", LocalDate.class),
        rs.getBoolean("recorded"),
        Set.of((String[]) rs.getArray("direct_kinds").getArray()),
        rs.getString("held"),
        rs.getString("waiting"));
  }

  static String[] texts(Collection<String> texts) {
    return texts.toArray(String[]::new);
  }
}
