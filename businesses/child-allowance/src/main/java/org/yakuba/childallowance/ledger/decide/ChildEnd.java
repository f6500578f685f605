package org.yakuba.childallowance.ledger.decide;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A child, or somebody of university age, who no longer counts.
 *
 * @param number 宛名番号
 * @param date last day: of 監護, of life, of 負担; the day of entering a facility or leaving the
 *     country
 * @param expectedReturn of a stay in a facility
 */
public record ChildEnd(
    String number, LocalDate date, Reason reason, @Nullable LocalDate expectedReturn) {

  /** Why (rulebook U04, U14). */
  public enum Reason {
    NO_CUSTODY,
    CHILD_DEATH,
    CHILD_IN_FACILITY,
    /** 施設等受給: the child left the facility, or the foster parents. */
    FACILITY_LEFT,
    OVERSEAS,
    /** 大学生年代: 生計費の負担がなくなった. */
    NO_SUPPORT
  }
}
