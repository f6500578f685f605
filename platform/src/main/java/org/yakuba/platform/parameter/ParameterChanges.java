package org.yakuba.platform.parameter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.parameter.MunicipalParameter;
import org.yakuba.kernel.parameter.MunicipalValues;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.parameter.ParameterChange.State;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * The way of a change: 起票 → 試算 → 承認 → 適用日に有効 (標準仕様カタログ §4, CAT-2-01). Each act is recorded; what
 * was approved is never overwritten, only taken back before it begins.
 */
public final class ParameterChanges {
  private static final String FUNCTION = "CAT-2-01";

  private final TenantParameters parameters;
  private final Clock clock;

  public ParameterChanges(TenantParameters parameters, Clock clock) {
    this.parameters = parameters;
    this.clock = clock;
  }

  /** What came of an act. */
  public sealed interface Outcome {}

  /** Done; the id of the change. */
  public record Done(UUID id) implements Outcome {}

  /** Not done, and why, at the fields of the draft. */
  public record Refused(List<Violation> reasons) implements Outcome {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }

  /** Somebody else was faster. */
  public record Overtaken() implements Outcome {}

  /** Today in Japan. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Everything against a change as things stand; empty when it may be made. */
  public List<Violation> objections(
      TenantSession session, BusinessParameters set, ChangeDraft draft) {
    return rule(session, set, draft.parameterId()).objections(draft);
  }

  /** What those who approve should know. */
  public List<String> warnings(TenantSession session, BusinessParameters set, ChangeDraft draft) {
    return rule(session, set, draft.parameterId()).warnings(draft);
  }

  private ChangeRule rule(TenantSession session, BusinessParameters set, String parameterId) {
    MunicipalParameter parameter = set.municipal().get(parameterId);
    var effect = set.effect();
    var decided =
        effect == null ? Optional.<LocalDate>empty() : effect.decidedUntil(session, parameterId);
    return new ChangeRule(
        parameter, parameters.values(session, set.business()), decided.orElse(null), today());
  }

  /** 起票: keeps a change until it is decided. */
  public Outcome propose(
      TenantSession session, Operator operator, BusinessParameters set, ChangeDraft draft) {
    var objections = objections(session, set, draft);
    if (!objections.isEmpty()) {
      return new Refused(objections);
    }
    var id = ChangeStore.propose(session, set.business(), draft, operator);
    if (id.isEmpty()) {
      return new Refused(
          List.of(
              new Violation(
                  "from",
                  draft.from().toString(),
                  "PAR-E10",
                  "同じ日からの変更が承認を待っています。先にその変更を決めてください")));
    }
    record(session, operator, Action.CREATE, set.business(), draft, id.get());
    return new Done(id.get());
  }

  public Optional<ParameterChange> find(TenantSession session, UUID id) {
    return ChangeStore.find(session, id);
  }

  /** Newest first. */
  public List<ParameterChange> list(TenantSession session, @Nullable State state, int limit) {
    return ChangeStore.list(session, state, limit);
  }

  /** 試算: how many people, how much, before and after. */
  public Outcome tryOut(
      TenantSession session, Operator operator, BusinessParameters set, ParameterChange change) {
    var effect = set.effect();
    if (effect == null || change.state() != State.OPEN) {
      return new Overtaken();
    }
    var before = parameters.values(session, set.business());
    var trial =
        effect.tryOut(session, before, with(session, set, change.draft().setting()), change.from());
    ChangeStore.saveTrial(session, change.id(), trial, before.fingerprint(), operator);
    record(session, operator, Action.CONFIG, change);
    return new Done(change.id());
  }

  private MunicipalValues with(
      TenantSession session, BusinessParameters set, MunicipalValues.Setting more) {
    var settings = new ArrayList<MunicipalValues.Setting>();
    parameters
        .stored(session, set.business(), null)
        .forEach(value -> settings.add(value.setting()));
    settings.add(more);
    return set.municipal().values(settings);
  }

  /** Why a change cannot be approved as things stand; empty when it can. */
  public List<Violation> obstacles(
      TenantSession session, BusinessParameters set, ParameterChange change) {
    var found = new ArrayList<>(objections(session, set, change.draft()));
    if (set.effect() != null) {
      var trial = change.trial();
      if (trial == null) {
        found.add(Violation.of("PAR-E12", "承認の前に影響の試算をしてください"));
      } else if (!trial.base().equals(parameters.values(session, set.business()).fingerprint())) {
        found.add(Violation.of("PAR-E13", "試算の後に別の設定が変わりました。もう一度試算してください"));
      }
    }
    return found;
  }

  /**
   * 承認, by another officer than the one who entered it: the value holds from its first day.
   *
   * @throws IllegalArgumentException when the officer entered it
   */
  public Outcome approve(
      TenantSession session,
      Operator operator,
      BusinessParameters set,
      ParameterChange seen,
      String note) {
    if (seen.proposedBy().equals(operator.officer().officerId())) {
      throw new IllegalArgumentException("nobody approves their own change");
    }
    ChangeStore.lock(session, set.business());
    var change = find(session, seen.id()).filter(now -> now.state() == State.OPEN);
    if (change.isEmpty()) {
      return new Overtaken();
    }
    var obstacles = obstacles(session, set, change.get());
    if (!obstacles.isEmpty()) {
      return new Refused(obstacles);
    }
    if (!ChangeStore.decide(session, seen.id(), State.APPROVED, operator, note)) {
      return new Overtaken();
    }
    ChangeStore.insertValue(session, seen.id());
    record(session, operator, Action.DECIDE, change.get());
    return new Done(seen.id());
  }

  /** 差戻し, or 取下げ by those who entered it. */
  public Outcome giveBack(
      TenantSession session, Operator operator, ParameterChange change, String note) {
    var state =
        change.proposedBy().equals(operator.officer().officerId())
            ? State.WITHDRAWN
            : State.RETURNED;
    if (!ChangeStore.decide(session, change.id(), state, operator, note)) {
      return new Overtaken();
    }
    record(session, operator, Action.DECIDE, change);
    return new Done(change.id());
  }

  /** 適用前の取消: an approved value that has not begun, nor been applied by a finished run. */
  public Outcome cancel(
      TenantSession session,
      Operator operator,
      BusinessParameters set,
      ParameterChange change,
      String note) {
    var effect = set.effect();
    var decided =
        effect == null
            ? Optional.<LocalDate>empty()
            : effect.decidedUntil(session, change.parameterId());
    var applied = decided.filter(until -> !until.isBefore(change.from())).isPresent();
    if (applied || !today().isBefore(change.from())) {
      return new Refused(List.of(Violation.of("PAR-E15", "適用の始まった値は取り消せません。新しい変更を起票してください")));
    }
    if (!ChangeStore.cancel(session, change.id(), operator, note)) {
      return new Overtaken();
    }
    ChangeStore.takeBackValue(session, change.id());
    record(session, operator, Action.DELETE, change);
    return new Done(change.id());
  }

  private static void record(
      TenantSession session, Operator operator, Action action, ParameterChange change) {
    record(session, operator, action, change.business(), change.draft(), change.id());
  }

  private static void record(
      TenantSession session,
      Operator operator,
      Action action,
      String business,
      ChangeDraft draft,
      UUID id) {
    AuditLog.record(
        session,
        AuditEntry.of(operator, business, FUNCTION, action)
            .condition("parameter", draft.parameterId())
            .condition("value", draft.value() == null ? "" : draft.value())
            .condition("from", draft.from().toString())
            .condition("change", id.toString()));
  }
}
