package org.yakuba.residentregister.event;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.ledger.decide.Code;
import org.yakuba.residentregister.ledger.decide.Command;
import org.yakuba.residentregister.ledger.decide.Decision;
import org.yakuba.residentregister.ledger.postgres.CommandJson;

/** 異動の入力 on the PostgreSQL ledger. */
public final class RegisterEventService implements RegisterEvents {
  private static final String FUNCTION = "RES-4-10";
  private static final UUID NO_COMMAND = new UUID(0, 0);

  private final Tenancy tenancy;
  private final Confirmation confirmation;
  private final ProvisionalStore store;
  private final PastEvents past;

  public RegisterEventService(
      Tenancy tenancy, Confirmation confirmation, ProvisionalStore store, PastEvents past) {
    this.tenancy = tenancy;
    this.confirmation = confirmation;
    this.store = store;
    this.past = past;
  }

  @Override
  public LocalDate today() {
    return confirmation.today();
  }

  @Override
  public boolean isDirectConfirmationAllowed(Operator operator, Command command) {
    var kind = CommandJson.type(command);
    return tenancy.call(
        operator.tenant(), session -> ApprovalSetting.of(session).direct().contains(kind));
  }

  @Override
  public Preview preview(Operator operator, Command command) {
    return tenancy.call(
        operator.tenant(),
        session -> preview(confirmation.look(session, operator, NO_COMMAND, command)));
  }

  static Preview preview(Confirmation.Decided decided) {
    var refusals = Confirmation.refusals(decided);
    return switch (decided.decision()) {
      case Decision.Refused refused -> new Preview(refusals, List.of(), List.of());
      case Decision.Accepted accepted ->
          new Preview(refusals, accepted.alerts(), Confirmation.persons(decided.slice(), accepted));
    };
  }

  @Override
  public List<Refusal> hold(Operator operator, Set<String> persons) {
    if (persons.isEmpty()) {
      return List.of();
    }
    var outcome =
        Attempt.run(
            tenancy,
            operator,
            session -> {
              var held =
                  session
                      .sql(RegisterEventService.class, "hold")
                      .param("persons", sorted(persons))
                      .param("officer", operator.officer().officerId())
                      .param("terminal", operator.terminal())
                      .param("now", confirmation.clock().instant().atOffset(ZoneOffset.UTC))
                      .query((rs, n) -> rs.getString(1))
                      .set();
              var missing = new TreeSet<>(persons);
              missing.removeAll(held);
              if (!missing.isEmpty()) {
                free(session, operator, held);
              }
              return new Outcome.Refused(
                  missing.stream()
                      .map(p -> Refusal.of(Obstacle.BEING_ENTERED, "personIds", p))
                      .toList());
            });
    return outcome instanceof Outcome.Refused refused ? refused.refusals() : List.of();
  }

  @Override
  public void release(Operator operator, Set<String> persons) {
    tenancy.run(operator.tenant(), session -> free(session, operator, persons));
  }

  private static void free(TenantSession session, Operator operator, Set<String> persons) {
    session
        .sql(RegisterEventService.class, "release")
        .param("persons", sorted(persons))
        .param("officer", operator.officer().officerId())
        .update();
  }

  private static String[] sorted(Set<String> persons) {
    return new TreeSet<>(persons).toArray(String[]::new);
  }

  @Override
  public Outcome enter(Operator operator, UUID commandId, Command command, Set<Code> confirmed) {
    if (!operator.may(ResidentRegister.ENTER)) {
      return Outcome.Refused.of(Obstacle.NOT_ALLOWED, "", ResidentRegister.ENTER.id());
    }
    return Attempt.run(
        tenancy,
        operator,
        session -> {
          var decided = confirmation.lock(session, operator, commandId, command);
          var before = store.find(session, commandId);
          if (before.isPresent()) {
            return again(before.get().event(), operator, command);
          }
          var refused = refusedEntry(decided, confirmed);
          if (!refused.isEmpty()) {
            return new Outcome.Refused(refused);
          }
          store.insert(session, operator, commandId, decided, confirmation.clock().instant());
          free(session, operator, Set.copyOf(decided.personsInRegister()));
          record(session, operator, commandId, decided, Action.CREATE);
          return new Outcome.Registered(commandId, 1, accepted(decided).alerts());
        });
  }

  private static List<Refusal> refusedEntry(Confirmation.Decided decided, Set<Code> confirmed) {
    var refusals = Confirmation.obstacles(decided);
    return refusals.isEmpty() ? Confirmation.unconfirmed(accepted(decided), confirmed) : refusals;
  }

