package org.yakuba.childallowance.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.rules.Claim;

/**
 * 受給者 (rulebook 2.1): what holds for the whole entitlement and decides its months.
 *
 * @param certificationNumber 認定番号; empty until the ledger has given one
 * @param number 宛名番号
 * @param claim 認定請求: day, event, transition of 2024
 * @param startMonth 支給開始月
 * @param extinctionDate 消滅日; null while the entitlement lasts
 */
public record Recipient(
    String certificationNumber,
    String number,
    KindOfRecipient kind,
    Claim claim,
    LocalDate decisionDate,
    YearMonth startMonth,
    @Nullable LocalDate extinctionDate,
    @Nullable ExtinctionReason extinctionReason) {

  /** 支給終了月; null while the entitlement lasts. */
  public @Nullable YearMonth endMonth() {
    return extinctionDate == null ? null : YearMonth.from(extinctionDate);
  }

  /** The recipient extinguished. */
  public Recipient extinguished(LocalDate date, ExtinctionReason reason) {
    return new Recipient(
        certificationNumber, number, kind, claim, decisionDate, startMonth, date, reason);
  }

  /** The recipient with the number that the ledger gave. */
  public Recipient numbered(String given) {
    return new Recipient(
        given, number, kind, claim, decisionDate, startMonth, extinctionDate, extinctionReason);
  }
}
