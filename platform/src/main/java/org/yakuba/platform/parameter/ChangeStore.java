package org.yakuba.platform.parameter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.money.Yen;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.parameter.ParameterChange.Decision;
import org.yakuba.platform.parameter.ParameterChange.State;
import org.yakuba.platform.parameter.ParameterChange.TrialResult;
import org.yakuba.platform.tenancy.TenantSession;

/** The changes of one municipality and the values they set, in the database. */
final class ChangeStore {
  private ChangeStore() {}

  /** Keeps a change; empty when another one of the parameter waits for the same day. */
  static Optional<UUID> propose(
      TenantSession session, String business, ChangeDraft draft, Operator operator) {
    return session
        .sql(ChangeStore.class, "insert-change")
        .param("business", business)
        .param("parameter", draft.parameterId())
        .param("value", draft.value(), Types.VARCHAR)
        .param("from", draft.from())
        .param("to", draft.to(), Types.DATE)
        .param("basis", draft.legalBasis())
        .param("reason", draft.reason())
        .param("officer", operator.officer().officerId())
        .query(UUID.class)
        .optional();
  }

  /** Makes all others who decide about the business wait until this transaction ends. */
  static void lock(TenantSession session, String business) {
    session
        .sql(ChangeStore.class, "lock-open-changes")
        .param("business", business)
        .query()
        .listOfRows();
  }

  static Optional<ParameterChange> find(TenantSession session, UUID id) {
    return session
        .sql(ChangeStore.class, "find-change")
        .param("id", id)
        .query((row, index) -> change(row))
        .optional();
  }

  /** Newest first. */
  static List<ParameterChange> list(TenantSession session, @Nullable State state, int limit) {
    return session
        .sql(ChangeStore.class, "list-changes")
        .param("state", state == null ? null : state.name(), Types.VARCHAR)
        .param("limit", limit)
        .query((row, index) -> change(row))
        .list();
  }

  /** Keeps the last trial of an open change. */
  static void saveTrial(
      TenantSession session, UUID id, ParameterEffect.Trial trial, String base, Operator operator) {
    session
        .sql(ChangeStore.class, "save-trial")
        .param("id", id)
        .param("period", trial.period())
        .param("persons", trial.persons())
        .param("affected", trial.affected())
        .param("before", trial.before().amount())
        .param("after", trial.after().amount())
        .param("base", base)
        .param("officer", operator.officer().officerId())
        .update();
  }

  /** Decides an open change; false when somebody else has. */
  static boolean decide(
      TenantSession session, UUID id, State state, Operator operator, String note) {
    return session
            .sql(ChangeStore.class, "decide-change")
            .param("id", id)
            .param("state", state.name())
            .param("officer", operator.officer().officerId())
            .param("note", note)
            .update()
        == 1;
  }

  /** Makes an approved change one that never came into force; false when somebody else has. */
  static boolean cancel(TenantSession session, UUID id, Operator operator, String note) {
    return session
            .sql(ChangeStore.class, "cancel-change")
            .param("id", id)
            .param("officer", operator.officer().officerId())
            .param("note", note)
            .update()
        == 1;
  }

  /** Puts the value of a change into the ledger. */
  static void insertValue(TenantSession session, UUID id) {
    session.sql(ChangeStore.class, "insert-value").param("id", id).update();
  }

  /** The value of a change is no longer known to hold. */
  static void takeBackValue(TenantSession session, UUID id) {
    session.sql(ChangeStore.class, "take-back-value").param("id", id).update();
  }

  private static ParameterChange change(ResultSet row) throws SQLException {
    return new ParameterChange(
        row.getObject("change_id", UUID.class),
        row.getString("business"),
        row.getString("parameter_id"),
        row.getString("value"),
        row.getObject("effective_from", LocalDate.class),
        row.getObject("effective_to", LocalDate.class),
        row.getString("legal_basis"),
        row.getString("reason"),
        instant(row, "proposed_at"),
        row.getString("proposed_by"),
        trial(row),
        State.valueOf(row.getString("state")),
        decision(row, "decided_at", "decided_by", "decision_note"),
        decision(row, "cancelled_at", "cancelled_by", "cancel_note"));
  }

  private static @Nullable TrialResult trial(ResultSet row) throws SQLException {
    if (row.getObject("tried_at") == null) {
      return null;
    }
    return new TrialResult(
        new ParameterEffect.Trial(
            row.getString("trial_period"),
            row.getLong("trial_persons"),
            row.getLong("trial_affected"),
            Yen.of(row.getLong("trial_before_yen")),
            Yen.of(row.getLong("trial_after_yen"))),
        row.getString("trial_base"),
        instant(row, "tried_at"),
        row.getString("tried_by"));
  }

  private static @Nullable Decision decision(ResultSet row, String at, String by, String note)
      throws SQLException {
    return row.getObject(at) == null
        ? null
        : new Decision(instant(row, at), row.getString(by), row.getString(note));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
