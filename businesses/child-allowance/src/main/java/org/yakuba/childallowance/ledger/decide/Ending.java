package org.yakuba.childallowance.ledger.decide;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.ledger.CaseFile;
import org.yakuba.childallowance.ledger.ChildSpan;
import org.yakuba.childallowance.ledger.DeterminationKind;
import org.yakuba.childallowance.ledger.ExtinctionReason;
import org.yakuba.childallowance.ledger.StudentSpan;
import org.yakuba.childallowance.ledger.decide.ChildEnd.Reason;
import org.yakuba.childallowance.ledger.decide.Command.Extinguish;
import org.yakuba.childallowance.ledger.decide.Command.ReviseDown;
import org.yakuba.childallowance.ledger.decide.Decision.Accepted;
import org.yakuba.childallowance.ledger.decide.Decision.Change;
import org.yakuba.childallowance.ledger.decide.Decision.Draft;
import org.yakuba.childallowance.ledger.decide.Decision.Refused;
import org.yakuba.kernel.assess.Violations;

/** 額改定届・職権減額 (U04) and 受給事由消滅 (U06, U08, U15): until the month of the event. */
final class Ending {
  private static final int SHORT_STAY_MONTHS = 2;

  private final Settings settings;
  private final Slice.Known known;

  Ending(Settings settings, Slice.Known known) {
    this.settings = settings;
    this.known = known;
  }

  // ---- 消滅

  Decision decide(Extinguish command) {
    var date = lastDay(command);
    var found = alive(command.certificationNumber());
    if (YearMonth.from(date).isBefore(known.file().recipient().startMonth())) {
      found.add(Code.ENDS_BEFORE_START.at("date", date));
    }
    return found.isEmpty()
        ? new Accepted(List.of(extinguish(command, date)), List.of())
        : new Refused(found.toList());
  }

  private Violations alive(String certificationNumber) {
    var found = new Violations();
    if (known.file().recipient().extinctionDate() != null) {
      found.add(Code.EXTINCT.at("certificationNumber", certificationNumber));
    }
    return found;
  }

  /** 採用日の前日: whoever becomes a civil servant is paid by the office from that day on (U15). */
  static LocalDate lastDay(Extinguish command) {
    return command.reason() == ExtinctionReason.BECAME_CIVIL_SERVANT
        ? command.date().minusDays(1)
        : command.date();
  }

  Change extinguish(Command command, LocalDate date) {
    var reason =
        command instanceof Extinguish extinguish
            ? extinguish.reason()
            : command instanceof ReviseDown down ? reason(down.ends()) : ExtinctionReason.OTHER;
    var before = known.file();
    var after = Spans.extinguished(before, date, reason);
    var last = YearMonth.from(date);
    var amounts = new Amounts(settings, known.books());
    var draft =
        new Draft(
            DeterminationKind.EXTINGUISH,
            command,
            before.recipient().number(),
            last.plusMonths(1),
            amounts.yen(before, last),
            0,
            reason.name(),
            null,
            null);
    return new Change(
        before, after, draft, known.books(), amounts.overpaid(after), amounts.unpaidYen(after));
  }

  // ---- 減額

  Decision decide(ReviseDown command) {
    var before = known.file();
    var found = alive(command.certificationNumber());
    if (command.ends().isEmpty()) {
      found.add(Code.NOBODY.at("ends", null));
    }
    for (int i = 0; i < command.ends().size(); i++) {
      var end = command.ends().get(i);
      if (child(before, end.number()) == null && student(before, end.number()) == null) {
        found.add(Code.NOT_FOUND.at("ends[" + i + "].number", end.number()));
      }
      var back = end.expectedReturn();
      if (end.reason() == Reason.CHILD_IN_FACILITY
          && back != null
          && !back.isAfter(end.date().plusMonths(SHORT_STAY_MONTHS))) {
        found.add(Code.SHORT_STAY.at("ends[" + i + "].expectedReturn", back));
      }
    }
    if (!found.isEmpty()) {
      return new Refused(found.toList());
    }
    var after = withoutThem(command, before);
    var last = lastDay(command);
    if (!after.hasChildAfter(YearMonth.from(last))) {
      return YearMonth.from(last).isBefore(before.recipient().startMonth())
          ? new Refused(List.of(Code.ENDS_BEFORE_START.at("ends[0].date", last)))
          : new Accepted(List.of(last(command, after, last)), List.of());
    }
    return new Accepted(List.of(reduced(command, before, after)), List.of());
  }

