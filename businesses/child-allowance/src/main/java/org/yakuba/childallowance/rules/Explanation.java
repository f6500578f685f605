package org.yakuba.childallowance.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.assess.TraceSink;
import org.yakuba.kernel.money.Yen;

/** 計算根拠: words for what the rule did, spoken only when somebody listens. */
final class Explanation {

  private static final YearMonth REFORM = YearMonth.of(2024, 10);

  private final ChildAllowanceLaw law;
  private final StartMonth startMonth;

  Explanation(ChildAllowanceLaw law, StartMonth startMonth) {
    this.law = law;
    this.startMonth = startMonth;
  }

  /** When the entitlement, and what each child adds to it, begins. */
  void start(Household household, YearMonth start, TraceSink trace) {
    if (trace == TraceSink.NONE) {
      return;
    }
    trace.step("支給開始月", () -> reason(household.claim()), start.toString());
    var end = household.entitlementEndDate();
    if (end != null) {
      trace.step(
          "支給終了月", () -> "消滅日 " + end + " の属する月(児童手当法第8条第2項)", YearMonth.from(end).toString());
    }
    for (var child : household.children()) {
      claimed(child.childId() + " の額改定の開始月", child.claim(), trace);
      var equivalent = child.careEquivalent();
      if (equivalent != null) {
        claimed(child.childId() + " の監護相当の算入の開始月", equivalent.claim(), trace);
      }
    }
  }

  private void claimed(String step, @Nullable Claim claim, TraceSink trace) {
    if (claim != null) {
      trace.step(step, () -> reason(claim), Months.toYearMonth(start(claim)).toString());
    }
  }

  private int start(Claim claim) {
    var event = claim.eventDate();
    return startMonth.of(
        day(claim.date()),
        event == null ? HouseholdTable.NONE : day(event),
        claim.reform2024Transitional());
  }

  private static int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }

  private String reason(Claim claim) {
    var words = new StringBuilder("請求日 " + claim.date() + " の翌月(児童手当法第8条第2項)");
    var event = claim.eventDate();
    if (event != null) {
      var deadline = startMonth.deadline(event);
      words
          .append("。事由発生日 ")
          .append(event)
          .append(" の期限日 ")
          .append(deadline)
          .append(claim.date().isAfter(deadline) ? " を過ぎた" : " 以内なので事由発生日の翌月")
          .append('(')
          .append(law.basis("fifteenDayRule"))
          .append(')');
    }
    if (claim.reform2024Transitional()) {
      var deadline = LocalDate.ofEpochDay(law.transitionalDeadline());
      words
          .append("。経過措置の期限 ")
          .append(deadline)
          .append(
              claim.date().isAfter(deadline)
                  ? " を過ぎた"
                  : " 以内なので早くて " + Months.toYearMonth(law.transitionalStart()))
          .append('(')
          .append(law.basis("transitionalDeadline"))
          .append(')');
    }
    return words.toString();
  }

  /** Whom one month counts, under which amount, and its sum. */
  void month(Household household, Allowance.PaidMonth paid, TraceSink trace) {
    if (trace == TraceSink.NONE) {
      return;
    }
    var month = paid.month();
    income(household, month, trace);
    trace.step(
        month + " 算定",
        () ->
            paid.children().isEmpty()
                ? "算定する子がいない"
                : "生年月日の早い順に "
                    + paid.children().stream()
                        .map(Allowance.PaidChild::childId)
                        .collect(Collectors.joining("・")),
        paid.children().size());
    for (var child : paid.children()) {
      var rank = child.order() == null ? "" : " 第" + child.order() + "子";
      trace.step(
          month + " " + child.childId() + rank,
          () -> ground(child, month, household.recipientType()),
          child.amountYen());
    }
    trace.step(
        month + " 支給月額",
        () ->
            paid.children().stream()
                .map(child -> Yen.of(child.amountYen()).format())
                .collect(Collectors.joining(" + ")),
        paid.amountYen());
  }

  private void income(Household household, YearMonth month, TraceSink trace) {
    var income = household.income();
    if (income == null
        || household.recipientType() == RecipientType.FACILITY
        || !(law.rates(Months.of(month)) instanceof MonthlyRates.Former rates)) {
      return;
    }
    trace.step(
        month + " 所得の判定",
        () ->
            "所得 "
                + Yen.of(income.adjustedYen()).format()
                + "、所得制限限度額 "
                + Yen.of(rates.limit(income)).format()
                + "、所得上限限度額 "
                + Yen.of(rates.upperLimit(income)).format()
                + "("
                + law.basis("old.incomeLimitBase")
                + ")",
        rates.standing(income).label());
  }

  private String ground(Allowance.PaidChild child, YearMonth month, RecipientType recipient) {
    boolean former = month.isBefore(REFORM);
    boolean facility = recipient == RecipientType.FACILITY;
    return switch (child.category()) {
      case UNDER_3 ->
          "3歳の誕生日の属する月まで "
              + amount(
                  child,
                  former ? "old.amountUnder3" : facility ? "amountFacilityUnder3" : "amountUnder3");
      case STANDARD ->
          (former ? "3歳以上中学校修了前 " : "3歳以上18歳年度末まで ")
              + amount(
                  child,
                  former
                      ? "old.amountPrimaryFirstSecond"
                      : facility ? "amountFacilityStandard" : "amountStandard");
      case THIRD_OR_LATER ->
          "第3子以降 " + amount(child, former ? "old.amountPrimaryThird" : "amountThird");
      case COUNT_ONLY -> former ? "高校生年代は算定だけ(支給は15歳年度末まで)" : "大学生年代は監護相当の確認により算定だけ(支給は18歳年度末まで)";
      case SPECIAL_BENEFIT -> "特例給付 " + amount(child, "old.amountSpecialBenefit");
      case OVER_UPPER_LIMIT -> "所得上限限度額以上は支給しない(" + law.basis("old.incomeUpperLimitBase") + ")";
    };
  }

  private String amount(Allowance.PaidChild child, String parameter) {
    return Yen.of(child.amountYen()).format() + "(" + law.basis(parameter) + ")";
  }

  /** When the months are paid. */
  void payments(List<Allowance.Payment> payments, long totalYen, TraceSink trace) {
    if (trace == TraceSink.NONE) {
      return;
    }
    for (var payment : payments) {
      trace.step(
          payment.paymentMonth() + " 支払",
          () -> payment.from() + " から " + payment.to() + " まで(" + law.basis("paymentMonths") + ")",
          payment.amountYen());
    }
    trace.step("合計", () -> "対象月の支給月額の合計。単価は1,000円単位なので端数は生じない", totalYen);
  }
}
