package org.yakuba.kernel.name;

import java.util.Optional;

/**
 * 氏名 of a Japanese resident, kept as family and given name (住民基本台帳 §2.1).
 *
 * @param family 氏; without leading or trailing spaces
 * @param given 名; without leading or trailing spaces
 */
public record PersonName(String family, String given) {

  private static final char FULL_WIDTH_SPACE = '　';

  public PersonName {
    if (family.isBlank() || given.isBlank()) {
      throw new IllegalArgumentException("氏と名の両方が必要です");
    }
  }

  /**
   * Splits a full name at its first space, full-width or half-width; empty when there is no such
   * place.
   */
  public static Optional<PersonName> split(String fullName) {
    var trimmed = fullName.strip();
    for (int i = 0; i < trimmed.length(); i++) {
      char c = trimmed.charAt(i);
      if (c == FULL_WIDTH_SPACE || c == ' ') {
        return Optional.of(
            new PersonName(trimmed.substring(0, i), trimmed.substring(i + 1).strip()));
      }
    }
    return Optional.empty();
  }

  /** Family and given name with one full-width space between them. */
  public String full() {
    return family + FULL_WIDTH_SPACE + given;
  }
}
