package org.yakuba.platform.parameter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.parameter.MunicipalValues.Setting;

/**
 * A change as entered.
 *
 * @param value null is the empty value
 * @param to last day; null when the value holds until the next one begins
 * @param legalBasis ordinance or rule of the municipality
 * @param reason why, for those who approve; may be empty
 */
public record ChangeDraft(
    String parameterId,
    @Nullable String value,
    LocalDate from,
    @Nullable LocalDate to,
    String legalBasis,
    String reason) {

  /** The value it would set. */
  public Setting setting() {
    return new Setting(parameterId, from, to, value);
  }
}
