package org.yakuba.kernel.date;

import java.time.LocalDate;

/** What became of a date that somebody typed. */
public sealed interface ParsedDate {

  /** The day that was meant. */
  record Ok(LocalDate date) implements ParsedDate {}

  /**
   * Not a day.
   *
   * @param code {@code DATE-E01} not readable, {@code DATE-E02} not in the calendar, {@code
   *     DATE-E03} not in that era
   * @param message what is wrong and how to write it, in Japanese
   */
  record Invalid(String code, String message) implements ParsedDate {}
}
