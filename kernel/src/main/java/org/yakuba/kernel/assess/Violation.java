package org.yakuba.kernel.assess;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with an input: where, what was given, and what was expected.
 *
 * @param field path of the item, such as {@code children[0].birthDate}; null when no single item is
 *     to blame
 * @param value what was given; null when nothing was given
 * @param code stable code of the rule, such as {@code MIG-E012} or {@code MISSING_FIELD}
 * @param message what is wrong and what was expected, in Japanese
 */
public record Violation(
    @Nullable String field, @Nullable String value, String code, String message) {

  /** A violation of the input as a whole. */
  public static Violation of(String code, String message) {
    return new Violation(null, null, code, message);
  }
}
