package org.yakuba.childallowance.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as the payments room publishes it (contract {@code PayeeAccountExtract}); its whole
 * number is never known here.
 *
 * @param owner 宛名番号 of the person for whom it is registered
 * @param description bank, branch, kind, masked number and holder, for a clerk who chooses
 * @param holderDiffers whether the holder's name is not the person's ({@code HOLDER_MISMATCH})
 * @param usable whether money can be paid into it: neither suspended nor failed
 * @param validTo last day; null without end
 */
public record PayeeAccount(
    UUID id,
    String owner,
    String description,
    boolean holderDiffers,
    boolean usable,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {

  /** Whether something decided on a day may be paid into it. */
  public boolean isUsableOn(LocalDate day) {
    return usable && !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
  }
}
