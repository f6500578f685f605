package org.yakuba.residentregister.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.residentregister.ResidentRegister;

/** 審査と本登録 on the PostgreSQL ledger. */
public final class ApprovalService implements Approvals {
  private static final String FUNCTION = "RES-4-10";

  private final Tenancy tenancy;
  private final Confirmation confirmation;
  private final ProvisionalStore store;

  public ApprovalService(Tenancy tenancy, Confirmation confirmation, ProvisionalStore store) {
    this.tenancy = tenancy;
    this.confirmation = confirmation;
    this.store = store;
  }

  @Override
  public List<ProvisionalEvent> list(Operator operator, ProvisionalEvent.Filter filter, int limit) {
    return tenancy.call(
        operator.tenant(),
        session ->
            store.list(session, filter, null, limit).stream()
                .map(ProvisionalStore.Kept::event)
                .toList());
  }

  @Override
  public Optional<ProvisionalEvent> find(Operator operator, UUID provisionalId) {
    return tenancy.call(
        operator.tenant(),
        session -> store.find(session, provisionalId).map(ProvisionalStore.Kept::event));
  }

  @Override
  public Optional<Preview> preview(Operator operator, UUID provisionalId) {
    return tenancy.call(
        operator.tenant(),
        session ->
            store
                .find(session, provisionalId)
                .map(kept ->
                    RegisterEventService.preview(
                        confirmation.look(
                            session, operator, provisionalId, kept.event().command()))));
  }

  @Override
  public Outcome approve(Operator operator, UUID provisionalId, int revision) {
    return operator.may(ResidentRegister.APPROVE)
        ? Attempt.run(
            tenancy, operator, session -> approve(session, operator, provisionalId, revision))
        : Outcome.Refused.of(Obstacle.NOT_ALLOWED, "", ResidentRegister.APPROVE.id());
  }

  private Outcome approve(TenantSession session, Operator operator, UUID id, int revision) {
    var kept = store.lock(session, id);
    if (kept.isEmpty()) {
      return Outcome.Refused.of(Obstacle.NOT_FOUND, "", id.toString());
    }
    var event = kept.get().event();
    if (event.status() != ProvisionalStatus.PROVISIONAL || event.revision() != revision) {
      return Outcome.Refused.of(Obstacle.NO_LONGER_OPEN, "", id.toString());
    }
    if (event.enteredBy().equals(operator.officer().officerId())) {
      return Outcome.Refused.of(Obstacle.SAME_OFFICER, "", event.enteredBy());
    }
    var decided = confirmation.lock(session, operator, id, event.command());
    var refusals = new ArrayList<Refusal>();
    if (!decided.slice().versions().equals(kept.get().versions())) {
      refusals.add(Refusal.of(Obstacle.BASE_CHANGED, "", changed(kept.get(), decided)));
    }
    refusals.addAll(Confirmation.refusals(decided));
    if (!refusals.isEmpty()) {
      giveBack(
          session,
          operator,
          event,
          refusals.stream().map(Refusal::code).distinct().collect(Collectors.joining(" ")));
      return new Outcome.Refused(refusals);
    }
    var confirmed =
        confirmation.write(
            session,
            operator,
            id,
            decided,
            new Confirmation.Entered(event.enteredBy(), event.office(), event.terminal()),
            operator.officer().officerId());
    close(session, operator, id, ProvisionalStatus.CONFIRMED, null);
    return confirmed;
  }

  /** 宛名番号 of everybody whose record is another one than when it was entered. */
  private static String changed(ProvisionalStore.Kept kept, Confirmation.Decided decided) {
    var now = decided.slice().versions();
    var numbers = new TreeSet<>(now.keySet());
    numbers.addAll(kept.versions().keySet());
    numbers.removeIf(number -> Objects.equals(now.get(number), kept.versions().get(number)));
    return String.join(" ", numbers);
  }

  @Override
  public List<Outcome> approveAll(Operator operator, List<Chosen> chosen) {
    int limit = tenancy.call(operator.tenant(), session -> ApprovalSetting.of(session).bulkLimit());
    if (chosen.size() > limit) {
      return List.of(Outcome.Refused.of(Obstacle.TOO_MANY, "", Integer.toString(chosen.size())));
    }
    return chosen.stream()
        .map(one -> approve(operator, one.provisionalId(), one.revision()))
        .toList();
  }

  @Override
  public Outcome giveBack(Operator operator, UUID provisionalId, int revision, String reason) {
    if (!operator.may(ResidentRegister.APPROVE)) {
      return Outcome.Refused.of(Obstacle.NOT_ALLOWED, "", ResidentRegister.APPROVE.id());
    }
    if (reason.isBlank()) {
      return Outcome.Refused.of(Obstacle.REASON_REQUIRED, "reason", reason);
    }
    return Attempt.run(
        tenancy,
        operator,
        session -> {
          var kept = store.lock(session, provisionalId).map(ProvisionalStore.Kept::event);
          if (kept.isEmpty()) {
            return Outcome.Refused.of(Obstacle.NOT_FOUND, "", provisionalId.toString());
          }
          var event = kept.get();
          if (event.status() != ProvisionalStatus.PROVISIONAL || event.revision() != revision) {
            return Outcome.Refused.of(Obstacle.NO_LONGER_OPEN, "", provisionalId.toString());
          }
          giveBack(session, operator, event, reason);
          return new Outcome.Closed(provisionalId, ProvisionalStatus.RETURNED);
        });
  }

  private void giveBack(
      TenantSession session, Operator operator, ProvisionalEvent event, String reason) {
    close(session, operator, event.provisionalId(), ProvisionalStatus.RETURNED, reason);
    AuditLog.record(
        session,
        AuditEntry.of(operator, ResidentRegister.ID, FUNCTION, Action.UPDATE)
            .subjects(event.persons())
            .condition("provisional", event.provisionalId().toString())
            .condition("status", ProvisionalStatus.RETURNED.name()));
  }

  private void close(
      TenantSession session,
      Operator operator,
      UUID id,
      ProvisionalStatus status,
      @Nullable String note) {
    store.close(session, operator, id, status, note, confirmation.clock().instant());
  }
}
