package org.yakuba.residentregister.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.identity.TenantCipher;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.residentregister.ledger.postgres.CommandJson;
import tools.jackson.databind.json.JsonMapper;

/** Keeps 仮登録 as commands with the versions they were decided on. */
public final class ProvisionalStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final TenantKeys keys;

  public ProvisionalStore(TenantKeys keys) {
    this.keys = keys;
  }

  /**
   * A 仮登録 as kept.
   *
   * @param versions 履歴番号 of everybody it was decided on
   */
  record Kept(ProvisionalEvent event, Map<String, Integer> versions) {
    Kept {
      versions = Map.copyOf(versions);
    }
  }

  void insert(
      TenantSession session,
      Operator operator,
      UUID id,
      Confirmation.Decided decided,
      Instant now) {
    var entered = Confirmation.Entered.by(operator);
    session
        .sql(ProvisionalStore.class, "insert_provisional")
        .param("id", id)
        .param("eventType", CommandJson.type(decided.command()))
        .param("commandVersion", CommandJson.VERSION)
        .param("command", CommandJson.write(decided.command(), keys.cipher(session)))
        .param("persons", decided.personsInRegister().toArray(String[]::new))
        .param("baseVersions", JSON.writeValueAsString(decided.slice().versions()))
        .param("officer", entered.officerId())
        .param("office", entered.office())
        .param("terminal", entered.terminal())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void correct(
      TenantSession session,
      Operator operator,
      UUID id,
      Confirmation.Decided decided,
      Instant now) {
    session
        .sql(ProvisionalStore.class, "correct_provisional")
        .param("id", id)
        .param("eventType", CommandJson.type(decided.command()))
        .param("commandVersion", CommandJson.VERSION)
        .param("command", CommandJson.write(decided.command(), keys.cipher(session)))
        .param("persons", decided.personsInRegister().toArray(String[]::new))
        .param("baseVersions", JSON.writeValueAsString(decided.slice().versions()))
        .param("terminal", operator.terminal())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void close(
      TenantSession session,
      Operator operator,
      UUID id,
      ProvisionalStatus status,
      @Nullable String note,
      Instant now) {
    session
        .sql(ProvisionalStore.class, "close_provisional")
        .param("id", id)
        .param("status", status.name())
        .param("note", note)
        .param("officer", operator.officer().officerId())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Nobody else corrects, approves or closes it until the end of the transaction. */
  Optional<Kept> lock(TenantSession session, UUID id) {
    var cipher = keys.cipher(session);
    return session
        .sql(ProvisionalStore.class, "lock_provisional")
        .param("id", id)
        .query((rs, n) -> kept(rs, cipher))
        .optional();
  }

  Optional<Kept> find(TenantSession session, UUID id) {
    var any = new ProvisionalEvent.Filter(null, null, null, null, null);
    return list(session, any, id, 1).stream().findFirst();
  }

  List<Kept> list(
      TenantSession session, ProvisionalEvent.Filter filter, @Nullable UUID id, int limit) {
    var cipher = keys.cipher(session);
    var status = filter.status();
    return session
        .sql(ProvisionalStore.class, "list_provisional")
        .param("status", status == null ? null : status.name())
        .param("office", filter.office())
        .param("enteredBy", filter.enteredBy())
        .param("person", filter.person())
        .param("id", id)
        .param("after", filter.after())
        .param("limit", limit)
        .query((rs, n) -> kept(rs, cipher))
        .list();
  }

  private static Kept kept(ResultSet rs, TenantCipher cipher) throws SQLException {
    var versions = new TreeMap<String, Integer>();
    JSON.readTree(rs.getString("base_versions"))
        .properties()
        .forEach(version -> versions.put(version.getKey(), version.getValue().intValue()));
    return new Kept(
        new ProvisionalEvent(
            rs.getObject("provisional_id", UUID.class),
            rs.getInt("revision"),
            CommandJson.read(rs.getString("command"), rs.getInt("command_version"), cipher),
            ProvisionalStatus.valueOf(rs.getString("status")),
            List.of((String[]) rs.getArray("persons").getArray()),
            rs.getString("entered_by"),
            rs.getString("office_id"),
            rs.getString("terminal_id"),
            rs.getObject("entered_at", OffsetDateTime.class).toInstant(),
            rs.getObject("changed_at", OffsetDateTime.class).toInstant(),
            rs.getString("note"),
            rs.getString("closed_by")),
        versions);
  }
}
