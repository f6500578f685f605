package org.yakuba.residentregister.event;

/**
 * Stands in a command for numbers that do not exist yet: 宛名番号 and 世帯番号 are given from their series
 * when the 異動 is confirmed, so that a discarded 仮登録 uses none up (RES-1-13).
 */
public final class NewNumbers {
  private static final String PERSON = "new-person:";
  private static final String HOUSEHOLD = "new-household:";

  private NewNumbers() {}

  /** The {@code n}th new person of a command. */
  public static String person(int n) {
    return PERSON + n;
  }

  /** The {@code n}th new household of a command. */
  public static String household(int n) {
    return HOUSEHOLD + n;
  }

  /** Whether a number is still to be given to a person. */
  public static boolean isPerson(String number) {
    return number.startsWith(PERSON);
  }

  /** Whether a number is still to be given to a household. */
  public static boolean isHousehold(String number) {
    return number.startsWith(HOUSEHOLD);
  }
}