  /** The last child is gone: the entitlement ends with its month. */
  private Change last(ReviseDown command, CaseFile reduced, LocalDate date) {
    var change = extinguish(command, date);
    var after = Spans.extinguished(reduced, date, reason(command.ends()));
    var amounts = new Amounts(settings, known.books());
    return new Change(
        change.before(),
        after,
        change.draft(),
        known.books(),
        amounts.overpaid(after),
        amounts.unpaidYen(after));
  }

  private Change reduced(ReviseDown command, CaseFile before, CaseFile after) {
    var amounts = new Amounts(settings, known.books());
    var effective =
        amounts
            .firstDifference(before, after)
            .orElse(YearMonth.from(lastDay(command)).plusMonths(1));
    var draft =
        new Draft(
            DeterminationKind.REVISE_DOWN,
            command,
            before.recipient().number(),
            effective,
            amounts.yen(before, effective.minusMonths(1)),
            amounts.yen(after, effective),
            command.ends().getFirst().reason().name(),
            null,
            null);
    return new Change(before, after, draft, known.books(), amounts.overpaid(after), 0);
  }

  /** The file as the command makes it. */
  CaseFile apply(ReviseDown command, CaseFile file) {
    var after = withoutThem(command, file);
    var last = lastDay(command);
    return after.hasChildAfter(YearMonth.from(last))
        ? after
        : Spans.extinguished(after, last, reason(command.ends()));
  }

  private static CaseFile withoutThem(ReviseDown command, CaseFile file) {
    var after = file;
    for (var end : command.ends()) {
      var child = child(after, end.number());
      var student = student(after, end.number());
      if (child != null) {
        after = after.withChildren(replaced(after.children(), child, child.endedOn(end.date())));
      }
      if (student != null) {
        after =
            after.withStudents(replaced(after.students(), student, student.endedOn(end.date())));
      }
    }
    return after;
  }

  private static <T> List<T> replaced(List<T> all, T one, @Nullable T by) {
    var result = new ArrayList<T>();
    for (var other : all) {
      if (other != one) {
        result.add(other);
      } else if (by != null) {
        result.add(by);
      }
    }
    return result;
  }

  private static @Nullable ChildSpan child(CaseFile file, String number) {
    return file.children().stream()
        .filter(span -> span.number().equals(number) && span.careTo() == null)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable StudentSpan student(CaseFile file, String number) {
    return file.students().stream()
        .filter(span -> span.number().equals(number) && span.endDate() == null)
        .findFirst()
        .orElse(null);
  }

  private static LocalDate lastDay(ReviseDown command) {
    return command.ends().stream().map(ChildEnd::date).max(LocalDate::compareTo).orElseThrow();
  }

  private static ExtinctionReason reason(List<ChildEnd> ends) {
    return switch (ends.getLast().reason()) {
      case NO_CUSTODY, NO_SUPPORT -> ExtinctionReason.NO_CUSTODY;
      case CHILD_DEATH -> ExtinctionReason.CHILD_DEATH;
      case CHILD_IN_FACILITY -> ExtinctionReason.CHILD_IN_FACILITY;
      case FACILITY_LEFT -> ExtinctionReason.FACILITY_LEFT;
      case OVERSEAS -> ExtinctionReason.OVERSEAS;
    };
  }
}
