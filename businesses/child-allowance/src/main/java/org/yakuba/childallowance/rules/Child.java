package org.yakuba.childallowance.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 児童, or somebody of university age who only counts.
 *
 * @param childId name of the child in the facts
 * @param careFrom first day of 監護; the birth when null
 * @param careTo last day of 監護; null while it lasts
 * @param claim 額改定請求; null when the child came with the recipient's own claim
 * @param careEquivalent 監護相当・生計費の負担についての確認; null when there is none
 */
public record Child(
    String childId,
    LocalDate birthDate,
    @Nullable LocalDate careFrom,
    @Nullable LocalDate careTo,
    Residence residence,
    @Nullable Claim claim,
    @Nullable CareEquivalent careEquivalent) {

  /**
   * 監護相当の世話と生計費の負担 for somebody past high school.
   *
   * @param endDate last day; null while it lasts
   */
  public record CareEquivalent(Claim claim, @Nullable LocalDate endDate) {}

  public Child {
    if (careFrom != null && careFrom.isBefore(birthDate)) {
      throw new IllegalArgumentException("Care begins with the birth at the earliest: " + careFrom);
    }
  }
}
