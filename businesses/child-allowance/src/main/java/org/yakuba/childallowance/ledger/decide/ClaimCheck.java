package org.yakuba.childallowance.ledger.decide;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.ledger.CaseFile;
import org.yakuba.childallowance.ledger.KindOfRecipient;
import org.yakuba.childallowance.rules.Claim;
import org.yakuba.childallowance.rules.RecipientType;
import org.yakuba.childallowance.rules.Residence;
import org.yakuba.kernel.assess.Violations;

/** 要件の審査 of the persons of a claim (rulebook 2.2, 2.3, U01 c-f). */
final class ClaimCheck {
  private static final int MOST_STUDY_YEARS = 3;
  private static final int MONTHS_OF_LAST_SCHOOL_YEAR = 11;

  private final Settings settings;
  private final Slice slice;
  private final Spans spans;
  private final Violations found;
  private final Violations warned;
  private final Set<String> seen = new HashSet<>();

  ClaimCheck(Settings settings, Slice slice, Violations found, Violations warned) {
    this.settings = settings;
    this.slice = slice;
    this.spans = new Spans(settings);
    this.found = found;
    this.warned = warned;
  }

  /** 請求日 and 事由発生日; null when they contradict each other, which is noted. */
  @Nullable Claim claim(
      LocalDate date, @Nullable LocalDate event, boolean transitional, String field) {
    if (event != null && event.isAfter(date)) {
      found.add(Code.CLAIM_BEFORE_EVENT.at(field, event));
      return null;
    }
    var claim = new Claim(date, event, transitional);
    if (event != null && !settings.starts().isInTime(claim)) {
      warned.add(Code.LATE.at(field, settings.starts().deadline(event)));
    }
    return claim;
  }

  /** Somebody must be named once, and not be registered with this recipient already. */
  private boolean isNew(String number, String field, @Nullable CaseFile file) {
    boolean known =
        file != null
            && (file.children().stream()
                    .anyMatch(span ->
                        span.number().equals(number)
                            && span.careTo() == null
                            && (span.residence() != Residence.IN_FACILITY
                                || file.recipient().kind().capacity() == RecipientType.FACILITY))
                || file.students().stream()
                    .anyMatch(span -> span.number().equals(number) && span.endDate() == null));
    if (!seen.add(number) || known) {
      found.add(Code.TWICE.at(field, number));
      return false;
    }
    return true;
  }

  /**
   * The children of a claim.
   *
   * @param start 支給開始月 of the recipient; null when it could not be told
   * @param own 認定番号 whose claim on the same children does not count
   */
  void children(
      List<ChildClaim> children,
      @Nullable Claim claim,
      @Nullable YearMonth start,
      KindOfRecipient kind,
      @Nullable CaseFile file,
      Set<String> own) {
    for (int i = 0; i < children.size(); i++) {
      var child = children.get(i);
      var field = "children[" + i + "].";
      if (!isNew(child.number(), field + "number", file)) {
        continue;
      }
      residence(child, field, kind);
      var birth = birth(child.number(), field);
      if (claim == null || start == null) {
        continue;
      }
      var theirs =
          child.eventDate() == null
              ? claim
              : claim(
                  claim.date(),
                  child.eventDate(),
                  claim.reform2024Transitional(),
                  field + "eventDate");
      if (birth == null || theirs == null) {
        continue;
      }
      if (child.careFrom() != null && child.careFrom().isBefore(birth)) {
        found.add(Code.BIRTH_DATE_UNKNOWN.at(field + "careFrom", child.careFrom()));
        continue;
      }
      var span = spans.child(child, theirs, birth, start, 1);
      if (span.payableFrom().isAfter(span.payableTo())) {
        found.add(Code.CHILD_TOO_OLD.at(field + "number", child.number()));
      }
      slice.elsewhere().stream()
          .filter(other -> other.child().equals(child.number()))
          .filter(other -> !own.contains(other.certificationNumber()))
          .filter(other -> !other.to().isBefore(span.payableFrom()))
          .findFirst()
          .ifPresent(other ->
              found.add(Code.OTHER_RECIPIENT.at(field + "number", other.certificationNumber())));
    }
  }

  private void residence(ChildClaim child, String field, KindOfRecipient kind) {
    boolean facility = kind.capacity() == RecipientType.FACILITY;
    switch (child.residence()) {
      case DOMESTIC, STUDY_ABROAD -> {
        if (facility) {
          found.add(Code.LIVES_ABROAD.at(field + "residence", child.residence()));
        }
      }
      case IN_FACILITY -> {
        if (!facility) {
          found.add(Code.LIVES_ABROAD.at(field + "residence", child.residence()));
        }
      }
      case OVERSEAS -> found.add(Code.LIVES_ABROAD.at(field + "residence", child.residence()));
    }
    if (child.residence() == Residence.STUDY_ABROAD) {
      var from = child.studyFrom();
      var to = child.studyTo();
      if (from == null
          || to == null
          || to.isBefore(from)
          || to.isAfter(from.plusYears(MOST_STUDY_YEARS))) {
        found.add(Code.STUDY_TOO_LONG.at(field + "studyTo", to));
      }
    }
  }

  /** Those of university age who are to count. */
  void students(
      List<StudentClaim> students,
      @Nullable Claim claim,
      @Nullable YearMonth start,
      @Nullable CaseFile file) {
    for (int i = 0; i < students.size(); i++) {
      var student = students.get(i);
      var field = "students[" + i + "].";
      boolean counted =
          file != null
              && file.students().stream()
                  .anyMatch(
                      span -> span.number().equals(student.number()) && span.endDate() == null);
      if (!seen.add(student.number()) || counted) {
        found.add(Code.TWICE.at(field + "number", student.number()));
        continue;
      }
      var birth = birth(student.number(), field);
      if (claim == null || start == null || birth == null) {
        continue;
      }
      var theirs =
          student.eventDate() == null
              ? claim
              : claim(
                  claim.date(),
                  student.eventDate(),
                  claim.reform2024Transitional(),
                  field + "eventDate");
      if (theirs == null) {
        continue;
      }
      var span = spans.student(student, theirs, birth, start, 1);
      var asked =
          settings.law().payableUntil(birth).minusMonths(MONTHS_OF_LAST_SCHOOL_YEAR).atDay(1);
      if (span.countedFrom().isAfter(span.countedTo()) || claim.date().isBefore(asked)) {
        found.add(Code.NOT_UNIVERSITY_AGE.at(field + "number", student.number()));
      }
    }
  }

  private @Nullable LocalDate birth(String number, String field) {
    var person = slice.person(number).orElse(null);
    if (person == null || !person.birthDateKnown() || person.birthDate() == null) {
      found.add(Code.BIRTH_DATE_UNKNOWN.at(field + "number", number));
      return null;
    }
    return person.birthDate();
  }

  /** 口座の名義 (U01 f, U13): registered for whoever is to be paid, under that name, and in use. */
  void account(@Nullable UUID id, String payee) {
    if (id == null) {
      return;
    }
    var account = slice.account(id).orElse(null);
    if (account != null && (!account.owner().equals(payee) || account.holderDiffers())) {
      found.add(Code.ACCOUNT_OF_ANOTHER.at("payeeAccountId", account.description()));
    } else if (account == null || !account.isUsableOn(settings.today())) {
      found.add(
          Code.ACCOUNT_UNUSABLE.at(
              "payeeAccountId", account == null ? null : account.description()));
    }
  }
}
