package org.yakuba.bench;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.rules.Child;
import org.yakuba.childallowance.rules.ChildAllowanceLaw;
import org.yakuba.childallowance.rules.Claim;
import org.yakuba.childallowance.rules.Household;
import org.yakuba.childallowance.rules.HouseholdTable;
import org.yakuba.childallowance.rules.RecipientType;
import org.yakuba.childallowance.rules.Residence;
import org.yakuba.childallowance.rules.StartMonth;

/** The families of the bench as rows of the ledger, for COPY in text format. */
final class FamilyRows {
  private static final String NULL = "\\N";
  private static final String KNOWN = "2024-10-01 00:00:00+09";
  private static final String DECISION = "00000000-0000-7000-8000-000000000000";

  /** Which table the rows are for. */
  enum Part {
    RECIPIENTS(
        "recipient (tenant_id, recipient_id, row_no, certification_number, addressee_number,"
            + " recipient_type, capacity, insurance_class, claim_date, event_date,"
            + " reform2024_transitional, decision_date, start_month, extinction_date,"
            + " extinction_reason, principal_earner_basis, valid, determination_id, known_from)"),
    CHILDREN(
        "child_entry (tenant_id, recipient_id, child_number, row_no, record_order, birth_date,"
            + " relationship, living_arrangement, livelihood, care_from, residence, claim_date,"
            + " event_date, reform2024_transitional, payable_from, payable_to, valid,"
            + " determination_id, known_from)"),
    STUDENTS(
        "university_age_entry (tenant_id, recipient_id, addressee_number, row_no, record_order,"
            + " birth_date, claim_date, event_date, reform2024_transitional, detail, study_status,"
            + " end_date, valid, determination_id, known_from)");

    private final String target;

    Part(String target) {
      this.target = target;
    }

    /** Table and columns. */
    String target() {
      return target;
    }
  }

  private final HouseholdTable families;
  private final ChildAllowanceLaw law;
  private final StartMonth startMonth;
  private final int tenant;

  FamilyRows(
      HouseholdTable families, ChildAllowanceLaw law, Predicate<LocalDate> closed, int tenant) {
    this.families = families;
    this.law = law;
    this.startMonth = new StartMonth(law, closed);
    this.tenant = tenant;
  }

  /** Writes the rows of one table. */
  void write(Part part, Writer out) throws IOException {
    for (int i = 0; i < families.size(); i++) {
      var family = families.facts(i);
      var start = startMonth.of(family.claim());
      var end = family.entitlementEndDate();
      if (end != null && YearMonth.from(end).isBefore(start)) {
        continue;
      }
      switch (part) {
        case RECIPIENTS -> recipient(out, i + 1, family, start);
        case CHILDREN -> {
          for (int place = 0; place < family.children().size(); place++) {
            child(out, i + 1, family, place, start);
          }
        }
        case STUDENTS -> {
          for (int place = 0; place < family.children().size(); place++) {
            student(out, i + 1, family, place);
          }
        }
      }
    }
  }

  private void recipient(Writer out, int id, Household family, YearMonth start) throws IOException {
    var end = family.entitlementEndDate();
    boolean facility = family.recipientType() == RecipientType.FACILITY;
    row(
        out,
        tenant,
        id,
        1,
        String.format(Locale.ROOT, "%010d", id),
        String.format(Locale.ROOT, "%015d", id),
        facility ? "FACILITY" : "PARENT",
        facility ? "FACILITY" : "PARENT",
        id % 2 == 0 ? "EMPLOYEE" : "NON_EMPLOYEE",
        family.claim().date(),
        family.claim().eventDate(),
        flag(family.claim()),
        family.claim().date(),
        start.atDay(1),
        end,
        end == null ? null : "OTHER",
        "INCOME",
        range(start, end == null ? null : YearMonth.from(end)),
        DECISION,
        KNOWN);
  }

  private void child(Writer out, int id, Household family, int place, YearMonth start)
      throws IOException {
    var child = family.children().get(place);
    var claim = child.claim() == null ? family.claim() : child.claim();
    var from = startMonth.of(claim);
    var first = from.isBefore(start) ? start : from;
    var last = law.payableUntil(child.birthDate());
    if (last.isBefore(first)) {
      return;
    }
    row(
        out,
        tenant,
        id,
        number(id, place),
        1,
        place + 1,
        child.birthDate(),
        "20",
        "TOGETHER",
        "SHARED",
        child.birthDate(),
        child.residence().name(),
        claim.date(),
        claim.eventDate(),
        flag(claim),
        first.atDay(1),
        last.atDay(1),
        range(first, last),
        DECISION,
        KNOWN);
  }

  private void student(Writer out, int id, Household family, int place) throws IOException {
    var child = family.children().get(place);
    var equivalent = child.careEquivalent();
    if (equivalent == null || !counts(family, child)) {
      return;
    }
    var first = law.payableUntil(child.birthDate()).plusMonths(1);
    row(
        out,
        tenant,
        id,
        number(id, place),
        1,
        place + 1,
        child.birthDate(),
        equivalent.claim().date(),
        equivalent.claim().eventDate(),
        flag(equivalent.claim()),
        "学費・仕送り",
        "STUDENT",
        equivalent.endDate(),
        range(first, law.countedUntil(child.birthDate())),
        DECISION,
        KNOWN);
  }

  private static boolean counts(Household family, Child child) {
    return family.recipientType() != RecipientType.FACILITY
        && (child.residence() == Residence.DOMESTIC || child.residence() == Residence.STUDY_ABROAD);
  }

  private static String number(int id, int place) {
    return String.format(Locale.ROOT, "%013d%02d", id, place);
  }

  private static String flag(Claim claim) {
    return claim.reform2024Transitional() ? "t" : "f";
  }

  private static String range(YearMonth first, @Nullable YearMonth last) {
    return "["
        + first.atDay(1)
        + ","
        + (last == null ? "" : last.plusMonths(1).atDay(1).toString())
        + ")";
  }

  private static void row(Writer out, @Nullable Object... values) throws IOException {
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        out.write('\t');
      }
      out.write(values[i] == null ? NULL : String.valueOf(values[i]));
    }
    out.write('\n');
  }
}
