package org.yakuba.kernel.parameter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One value of a parameter and the days on which it holds.
 *
 * @param from first day
 * @param to last day; null while it holds
 * @param value as written in the file
 */
public record DatedValue(LocalDate from, @Nullable LocalDate to, String value) {

  /** Whether the value holds on a day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