  private static Decision.Accepted accepted(Confirmation.Decided decided) {
    return (Decision.Accepted) decided.decision();
  }

  /** The same submission twice has one answer; another one under its id is refused. */
  private static Outcome again(ProvisionalEvent event, Operator operator, Command command) {
    boolean same =
        event.enteredBy().equals(operator.officer().officerId())
            && CommandJson.type(event.command()).equals(CommandJson.type(command));
    return same
        ? new Outcome.Registered(event.provisionalId(), event.revision(), List.of())
        : Outcome.Refused.of(Obstacle.ID_USED, "", event.provisionalId().toString());
  }

  @Override
  public Outcome correct(
      Operator operator, UUID provisionalId, int revision, Command command, Set<Code> confirmed) {
    if (!operator.may(ResidentRegister.ENTER)) {
      return Outcome.Refused.of(Obstacle.NOT_ALLOWED, "", ResidentRegister.ENTER.id());
    }
    return Attempt.run(
        tenancy,
        operator,
        session -> {
          var kept = store.lock(session, provisionalId).map(ProvisionalStore.Kept::event);
          if (kept.isEmpty()) {
            return Outcome.Refused.of(Obstacle.NOT_FOUND, "", provisionalId.toString());
          }
          if (!kept.get().status().isOpen() || kept.get().revision() != revision) {
            return Outcome.Refused.of(Obstacle.NO_LONGER_OPEN, "", provisionalId.toString());
          }
          var decided = confirmation.lock(session, operator, provisionalId, command);
          var refused = refusedEntry(decided, confirmed);
          if (!refused.isEmpty()) {
            return new Outcome.Refused(refused);
          }
          store.correct(session, operator, provisionalId, decided, confirmation.clock().instant());
          record(session, operator, provisionalId, decided, Action.UPDATE);
          return new Outcome.Registered(provisionalId, revision + 1, accepted(decided).alerts());
        });
  }

  @Override
  public Outcome discard(Operator operator, UUID provisionalId) {
    if (!operator.may(ResidentRegister.ENTER)) {
      return Outcome.Refused.of(Obstacle.NOT_ALLOWED, "", ResidentRegister.ENTER.id());
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
          if (!event.status().isOpen()) {
            return Outcome.Refused.of(Obstacle.NO_LONGER_OPEN, "", provisionalId.toString());
          }
          store.close(
              session,
              operator,
              provisionalId,
              ProvisionalStatus.DISCARDED,
              event.note(),
              confirmation.clock().instant());
          free(session, operator, Set.copyOf(event.persons()));
          AuditLog.record(
              session,
              AuditEntry.of(operator, ResidentRegister.ID, FUNCTION, Action.DELETE)
                  .subjects(event.persons())
                  .condition("provisional", provisionalId.toString()));
          return new Outcome.Closed(provisionalId, ProvisionalStatus.DISCARDED);
        });
  }

  @Override
  public Outcome confirm(Operator operator, UUID commandId, Command command, Set<Code> confirmed) {
    if (!operator.may(ResidentRegister.ENTER)) {
      return Outcome.Refused.of(Obstacle.NOT_ALLOWED, "", ResidentRegister.ENTER.id());
    }
    return Attempt.run(
        tenancy,
        operator,
        session -> {
          var decided = confirmation.lock(session, operator, commandId, command);
          var desk = decided.slice().desk();
          if (desk.recorded()) {
            return past.again(session, operator, commandId, command);
          }
          if (!desk.direct().contains(CommandJson.type(command))) {
            return Outcome.Refused.of(Obstacle.APPROVAL_REQUIRED, "", "");
          }
          var refused = refusedEntry(decided, confirmed);
          return refused.isEmpty()
              ? confirmation.write(
                  session, operator, commandId, decided, Confirmation.Entered.by(operator), null)
              : new Outcome.Refused(refused);
        });
  }

  @Override
  public List<PastEvent> pastEvents(Operator operator, String number) {
    return tenancy.call(operator.tenant(), session -> past.of(session, operator, number));
  }

  private static void record(
      TenantSession session,
      Operator operator,
      UUID id,
      Confirmation.Decided decided,
      Action action) {
    AuditLog.record(
        session,
        AuditEntry.of(operator, ResidentRegister.ID, FUNCTION, action)
            .subjects(decided.personsInRegister())
            .condition("provisional", id.toString())
            .condition("type", CommandJson.type(decided.command())));
  }
}
