package org.yakuba.childallowance.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.rules.Child;
import org.yakuba.childallowance.rules.Claim;
import org.yakuba.childallowance.rules.Residence;

/**
 * 大学生年代 of a recipient (rulebook 2.3): counts, is not paid for.
 *
 * @param claim 確認書: 受付日 and 事由発生日
 * @param detail 世話・費用負担の内容
 * @param expectedEndDate 卒業予定日
 * @param endDate 負担がなくなった日; null while it lasts
 * @param countedFrom first month that counts
 * @param countedTo last month that can count
 */
public record StudentSpan(
    String number,
    int order,
    LocalDate birthDate,
    Claim claim,
    String detail,
    StudyStatus studyStatus,
    @Nullable LocalDate expectedEndDate,
    @Nullable LocalDate endDate,
    YearMonth countedFrom,
    YearMonth countedTo) {

  /** As the rule takes it: counting begins after the fiscal year of the 18th birthday. */
  public Child asChild(LocalDate afterHighSchool) {
    return new Child(
        number,
        birthDate,
        afterHighSchool,
        null,
        Residence.DOMESTIC,
        null,
        new Child.CareEquivalent(claim, endDate));
  }

  /** The span ended on a day; null when it had not begun to count by then. */
  public @Nullable StudentSpan endedOn(LocalDate day) {
    var last = YearMonth.from(day);
    return last.isBefore(countedFrom)
        ? null
        : new StudentSpan(
            number,
            order,
            birthDate,
            claim,
            detail,
            studyStatus,
            expectedEndDate,
            day,
            countedFrom,
            last.isBefore(countedTo) ? last : countedTo);
  }

  /** The span with its counting cut after a month, as the end of the recipient does it. */
  public @Nullable StudentSpan countedUntil(YearMonth last) {
    if (last.isBefore(countedFrom)) {
      return null;
    }
    return !last.isBefore(countedTo)
        ? this
        : new StudentSpan(
            number,
            order,
            birthDate,
            claim,
            detail,
            studyStatus,
            expectedEndDate,
            endDate,
            countedFrom,
            last);
  }
}
