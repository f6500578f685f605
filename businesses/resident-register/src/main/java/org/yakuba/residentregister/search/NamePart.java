package org.yakuba.residentregister.search;

/**
 * A part of a name that is looked for.
 *
 * @param text as typed, at most {@value #LONGEST} characters
 * @param mode where it must stand
 */
public record NamePart(String text, NameMode mode) {
  /** The longest name of the register. */
  public static final int LONGEST = 100;

  public NamePart {
    if (text.isBlank() || text.length() > LONGEST) {
      throw new IllegalArgumentException("a part of a name has 1 to " + LONGEST + " characters");
    }
  }
}
