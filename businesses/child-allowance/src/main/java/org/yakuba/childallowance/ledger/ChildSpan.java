package org.yakuba.childallowance.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.rules.Child;
import org.yakuba.childallowance.rules.Claim;
import org.yakuba.childallowance.rules.Residence;

/**
 * 児童 of a recipient for a time (rulebook 2.2). A child whose residence changes has several.
 *
 * @param order 記録順 among children born on one day
 * @param relationship 続柄コード
 * @param careFrom 監護開始日
 * @param careTo 監護終了日; null while it lasts
 * @param studyFrom 留学期間, of children abroad to study
 * @param claim of this child: its own 認定請求 or 額改定認定請求
 * @param payableFrom first month that is paid for
 * @param payableTo last month that is paid for
 */
public record ChildSpan(
    String number,
    int order,
    LocalDate birthDate,
    String relationship,
    LivingArrangement living,
    Livelihood livelihood,
    LocalDate careFrom,
    @Nullable LocalDate careTo,
    Residence residence,
    @Nullable LocalDate studyFrom,
    @Nullable LocalDate studyTo,
    Claim claim,
    YearMonth payableFrom,
    YearMonth payableTo) {

  /** As the rule takes it. */
  public Child asChild() {
    return new Child(number, birthDate, careFrom, careTo, residence, claim, null);
  }

  /** The span ended on a day; null when it had not begun to be paid for by then. */
  public @Nullable ChildSpan endedOn(LocalDate day) {
    var last = YearMonth.from(day);
    if (last.isBefore(payableFrom) || day.isBefore(careFrom)) {
      return null;
    }
    return new ChildSpan(
        number,
        order,
        birthDate,
        relationship,
        living,
        livelihood,
        careFrom,
        day,
        residence,
        studyFrom,
        studyTo,
        claim,
        payableFrom,
        last.isBefore(payableTo) ? last : payableTo);
  }

  /** The span with its payment cut after a month, as the end of the recipient does it. */
  public @Nullable ChildSpan payableUntil(YearMonth last) {
    if (last.isBefore(payableFrom)) {
      return null;
    }
    return !last.isBefore(payableTo)
        ? this
        : new ChildSpan(
            number,
            order,
            birthDate,
            relationship,
            living,
            livelihood,
            careFrom,
            careTo,
            residence,
            studyFrom,
            studyTo,
            claim,
            payableFrom,
            last);
  }
}
