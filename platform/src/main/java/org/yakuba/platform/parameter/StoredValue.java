package org.yakuba.platform.parameter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.parameter.MunicipalValues.Setting;

/**
 * A value of a municipality as kept, with both times.
 *
 * @param to its own last day; null when it holds until the next one begins
 * @param value null is the empty value
 * @param knownTo when it was taken back; null while it is known
 */
public record StoredValue(
    String parameterId,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable String value,
    String legalBasis,
    UUID changeId,
    Instant knownFrom,
    @Nullable Instant knownTo) {

  Setting setting() {
    return new Setting(parameterId, from, to, value);
  }
}
