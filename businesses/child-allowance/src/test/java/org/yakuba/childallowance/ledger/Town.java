package org.yakuba.childallowance.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.ledger.AllowanceLedger.Signature;
import org.yakuba.childallowance.ledger.AllowanceLedger.Written;
import org.yakuba.childallowance.ledger.decide.Command;
import org.yakuba.childallowance.ledger.decide.Decider;
import org.yakuba.childallowance.ledger.decide.Decision;
import org.yakuba.childallowance.ledger.decide.Settings;
import org.yakuba.childallowance.rules.ChildAllowanceLaw;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.date.OpeningDays;

/** A town in which decisions are made, on whichever ledger. */
abstract class Town implements AutoCloseable {
  static final ChildAllowanceLaw LAW = ChildAllowanceLaw.national();

  private int minutes;

  static Settings settings(LocalDate today) {
    return new Settings(LAW, OpeningDays.standard(), today);
  }

  static Person person(String number, @Nullable String birth, String status) {
    return new Person(
        number,
        status,
        "900",
        "",
        "見本　" + number,
        "ミホン",
        birth == null ? null : LocalDate.parse(birth),
        birth != null,
        "2",
        null,
        null);
  }

  abstract void put(Person person);

  /** An account registered for somebody; null as the reason for one in use. */
  abstract UUID account(String owner, @Nullable String suspendedReason);

  /** Parents abroad name somebody. */
  abstract void designate(String number);

  abstract void paid(String certification, YearMonth from, YearMonth to, int yenAMonth);

  abstract Decision decide(Command command, LocalDate today);

  abstract CaseFile file(String certification);

  abstract boolean exists(String certification);

  @Override
  public void close() {}

  /** Decides on the day of receipt; what is accepted is written. */
  Result enter(Command command) {
    return enter(command, command.receivedOn());
  }

  Result enter(Command command, LocalDate today) {
    return new Result(decide(command, today), lastWritten);
  }

  private List<Written> lastWritten = List.of();

  Decision on(AllowanceLedger ledger, Command command, LocalDate today) {
    var settings = settings(today);
    var decision = Decider.decide(ledger.slice(command), command, settings);
    lastWritten =
        decision instanceof Decision.Accepted accepted
            ? ledger.write(
                accepted,
                new Signature(
                    null,
                    "clerk",
                    "chief",
                    today.atStartOfDay(Numbers.JAPAN).plusMinutes(++minutes).toInstant(),
                    LAW.fingerprint()))
            : List.of();
    return decision;
  }

  /** What came of a command. */
  record Result(Decision decision, List<Written> written) {
    List<String> refusals() {
      return decision instanceof Decision.Refused refused
          ? refused.reasons().stream().map(Violation::code).toList()
          : List.of();
    }

    Decision.Accepted accepted() {
      if (decision instanceof Decision.Accepted accepted) {
        return accepted;
      }
      throw new AssertionError("refused: " + refusals());
    }

    List<String> warnings() {
      return accepted().warnings().stream().map(Violation::code).toList();
    }

    Decision.Draft draft() {
      return accepted().main().draft();
    }

    /** Kind, old and new amount, from which month. */
    String told() {
      var draft = draft();
      return draft.kind()
          + " "
          + draft.oldYen()
          + "→"
          + draft.newYen()
          + " "
          + draft.effectiveMonth();
    }

    String certification() {
      var number = written.getFirst().certificationNumber();
      if (number == null) {
        throw new AssertionError("nobody was certified");
      }
      return number;
    }
  }
}
