package org.yakuba.euc.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.yakuba.euc.Euc;
import org.yakuba.euc.dataset.Datasets;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.linkage.LinkageJson;
import org.yakuba.platform.tenancy.BrokenConstraint;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.web.AlreadyChanged;

/**
 * 承認 (EUC-5-04): a run that reads 要配慮 items waits until another officer with a right to the same
 * data has approved it; the approval holds for that officer, version, values and form, once.
 */
public final class Approvals {
  /** How long an approval may be used. */
  static final Duration USABLE = Duration.ofDays(7);

  private final Datasets datasets;
  private final Clock clock;

  public Approvals(Datasets datasets, Clock clock) {
    this.datasets = datasets;
    this.clock = clock;
  }

  /**
   * What was asked for.
   *
   * @param approved null while nobody has decided
   */
  public record Asked(
      UUID id,
      String definitionKey,
      int version,
      String name,
      String dataset,
      String words,
      Map<String, String> parameters,
      Form form,
      String requestedBy,
      Instant requestedAt,
      @Nullable Boolean approved,
      @Nullable String decidedBy,
      @Nullable Instant decidedAt,
      boolean used) {}

  UUID ask(TenantSession session, Operator operator, Runs.Order order, String words) {
    var definition = order.source().definition();
    var id =
        session
            .sql(Approvals.class, "ask-approval")
            .param("key", order.source().key())
            .param("version", order.source().version())
            .param("name", definition.name())
            .param("dataset", definition.dataset())
            .param("words", words)
            .param("parameters", LinkageJson.write(order.parameters()))
            .param("form", order.form().name())
            .param("officer", operator.officer().officerId())
            .param("at", clock.instant().toString())
            .query((row, index) -> row.getObject("approval_id", UUID.class))
            .single();
    record(session, operator, Action.CREATE, id, definition.dataset());
    return id;
  }

  /** What waits, and what was decided, newest first. */
  public List<Asked> list(TenantSession session) {
    return session.sql(Approvals.class, "approvals").query(Approvals::asked).list();
  }

  public Optional<Asked> find(TenantSession session, UUID id) {
    return list(session).stream().filter(asked -> asked.id().equals(id)).findFirst();
  }

  /**
   * Approves or returns.
   *
   * @throws ViolationsException {@code EUC-E02} for the officer who asked, {@code EUC-E01} without
   *     a right to the data
   */
  public void decide(TenantSession session, Operator operator, Asked asked, boolean approved) {
    var officer = operator.officer().officerId();
    if (asked.requestedBy().equals(officer)) {
      throw new ViolationsException(List.of(Violation.of("EUC-E02", "申請した職員は承認できません")));
    }
    if (!concerns(operator, asked)) {
      throw new ViolationsException(
          List.of(Violation.of("EUC-E01", "この業務のデータを抽出する権限がない職員は承認できません")));
    }
    try {
      session
          .sql(Approvals.class, "decide-approval")
          .param("id", asked.id())
          .param("approved", approved)
          .param("officer", officer)
          .param("at", clock.instant().toString())
          .update();
    } catch (DataIntegrityViolationException e) {
      BrokenConstraint.expect(e, "approval_decided_once");
      throw new AlreadyChanged();
    }
    record(session, operator, Action.DECIDE, asked.id(), asked.dataset());
  }

  /** Whether what was asked for is data that the officer has a right to. */
  public boolean concerns(Operator operator, Asked asked) {
    return datasets
        .find(asked.dataset())
        .filter(dataset -> dataset.isOfferedTo(operator))
        .isPresent();
  }

  /** The approval, if the officer may run with it now. */
  Optional<Asked> usable(TenantSession session, Operator operator, UUID id) {
    return find(session, id)
        .filter(asked -> asked.requestedBy().equals(operator.officer().officerId()))
        .filter(this::isUsable);
  }

  /** Whether the officer who asked can run it now. */
  public boolean isUsable(Asked asked) {
    var decided = asked.decidedAt();
    return Boolean.TRUE.equals(asked.approved())
        && !asked.used()
        && decided != null
        && clock.instant().isBefore(decided.plus(USABLE));
  }

  private static void record(
      TenantSession session, Operator operator, Action action, UUID id, String dataset) {
    AuditLog.record(
        session,
        AuditEntry.of(operator, Euc.ID, "EUC-5-04", action)
            .condition("approval", id.toString())
            .condition("dataset", dataset));
  }

  private static Asked asked(ResultSet row, int index) throws SQLException {
    var parameters = new TreeMap<String, String>();
    LinkageJson.tree(row.getString("parameters"))
        .properties()
        .forEach(entry -> parameters.put(entry.getKey(), entry.getValue().asString()));
    var decidedAt = row.getTimestamp("decided_at");
    return new Asked(
        row.getObject("approval_id", UUID.class),
        row.getString("definition_key"),
        row.getInt("version_no"),
        row.getString("name"),
        row.getString("dataset"),
        row.getString("words"),
        parameters,
        Form.valueOf(row.getString("form")),
        row.getString("requested_by"),
        row.getTimestamp("requested_at").toInstant(),
        row.getObject("approved", Boolean.class),
        row.getString("decided_by"),
        decidedAt == null ? null : decidedAt.toInstant(),
        row.getBoolean("used"));
  }
}
