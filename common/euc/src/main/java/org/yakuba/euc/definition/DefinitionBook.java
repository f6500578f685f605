package org.yakuba.euc.definition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yakuba.euc.Euc;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.linkage.LinkageJson;
import org.yakuba.platform.tenancy.TenantSession;

/** Definitions as they are kept, every version of them (EUC-4-01). */
public final class DefinitionBook {
  private final DefinitionCheck check;
  private final Clock clock;

  public DefinitionBook(DefinitionCheck check, Clock clock) {
    this.check = check;
    this.clock = clock;
  }

  /** One version as it was kept. */
  public record Kept(
      UUID id,
      int version,
      Definition definition,
      String itemHash,
      String owner,
      String office,
      Instant madeAt) {

    /** How runs and approvals name it. */
    public String key() {
      return id.toString();
    }
  }

  /** The newest versions that an officer may see, by name. */
  public List<Kept> visibleTo(TenantSession session, Operator operator) {
    return session
        .sql(DefinitionBook.class, "definitions")
        .param("officer", operator.officer().officerId())
        .param("office", operator.officer().office())
        .query(DefinitionBook::kept)
        .list();
  }

  /** The newest version, if the officer may see it. */
  public Optional<Kept> find(TenantSession session, Operator operator, UUID id) {
    return visibleTo(session, operator).stream().filter(kept -> kept.id().equals(id)).findFirst();
  }

  /**
   * Keeps a new definition.
   *
   * @throws org.yakuba.kernel.assess.ViolationsException as {@link DefinitionCheck} finds
   */
  public UUID create(TenantSession session, Operator operator, Definition definition) {
    var id = UUID.randomUUID();
    put(session, operator, id, 1, definition, false, Action.CREATE);
    return id;
  }

  /**
   * Keeps the next version.
   *
   * @throws org.yakuba.kernel.assess.ViolationsException as {@link DefinitionCheck} finds
   * @throws org.springframework.dao.DataIntegrityViolationException {@code definition_version} when
   *     somebody kept it at the same time
   */
  public void change(TenantSession session, Operator operator, Kept newest, Definition definition) {
    put(session, operator, newest.id(), newest.version() + 1, definition, false, Action.UPDATE);
  }

  /** Takes a definition off the list; what it has been stays. */
  public void withdraw(TenantSession session, Operator operator, Kept newest) {
    insert(session, operator, newest.id(), newest.version() + 1, newest.definition(), true);
    record(session, operator, newest.id(), newest.definition(), Action.DELETE);
  }

  private void put(
      TenantSession session,
      Operator operator,
      UUID id,
      int version,
      Definition definition,
      boolean withdrawn,
      Action action) {
    check.check(definition, operator).throwIfAny();
    insert(session, operator, id, version, definition, withdrawn);
    record(session, operator, id, definition, action);
  }

  private void insert(
      TenantSession session,
      Operator operator,
      UUID id,
      int version,
      Definition definition,
      boolean withdrawn) {
    session
        .sql(DefinitionBook.class, "insert-definition")
        .param("id", id)
        .param("version", version)
        .param("name", definition.name())
        .param("dataset", definition.dataset())
        .param("visibility", definition.visibility().name())
        .param("content", LinkageJson.write(definition))
        .param("hash", check.hash(definition))
        .param("withdrawn", withdrawn)
        .param("owner", operator.officer().officerId())
        .param("office", operator.officer().office())
        .param("at", clock.instant().toString())
        .update();
  }

  private static void record(
      TenantSession session, Operator operator, UUID id, Definition definition, Action action) {
    AuditLog.record(
        session,
        AuditEntry.of(operator, Euc.ID, "EUC-4-01", action)
            .condition("definition", id.toString())
            .condition("dataset", definition.dataset()));
  }

  private static Kept kept(ResultSet row, int index) throws SQLException {
    return new Kept(
        row.getObject("definition_id", UUID.class),
        row.getInt("version_no"),
        LinkageJson.read(row.getString("content"), Definition.class),
        row.getString("item_hash"),
        row.getString("owner"),
        row.getString("office"),
        row.getTimestamp("made_at").toInstant());
  }
}
