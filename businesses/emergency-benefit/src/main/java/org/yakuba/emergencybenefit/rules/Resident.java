package org.yakuba.emergencybenefit.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the extraction looks at.
 *
 * @param isHead 世帯主
 * @param nameKana reading of the name, for the comparison with an account holder
 * @param residentFrom first day as a resident
 * @param exit how the residence ended; null while it lasts
 * @param taxExempt 住民税非課税; null when it is not known, as are the others
 * @param pattern 型; null when the person has none
 */
public record Resident(
    String personId,
    String householdId,
    boolean isHead,
    @Nullable LocalDate birthDate,
    @Nullable String nameKana,
    LocalDate residentFrom,
    @Nullable Exit exit,
    @Nullable Boolean taxExempt,
    @Nullable Boolean disabled,
    @Nullable Boolean childAllowanceRecipient,
    @Nullable String pattern) {

  /** Why a residence ended. */
  public enum ExitReason {
    DEATH,
    TRANSFER_OUT
  }

  /**
   * The end of a residence.
   *
   * @param date 住民でなくなった日
   */
  public record Exit(LocalDate date, ExitReason reason) {}

  /**
   * Whether somebody counts as a resident on a day (emergency-benefit U02): who was born or moved
   * in that day does, who died that day does, who moved away that day does not.
   */
  public boolean isResidentOn(LocalDate day) {
    if (residentFrom.isAfter(day)) {
      return false;
    }
    return exit == null
        || exit.date().isAfter(day)
        || (exit.date().equals(day) && exit.reason() == ExitReason.DEATH);
  }
}
