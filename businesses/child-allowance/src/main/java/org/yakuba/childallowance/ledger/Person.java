package org.yakuba.childallowance.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person as the register published it last, or as declared from elsewhere (contract copy).
 *
 * @param number 宛名番号
 * @param status 住民状態: {@code 1} registered, {@code 2} moved out, {@code 3} dead, {@code 9} removed;
 *     null for somebody declared
 * @param birthDate null when the year is unknown
 * @param birthDateKnown whether the whole date is known: nothing is calculated from a part of one
 */
public record Person(
    String number,
    @Nullable String status,
    @Nullable String householdNumber,
    String relationshipCodes,
    String name,
    @Nullable String nameKana,
    @Nullable LocalDate birthDate,
    boolean birthDateKnown,
    String sex,
    @Nullable LocalDate removedOn,
    @Nullable LocalDate plannedRemovalOn) {

  private static final String REGISTERED = "1";

  /** Whether the person has an address in the municipality now (住民基本台帳に記録). */
  public boolean isResident() {
    return REGISTERED.equals(status);
  }
}
