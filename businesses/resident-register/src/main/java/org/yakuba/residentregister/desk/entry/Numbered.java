package org.yakuba.residentregister.desk.entry;

import org.yakuba.residentregister.event.NewNumbers;

/** Numbers for a screen: those that are still to be given are told so. */
final class Numbered {
  private static final String TO_BE_GIVEN = "(本登録のときに付番)";

  private Numbered() {}

  static String household(String number) {
    return NewNumbers.isHousehold(number) ? TO_BE_GIVEN : number;
  }

  static String person(String number) {
    return NewNumbers.isPerson(number) ? TO_BE_GIVEN : number;
  }
}
