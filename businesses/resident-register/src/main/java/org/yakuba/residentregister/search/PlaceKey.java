package org.yakuba.residentregister.search;

import java.util.ArrayList;
import java.util.List;

/**
 * One reading of a written address: where it may be in the index, and the 方書 behind it. A text does
 * not say where the name of the municipality ends and that of the town begins, so that it has many
 * readings, of which at most one is a place of the register.
 *
 * @param key as {@link KeyKind#ADDRESS} has it
 * @param building folded; empty when none is written
 */
public record PlaceKey(String key, String building) {

  /** Every reading of a folded address. */
  static List<PlaceKey> readings(String folded) {
    var readings = new ArrayList<PlaceKey>();
    for (int end = 1; end <= folded.length(); end++) {
      if (endsHouseNumber(folded, end)) {
        var building = withoutHyphen(folded.substring(end));
        for (int begin = 0; begin < end; begin++) {
          readings.add(new PlaceKey(folded.substring(begin, end), building));
        }
      }
    }
    return readings;
  }

  /** A number never ends in the middle of its digits or before further ones. */
  private static boolean endsHouseNumber(String folded, int end) {
    if (end == folded.length()) {
      return true;
    }
    return isDigit(folded.charAt(end - 1)) && !startsWithNumber(folded.substring(end));
  }

  private static boolean startsWithNumber(String rest) {
    var number = withoutHyphen(rest);
    return !number.isEmpty() && isDigit(number.charAt(0));
  }

  private static String withoutHyphen(String text) {
    return text.startsWith("-") ? text.substring(1) : text;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /**
   * Whether somebody who lives there behind this 方書 lives at the place that was read. Where one of
   * the two is not written, it cannot be told apart.
   *
   * @param other folded; empty when there is none
   */
  public boolean mayBe(String other) {
    return building.isEmpty() || other.isEmpty() || building.equals(other);
  }
}
