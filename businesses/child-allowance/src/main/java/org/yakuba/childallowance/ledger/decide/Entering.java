package org.yakuba.childallowance.ledger.decide;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.ledger.ChildSpan;
import org.yakuba.childallowance.ledger.StudentSpan;
import org.yakuba.childallowance.rules.Claim;

/** Enters the persons of a claim that was checked. */
final class Entering {
  private final Slice slice;
  private final Spans spans;

  Entering(Settings settings, Slice slice) {
    this.slice = slice;
    this.spans = new Spans(settings);
  }

  /** Spans of the children, each with its own claim, behind those there are. */
  List<ChildSpan> children(
      List<ChildClaim> claimed, Claim claim, YearMonth start, List<ChildSpan> before) {
    var all = new ArrayList<>(before);
    for (var child : claimed) {
      all.add(
          spans.child(
              child, own(claim, child.eventDate()), birth(child.number()), start, all.size() + 1));
    }
    return all;
  }

  /** Spans of those of university age, each with its own claim. */
  List<StudentSpan> students(List<StudentClaim> claimed, Claim claim, YearMonth start, int before) {
    var all = new ArrayList<StudentSpan>();
    for (var student : claimed) {
      all.add(
          spans.student(
              student,
              own(claim, student.eventDate()),
              birth(student.number()),
              start,
              before + all.size() + 1));
    }
    return all;
  }

  private static Claim own(Claim claim, @Nullable LocalDate event) {
    return event == null ? claim : new Claim(claim.date(), event, claim.reform2024Transitional());
  }

  private LocalDate birth(String number) {
    var birth = slice.person(number).orElseThrow().birthDate();
    if (birth == null) {
      throw new IllegalStateException("Who is entered was checked");
    }
    return birth;
  }
}
