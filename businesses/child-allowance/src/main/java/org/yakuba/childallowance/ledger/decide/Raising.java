package org.yakuba.childallowance.ledger.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yakuba.childallowance.ledger.CaseFile;
import org.yakuba.childallowance.ledger.DeterminationKind;
import org.yakuba.childallowance.ledger.StudentSpan;
import org.yakuba.childallowance.ledger.decide.Command.ReviseUp;
import org.yakuba.childallowance.ledger.decide.Decision.Accepted;
import org.yakuba.childallowance.ledger.decide.Decision.Change;
import org.yakuba.childallowance.ledger.decide.Decision.Draft;
import org.yakuba.childallowance.ledger.decide.Decision.Refused;
import org.yakuba.childallowance.rules.Claim;
import org.yakuba.kernel.assess.Violations;

/** 額改定認定請求 (U03, U05; 児童手当法第9条第1項): from the month after the claim, or after the event in time. */
final class Raising {
  private final Settings settings;
  private final Slice slice;
  private final Slice.Known known;

  Raising(Settings settings, Slice slice, Slice.Known known) {
    this.settings = settings;
    this.slice = slice;
    this.known = known;
  }

  Decision decide(ReviseUp command) {
    var file = known.file();
    var found = new Violations();
    var warned = new Violations();
    var check = new ClaimCheck(settings, slice, found, warned);
    if (file.recipient().extinctionDate() != null) {
      found.add(Code.EXTINCT.at("certificationNumber", command.certificationNumber()));
    }
    var claim =
        check.claim(command.receivedOn(), command.eventDate(), command.transitional(), "eventDate");
    if (command.children().isEmpty() && command.students().isEmpty()) {
      found.add(Code.NOBODY.at("children", null));
    }
    var start = file.recipient().startMonth();
    check.children(
        command.children(),
        claim,
        start,
        file.recipient().kind(),
        file,
        Set.of(command.certificationNumber()));
    check.students(command.students(), claim, start, file);
    if (!found.isEmpty() || claim == null) {
      return new Refused(found.toList());
    }
    var after = apply(command, claim, file);
    var amounts = new Amounts(settings, known.books());
    var effective = amounts.firstDifference(file, after).orElse(settings.startOf(claim));
    var draft =
        new Draft(
            DeterminationKind.REVISE_UP,
            command,
            file.recipient().number(),
            effective,
            amounts.yen(file, effective.minusMonths(1)),
            amounts.yen(after, effective),
            command.children().isEmpty() ? "CARE_EQUIVALENT" : "MORE_CHILDREN",
            null,
            null);
    return new Accepted(
        List.of(new Change(file, after, draft, known.books(), amounts.overpaid(after), 0)),
        warned.toList());
  }

  CaseFile apply(ReviseUp command, CaseFile file) {
    return apply(
        command,
        new Claim(command.receivedOn(), command.eventDate(), command.transitional()),
        file);
  }

  private CaseFile apply(ReviseUp command, Claim claim, CaseFile file) {
    var entering = new Entering(settings, slice);
    var start = file.recipient().startMonth();
    var children = entering.children(command.children(), claim, start, file.children());
    List<StudentSpan> students = new ArrayList<>(file.students());
    students.addAll(
        entering.students(
            command.students(), claim, start, children.size() + file.students().size()));
    return file.withChildren(children).withStudents(students);
  }
}
