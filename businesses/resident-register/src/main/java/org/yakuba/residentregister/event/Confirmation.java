package org.yakuba.residentregister.event;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.number.AddresseeNumber;
import org.yakuba.kernel.number.HouseholdNumber;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.number.NumberSeries;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.ledger.decide.AmendingEvent;
import org.yakuba.residentregister.ledger.decide.CancellingEvent;
import org.yakuba.residentregister.ledger.decide.ChainRow;
import org.yakuba.residentregister.ledger.decide.Code;
import org.yakuba.residentregister.ledger.decide.Command;
import org.yakuba.residentregister.ledger.decide.Decider;
import org.yakuba.residentregister.ledger.decide.Decision;
import org.yakuba.residentregister.ledger.decide.RegisterLaw;
import org.yakuba.residentregister.ledger.postgres.CommandJson;
import org.yakuba.residentregister.ledger.postgres.Departures;
import org.yakuba.residentregister.ledger.postgres.LedgerWriter;
import org.yakuba.residentregister.ledger.postgres.PostgresSlice;
import org.yakuba.residentregister.ledger.postgres.Reach;
import org.yakuba.residentregister.ledger.postgres.SliceReader;
import org.yakuba.residentregister.ledger.postgres.TakenOver;
import org.yakuba.residentregister.ledger.postgres.Writing;
import org.yakuba.residentregister.linkage.ResidentPublisher;

/**
 * 本登録: an 異動 is decided on what is locked, written to the ledger and the journal, recorded in the
 * audit log and published, all in the caller's transaction.
 */
public final class Confirmation {
  private final SliceReader reader;
  private final LedgerWriter writer;
  private final ResidentPublisher publisher;
  private final RegisterLaw law;
  private final Clock clock;
  private final List<AfterConfirmation> followers;

  /**
   * @param clock of Japan
   * @param followers what is done together with every 本登録
   */
  public Confirmation(
      SliceReader reader,
      LedgerWriter writer,
      ResidentPublisher publisher,
      RegisterLaw law,
      Clock clock,
      List<AfterConfirmation> followers) {
    this.reader = reader;
    this.writer = writer;
    this.publisher = publisher;
    this.law = law;
    this.clock = clock;
    this.followers = List.copyOf(followers);
  }

  /** Who entered a command. */
  record Entered(String officerId, String office, String terminal) {
    static Entered by(Operator operator) {
      return new Entered(
          operator.officer().officerId(), operator.officer().office(), operator.terminal());
    }
  }

  /** A command with what it was decided on. */
  record Decided(Command command, Reach reach, PostgresSlice slice, Decision decision) {
    /** 宛名番号 of everybody named who is in the register or was. */
    List<String> personsInRegister() {
      return reach.persons().stream().filter(number -> !NewNumbers.isPerson(number)).toList();
    }
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  Clock clock() {
    return clock;
  }

  /** Decides on the register as it is; nothing is locked. */
  Decided look(TenantSession session, Operator operator, UUID id, Command command) {
    return decide(session, operator, id, command, false);
  }

  /** Locks what the command reaches until the end of the transaction, then decides. */
  Decided lock(TenantSession session, Operator operator, UUID id, Command command) {
    return decide(session, operator, id, command, true);
  }

  private Decided decide(
      TenantSession session, Operator operator, UUID id, Command entered, boolean lock) {
    var command = CommandJson.processedOn(entered, today());
    var reach = Reach.of(command);
    var asking = new SliceReader.Asking(id, operator.officer().officerId(), clock.instant());
    var slice = lock ? reader.lock(session, reach, asking) : reader.look(session, reach, asking);
    return new Decided(command, reach, slice, Decider.decide(slice, id.toString(), command, law));
  }

  /** What stands against a command that the decision alone does not know of. */
  static List<Refusal> obstacles(Decided decided) {
    var desk = decided.slice().desk();
    if (desk.held() != null) {
      return List.of(Refusal.of(Obstacle.BEING_ENTERED, "personIds", desk.held()));
    }
    if (desk.waiting() != null) {
      return List.of(Refusal.of(Obstacle.WAITS_FOR_APPROVAL, "personIds", desk.waiting()));
    }
    return refusals(decided);
  }

  /** What the decision says against a command. */
  static List<Refusal> refusals(Decided decided) {
    var target = decided.reach().target();
    if (target != null && TakenOver.is(target) && !canBeUndone(decided, target)) {
      return List.of(
          new Refusal(Code.CANNOT_CANCEL.name(), "targetSeq", target),
          Refusal.of(Obstacle.TAKEN_OVER, "targetSeq", target));
    }
    return decided.decision() instanceof Decision.Refused refused
        ? refused.reasons().stream().map(Refusal::of).toList()
        : List.of();
  }

