package org.yakuba.residentregister.ledger.postgres;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.ledger.decide.AmendingEvent;
import org.yakuba.residentregister.ledger.decide.Birth;
import org.yakuba.residentregister.ledger.decide.CancellingEvent;
import org.yakuba.residentregister.ledger.decide.CancellingReservation;
import org.yakuba.residentregister.ledger.decide.ChangingAddress;
import org.yakuba.residentregister.ledger.decide.ChangingAlias;
import org.yakuba.residentregister.ledger.decide.ChangingFormerSurname;
import org.yakuba.residentregister.ledger.decide.ChangingHead;
import org.yakuba.residentregister.ledger.decide.ChangingIndividualNumber;
import org.yakuba.residentregister.ledger.decide.ChangingResidentCode;
import org.yakuba.residentregister.ledger.decide.Command;
import org.yakuba.residentregister.ledger.decide.ConfirmingMoveOut;
import org.yakuba.residentregister.ledger.decide.ConfirmingReservation;
import org.yakuba.residentregister.ledger.decide.Correcting;
import org.yakuba.residentregister.ledger.decide.Death;
import org.yakuba.residentregister.ledger.decide.EnteringExOfficio;
import org.yakuba.residentregister.ledger.decide.LosingNationality;
import org.yakuba.residentregister.ledger.decide.MergingHousehold;
import org.yakuba.residentregister.ledger.decide.MovingIn;
import org.yakuba.residentregister.ledger.decide.MovingOut;
import org.yakuba.residentregister.ledger.decide.Naturalizing;
import org.yakuba.residentregister.ledger.decide.NewHead;
import org.yakuba.residentregister.ledger.decide.Newcomer;
import org.yakuba.residentregister.ledger.decide.RecomposingHousehold;
import org.yakuba.residentregister.ledger.decide.Reforming;
import org.yakuba.residentregister.ledger.decide.RemovingExOfficio;
import org.yakuba.residentregister.ledger.decide.ReservingMoveIn;
import org.yakuba.residentregister.ledger.decide.SplittingHousehold;
import org.yakuba.residentregister.ledger.decide.SupportingVictim;
import org.yakuba.residentregister.ledger.decide.UpdatingResidenceStatus;

/**
 * Whom a command names: these persons, the households of all their rows, and these households are
 * read and locked before it is decided. Everybody else it can change lives in one of them.
 */
public final class Reach {
  private final Set<String> persons = new TreeSet<>();
  private final Set<String> newcomers = new TreeSet<>();
  private final Set<String> households = new TreeSet<>();
  private final Set<String> claims = new TreeSet<>();
  private @Nullable String target;
  private boolean followsMoveOuts;

  private Reach() {}

  /** The reach of a command. */
  public static Reach of(Command command) {
    var reach = new Reach();
    reach.add(command);
    return reach;
  }

  /** The reach of these persons. */
  public static Reach ofPersons(Collection<String> numbers) {
    var reach = new Reach();
    reach.include(numbers);
    return reach;
  }

  /** 宛名番号 of everybody named, newcomers included. */
  public Set<String> persons() {
    return persons;
  }

  /** 宛名番号 of those who enter the register, new ones and those who come back. */
  public Set<String> newcomers() {
    return newcomers;
  }

  /** 世帯番号 named. */
  public Set<String> households() {
    return households;
  }

  /** Numbers that only one person may hold and that the command gives somebody. */
  Set<String> claims() {
    return claims;
  }

  /** The 異動 that is cancelled or amended; null for all other commands. */
  public @Nullable String target() {
    return target;
  }

  /** Whether everybody who moved out together with a person named is concerned. */
  boolean followsMoveOuts() {
    return followsMoveOuts;
  }

  /** Also reaches these persons. */
  void include(Collection<String> numbers) {
    persons.addAll(numbers);
  }

  private void add(Command command) {
    switch (command) {
      case AmendingEvent c -> {
        target = c.targetEventId();
        var replacement = c.replacement();
        if (replacement != null) {
          add(replacement);
        }
      }
      case CancellingEvent c -> {
        target = c.targetEventId();
        household(c.newHousehold());
      }
      case CancellingReservation c -> {}
      case ReservingMoveIn c -> {}
      case ConfirmingReservation c -> {
        if (c.actual() != null) {
          add(c.actual());
        }
      }
      case Birth c -> {
        household(c.householdId());
        newcomer(c.person());
      }
      case MovingIn c -> {
        household(c.householdId());
        c.persons().forEach(this::newcomer);
      }
      case EnteringExOfficio c -> {
        household(c.householdId());
        c.persons().forEach(this::newcomer);
      }
      case ChangingAddress c -> {
        move(c.personIds(), null, c.householdId(), c.newHead());
        persons.addAll(c.relationships().keySet());
      }
      case SplittingHousehold c ->
          move(c.personIds(), c.fromHouseholdId(), c.newHouseholdId(), c.newHead());
      case RecomposingHousehold c ->
          move(c.personIds(), c.fromHouseholdId(), c.toHouseholdId(), c.newHead());
      case MergingHousehold c -> {
        household(c.fromHouseholdId());
        household(c.toHouseholdId());
      }
      case ChangingHead c -> {
        household(c.householdId());
        persons.add(c.newHeadPersonId());
      }
      case MovingOut c -> move(c.personIds(), null, null, c.newHead());
      case RemovingExOfficio c -> move(c.personIds(), null, null, c.newHead());
      case Death c -> move(c.personIds(), null, null, c.newHead());
      case ConfirmingMoveOut c -> {
        persons.addAll(c.personIds());
        followsMoveOuts = true;
      }
      case Correcting c -> {
        persons.addAll(c.personIds());
        var code = c.changes().residentCode();
        var individual = c.changes().individualNumber();
        claim('J', code == null ? null : code.value());
        claim('I', individual == null ? null : individual.value());
      }
      case Reforming c -> persons.addAll(c.personIds());
      case SupportingVictim c -> {
        persons.addAll(c.personIds());
        persons.addAll(c.accompanyingPersonIds());
      }
      case ChangingAlias c -> persons.add(c.personId());
      case ChangingFormerSurname c -> persons.add(c.personId());
      case ChangingIndividualNumber c -> {
        persons.add(c.personId());
        claim('I', c.newIndividualNumber());
      }
      case ChangingResidentCode c -> {
        persons.add(c.personId());
        claim('J', c.newResidentCode());
      }
      case LosingNationality c -> persons.add(c.personId());
      case Naturalizing c -> persons.add(c.personId());
      case UpdatingResidenceStatus c -> persons.add(c.personId());
    }
  }

  private void newcomer(Newcomer person) {
    persons.add(person.number());
    newcomers.add(person.number());
    claim('J', person.numbers().residentCode());
    claim('I', person.numbers().individualNumber());
    var foreign = person.foreign();
    claim('Z', foreign == null ? null : foreign.cardNumber());
  }

  private void move(
      Collection<String> numbers,
      @Nullable String from,
      @Nullable String to,
      @Nullable NewHead newHead) {
    persons.addAll(numbers);
    household(from);
    household(to);
    if (newHead != null) {
      persons.add(newHead.personId());
    }
  }

  private void household(@Nullable String number) {
    if (number != null) {
      households.add(number);
    }
  }

  private void claim(char kind, @Nullable String number) {
    if (number != null) {
      claims.add(kind + number);
    }
  }
}
