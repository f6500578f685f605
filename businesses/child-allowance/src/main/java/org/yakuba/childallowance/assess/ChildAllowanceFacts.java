package org.yakuba.childallowance.assess;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.rules.Child;
import org.yakuba.childallowance.rules.ChildAllowanceLaw;
import org.yakuba.childallowance.rules.Claim;
import org.yakuba.childallowance.rules.Household;
import org.yakuba.childallowance.rules.Income;
import org.yakuba.childallowance.rules.RecipientType;
import org.yakuba.childallowance.rules.Residence;
import org.yakuba.kernel.facts.Fault;
import org.yakuba.kernel.facts.Shape;

/**
 * The facts of one assessment.
 *
 * @param closedDays the only 閉庁日 that the assessment knows of
 */
record ChildAllowanceFacts(
    YearMonth from, YearMonth to, Set<LocalDate> closedDays, Household household) {

  private static final String EVENT_AFTER_CLAIM = "CHA-E103";
  private static final YearMonth LAST_FORMER_MONTH = YearMonth.of(2024, 9);
  private static final int MOST_MONTHS_APART = 59;
  private static final int MOST_ID_CHARACTERS = 100;
  private static final long MOST_YEN = 999_999_999_999L;
  private static final long MOST_DEPENDENTS = 99;

  ChildAllowanceFacts {
    closedDays = Set.copyOf(closedDays);
  }

  /** Reads the facts in the order of their table; null when anything is wrong, which is noted. */
  static @Nullable ChildAllowanceFacts read(@Nullable Object json, List<Fault> faults) {
    var shape = Shape.of(json, "", faults).orElse(null);
    return shape == null ? null : new Reader(shape, faults).read();
  }

  private static final class Reader {
    private final Shape facts;
    private final List<Fault> faults;

    Reader(Shape facts, List<Fault> faults) {
      this.facts = facts;
      this.faults = faults;
    }

    @Nullable ChildAllowanceFacts read() {
      facts.require("assessMonthFrom");
      var from = facts.month("assessMonthFrom");
      if (from != null && from.isBefore(ChildAllowanceLaw.FIRST_MONTH)) {
        facts.invalid("assessMonthFrom", ChildAllowanceLaw.FIRST_MONTH + " 以後の年月を指定してください");
      }
      facts.require("assessMonthTo");
      var to = facts.month("assessMonthTo");
      checkEnd(from, to);
      facts.require("recipientType");
      var recipientType = facts.word("recipientType", RecipientType.class);
      facts.require("claimDate");
      var claimDate = facts.date("claimDate");
      var eventDate = eventDate(facts, claimDate);
      var closedDays = facts.dates("closedDays");
      var end = facts.date("entitlementEndDate");
      boolean transitional = Boolean.TRUE.equals(facts.flag("reform2024Transitional"));
      var claim =
          claimDate == null || !faults.isEmpty()
              ? null
              : new Claim(claimDate, eventDate, transitional);
      var children = children(to, claimDate, claim);
      var income = income(from, recipientType);
      facts.refuseUnknown();
      if (!faults.isEmpty() || from == null || to == null || recipientType == null) {
        return null;
      }
      return new ChildAllowanceFacts(
          from,
          to,
          Set.copyOf(closedDays),
          new Household(recipientType, Objects.requireNonNull(claim), end, income, children));
    }

    private void checkEnd(@Nullable YearMonth from, @Nullable YearMonth to) {
      if (to == null) {
        return;
      }
      if (to.isAfter(ChildAllowanceLaw.LAST_MONTH)) {
        facts.invalid("assessMonthTo", ChildAllowanceLaw.LAST_MONTH + " 以前の年月を指定してください");
      } else if (from != null && to.isBefore(from)) {
        facts.invalid("assessMonthTo", "assessMonthFrom 以後の年月を指定してください");
      } else if (from != null && to.isAfter(from.plusMonths(MOST_MONTHS_APART))) {
        facts.invalid(
            "assessMonthTo", "assessMonthFrom から" + MOST_MONTHS_APART + "か月以内の年月を指定してください");
      }
    }

    /** 事由発生日, on or before the day of the claim; null when there is none or it is wrong. */
    private @Nullable LocalDate eventDate(Shape of, @Nullable LocalDate claimDate) {
      var event = of.date("eventDate");
      if (event != null && claimDate != null && event.isAfter(claimDate)) {
        of.fault("eventDate", EVENT_AFTER_CLAIM, "事由発生日は請求日以前の日付を指定してください");
        return null;
      }
      return event;
    }

    private List<Child> children(
        @Nullable YearMonth to, @Nullable LocalDate claimDate, @Nullable Claim claim) {
      var ids = new HashSet<String>();
      var children = new ArrayList<Child>();
      var shapes = facts.requiredObjects("children");
      if (shapes.size() > Household.MOST_CHILDREN) {
        facts.invalid("children", Household.MOST_CHILDREN + "件以内で指定してください");
      }
      for (var shape : shapes) {
        var child = child(shape, ids, to, claimDate, claim);
        if (child != null) {
          children.add(child);
        }
      }
      return children;
    }

    private @Nullable Child child(
        Shape shape,
        Set<String> ids,
        @Nullable YearMonth to,
        @Nullable LocalDate recipientClaimDate,
        @Nullable Claim recipientClaim) {
      shape.require("childId");
      var id = shape.text("childId", MOST_ID_CHARACTERS);
      if (id != null && !ids.add(id)) {
        shape.invalid("childId", "childId は重複しない値を指定してください");
      }
      shape.require("birthDate");
      var birth = shape.date("birthDate");
      if (birth != null && to != null && YearMonth.from(birth).isAfter(to)) {
        shape.invalid("birthDate", "対象月(assessMonthTo)以前の日付を指定してください");
      }
      var careFrom = shape.date("careFrom");
      if (careFrom != null && birth != null && careFrom.isBefore(birth)) {
        shape.invalid("careFrom", "生年月日以後の日付を指定してください");
      }
      var careTo = shape.date("careTo");
      var careBegin = careFrom == null ? birth : careFrom;
      if (careTo != null && careBegin != null && careTo.isBefore(careBegin)) {
        shape.invalid("careTo", "監護開始日(careFrom)以後の日付を指定してください");
      }
      var residence = shape.word("residence", Residence.class);
      var ownClaimDate = shape.date("claimDate");
      var event = eventDate(shape, ownClaimDate == null ? recipientClaimDate : ownClaimDate);
      boolean transitional = Boolean.TRUE.equals(shape.flag("reform2024Transitional"));
      var equivalent = careEquivalent(shape);
      shape.refuseUnknown();
      if (!faults.isEmpty() || id == null || birth == null || recipientClaim == null) {
        return null;
      }
      return new Child(
          id,
          birth,
          careFrom,
          careTo,
          residence == null ? Residence.DOMESTIC : residence,
          claim(ownClaimDate, event, transitional, recipientClaim),
          equivalent);
    }

    /** What the child leaves out it has from the recipient; a claim of its own stands alone. */
    private static @Nullable Claim claim(
        @Nullable LocalDate date,
        @Nullable LocalDate event,
        boolean transitional,
        Claim recipientClaim) {
      if (date != null) {
        return new Claim(date, event, transitional);
      }
      return event == null && !transitional
          ? null
          : new Claim(
              recipientClaim.date(),
              event == null ? recipientClaim.eventDate() : event,
              transitional || recipientClaim.reform2024Transitional());
    }

    private Child.@Nullable CareEquivalent careEquivalent(Shape child) {
      var shape = child.object("careEquivalent").orElse(null);
      if (shape == null) {
        return null;
      }
      shape.require("claimDate");
      var claimDate = shape.date("claimDate");
      var event = eventDate(shape, claimDate);
      var end = shape.date("endDate");
      boolean transitional = Boolean.TRUE.equals(shape.flag("reform2024Transitional"));
      shape.refuseUnknown();
      return claimDate == null
          ? null
          : new Child.CareEquivalent(new Claim(claimDate, event, transitional), end);
    }

    private @Nullable Income income(
        @Nullable YearMonth from, @Nullable RecipientType recipientType) {
      if (from != null
          && !from.isAfter(LAST_FORMER_MONTH)
          && recipientType == RecipientType.PARENT) {
        facts.require("income");
      }
      var shape = facts.object("income").orElse(null);
      if (shape == null) {
        return null;
      }
      shape.require("adjustedIncome");
      var adjusted = shape.whole("adjustedIncome", 0, MOST_YEN);
      shape.require("dependents");
      var dependents = shape.whole("dependents", 0, MOST_DEPENDENTS);
      var elderly = shape.whole("elderlyDependents", 0, MOST_DEPENDENTS);
      shape.refuseUnknown();
      return adjusted == null || dependents == null
          ? null
          : new Income(adjusted, dependents.intValue(), elderly == null ? 0 : elderly.intValue());
    }
  }
}