  private static boolean canBeUndone(Decided decided, String target) {
    return switch (decided.command()) {
      case AmendingEvent c -> false;
      case CancellingEvent c ->
          TakenOver.canBeCancelled(decided.slice().chain(TakenOver.person(target)), target);
      default -> true;
    };
  }

  /** Alerts that were not confirmed, as refusals. */
  static List<Refusal> unconfirmed(Decision.Accepted accepted, Set<Code> confirmed) {
    return accepted.alerts().stream()
        .filter(alert -> !confirmed.contains(alert.code()))
        .map(alert -> Refusal.of(Obstacle.ALERTS_NOT_CONFIRMED, alert.field(), alert.code().name()))
        .toList();
  }

  /**
   * Enters an accepted command.
   *
   * @param entered whoever entered it
   * @param approver the second officer; null when nobody else approved
   */
  Outcome.Confirmed write(
      TenantSession session,
      Operator operator,
      UUID id,
      Decided decided,
      Entered entered,
      @Nullable String approver) {
    var asked = withoutUnused(decided);
    var numbers = numbers(session, asked == decided.command() ? decided.reach() : Reach.of(asked));
    var command = CommandJson.replacing(asked, numbers);
    var slice = decided.slice();
    slice.areNew(newPersons(numbers), newHouseholds(numbers));
    var decision =
        numbers.isEmpty() ? decided.decision() : Decider.decide(slice, id.toString(), command, law);
    if (!(decision instanceof Decision.Accepted sound)) {
      throw new IllegalStateException("accepted under one number and refused under another");
    }
    var accepted = Departures.follow(slice, sound, today(), List.of());
    var now = clock.instant();
    var at = LedgerWriter.knownFrom(now, slice, accepted);
    writer.write(
        session,
        slice,
        accepted,
        new Writing(
            id,
            command,
            at,
            today(),
            entered.officerId(),
            approver,
            entered.office(),
            entered.terminal(),
            operator.correlationId()));
    var persons = persons(slice, accepted);
    record(session, operator, id, command, persons);
    publisher.publish(session, slice, accepted, id, at.toInstant(), today());
    for (var follower : followers) {
      follower.confirmed(session, operator, id, command, persons);
    }
    return new Outcome.Confirmed(id, numbers, accepted.alerts());
  }

  /** A cancellation asks for a new household in case the one from before is gone. */
  private static Command withoutUnused(Decided decided) {
    return decided.command() instanceof CancellingEvent cancelling
            && decided.decision() instanceof Decision.Accepted accepted
            && accepted.rows().stream()
                .noneMatch(
                    row -> row.sheet().place().householdNumber().equals(cancelling.newHousehold()))
        ? cancelling.withoutNewHousehold()
        : decided.command();
  }

  private static void record(
      TenantSession session,
      Operator operator,
      UUID id,
      Command command,
      List<PersonChange> persons) {
    AuditLog.record(
        session,
        AuditEntry.of(operator, ResidentRegister.ID, "RES-4-10", Action.DECIDE)
            .subjects(persons.stream().map(PersonChange::number).toList())
            .condition("event", id.toString())
            .condition("type", CommandJson.type(command)));
  }

  /** Gives the numbers a command asks for, from their series. */
  private static Map<String, String> numbers(TenantSession session, Reach reach) {
    var numbers = new LinkedHashMap<String, String>();
    var persons = reach.newcomers().stream().filter(NewNumbers::isPerson).toList();
    var households = reach.households().stream().filter(NewNumbers::isHousehold).toList();
    if (!persons.isEmpty()) {
      long serial = NumberSeries.ADDRESSEE.take(session, persons.size());
      for (var person : persons) {
        numbers.put(person, AddresseeNumber.ofSerial(serial++).value());
      }
    }
    if (!households.isEmpty()) {
      long serial = NumberSeries.HOUSEHOLD.take(session, households.size());
      for (var household : households) {
        numbers.put(household, HouseholdNumber.ofSerial(serial++).value());
      }
    }
    return numbers;
  }

  private static List<String> newPersons(Map<String, String> numbers) {
    return numbers.entrySet().stream()
        .filter(given -> NewNumbers.isPerson(given.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static List<String> newHouseholds(Map<String, String> numbers) {
    return numbers.entrySet().stream()
        .filter(given -> NewNumbers.isHousehold(given.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Before and after of everybody whose record changes. */
  static List<PersonChange> persons(PostgresSlice slice, Decision.Accepted accepted) {
    var numbers = new LinkedHashSet<String>();
    accepted.rows().forEach(row -> numbers.add(row.sheet().number()));
    var changes = new ArrayList<PersonChange>();
    for (var number : numbers) {
      var rows =
          accepted.rows().stream().filter(row -> row.sheet().number().equals(number)).toList();
      Optional<ChainRow> before = slice.chain(number).last();
      changes.add(
          new PersonChange(
              number, before.map(ChainRow::sheet).orElse(null), rows.getLast().sheet(), rows));
    }
    return changes;
  }
}
