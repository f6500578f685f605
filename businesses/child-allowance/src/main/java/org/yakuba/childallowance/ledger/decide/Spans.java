package org.yakuba.childallowance.ledger.decide;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.ledger.CaseFile;
import org.yakuba.childallowance.ledger.ChildSpan;
import org.yakuba.childallowance.ledger.ExtinctionReason;
import org.yakuba.childallowance.ledger.StudentSpan;
import org.yakuba.childallowance.rules.Claim;

/** Makes the spans of children and of those of university age from what is claimed. */
final class Spans {
  private final Settings settings;

  Spans(Settings settings) {
    this.settings = settings;
  }

  /** The span of a child whose date of birth is known. */
  ChildSpan child(ChildClaim child, Claim claim, LocalDate birth, YearMonth start, int order) {
    var careFrom = child.careFrom() == null ? birth : child.careFrom();
    var from = later(later(start, settings.startOf(claim)), YearMonth.from(careFrom));
    return new ChildSpan(
        child.number(),
        order,
        birth,
        child.relationship(),
        child.living(),
        child.livelihood(),
        careFrom,
        null,
        child.residence(),
        child.studyFrom(),
        child.studyTo(),
        claim,
        from,
        settings.law().payableUntil(birth));
  }

  /** The span of somebody of university age whose date of birth is known. */
  StudentSpan student(
      StudentClaim student, Claim claim, LocalDate birth, YearMonth start, int order) {
    var from =
        later(
            later(start, settings.startOf(claim)),
            settings.law().payableUntil(birth).plusMonths(1));
    return new StudentSpan(
        student.number(),
        order,
        birth,
        claim,
        student.detail(),
        student.studyStatus(),
        student.expectedEndDate(),
        null,
        from,
        settings.law().countedUntil(birth));
  }

  /** Everything of a recipient ended with the month of a day. */
  static CaseFile extinguished(CaseFile file, LocalDate date, ExtinctionReason reason) {
    var last = YearMonth.from(date);
    List<ChildSpan> children =
        kept(file.children().stream().map(span -> span.payableUntil(last)).toList());
    List<StudentSpan> students =
        kept(file.students().stream().map(span -> span.countedUntil(last)).toList());
    return file.with(
        file.recipient().extinguished(date, reason),
        file.standings().stream().filter(standing -> !standing.from().isAfter(last)).toList(),
        children,
        students);
  }

  static <T> List<T> kept(List<? extends @Nullable T> spans) {
    var kept = new ArrayList<T>();
    for (var span : spans) {
      if (span != null) {
        kept.add(Objects.requireNonNull(span));
      }
    }
    return kept;
  }

  static YearMonth later(YearMonth one, YearMonth other) {
    return one.isAfter(other) ? one : other;
  }
}
