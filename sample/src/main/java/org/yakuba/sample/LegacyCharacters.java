package org.yakuba.sample;

import java.util.List;

/**
 * 外字 of the fictional legacy system: private-use code points, most of them identified (conversion
 * table), a few left unidentified on purpose (文字 §4).
 */
final class LegacyCharacters {

  /**
   * One private-use character; targetText, mjName and judgement are empty when nobody has
   * identified it.
   */
  record LegacyCharacter(
      String codePoint, String targetText, String mjName, String judgement, String base) {

    String text() {
      return Character.toString(Integer.parseInt(codePoint, 16));
    }

    boolean identified() {
      return !targetText.isEmpty();
    }
  }

  /** Code points from here on stand for the characters that nobody has identified. */
  static final char FIRST_UNIDENTIFIED = '\uE0A0';

  private final List<LegacyCharacter> all =
      ResourceTable.rows("gaiji.csv").stream()
          .map(cells -> new LegacyCharacter(cells[0], cells[1], cells[2], cells[3], cells[4]))
          .toList();
  private final List<LegacyCharacter> identified =
      all.stream().filter(LegacyCharacter::identified).toList();
  private final List<LegacyCharacter> unidentified =
      all.stream().filter(character -> !character.identified()).toList();

  List<LegacyCharacter> identified() {
    return identified;
  }

  List<LegacyCharacter> unidentified() {
    return unidentified;
  }

  /**
   * The text as the legacy system stored it: every identified character in its private-use code.
   */
  String encode(String text) {
    String encoded = text;
    for (LegacyCharacter character : identified) {
      encoded = encoded.replace(character.targetText(), character.text());
    }
    return encoded;
  }

  static boolean isPrivateUse(char c) {
    return c >= '\uE000' && c <= '\uF8FF';
  }
}
