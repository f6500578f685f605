package org.yakuba.residentregister.desk.entry;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.yakuba.residentregister.rules.RelationshipCode;

/**
 * 続柄 as a clerk types it: codes ({@code 1220}) or words (妻の子, 子(子の妻)). What is neither stays as
 * typed and is refused by the decision.
 */
final class RelationshipInput {
  private static final int CODE_LENGTH = 2;

  private RelationshipInput() {}

  /** The codes. */
  static List<String> codes(String typed) {
    var text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC);
    return text.matches("[0-9A-Za-z]+") ? pairs(text.toUpperCase(Locale.ROOT)) : words(text);
  }

  /** The words that may be typed. */
  static List<String> vocabulary() {
    return Arrays.stream(RelationshipCode.values())
        .filter(code -> code != RelationshipCode.BLANK && code != RelationshipCode.CHILD_BRACKET)
        .map(RelationshipCode::label)
        .toList();
  }

  private static List<String> pairs(String text) {
    var codes = new ArrayList<String>();
    for (int i = 0; i < text.length(); i += CODE_LENGTH) {
      codes.add(text.substring(i, Math.min(text.length(), i + CODE_LENGTH)));
    }
    return codes;
  }

  private static List<String> words(String text) {
    var codes = new ArrayList<String>();
    var rest = text;
    if (text.startsWith("子(") && text.endsWith(")")) {
      codes.add(RelationshipCode.CHILD_BRACKET.code());
      rest = text.substring(CODE_LENGTH, text.length() - 1);
    }
    for (var word : rest.split("の")) {
      codes.add(code(word));
    }
    return codes;
  }

  private static String code(String word) {
    return Arrays.stream(RelationshipCode.values())
        .filter(code -> code != RelationshipCode.CHILD_BRACKET && code.label().equals(word))
        .map(RelationshipCode::code)
        .findFirst()
        .orElse(word);
  }
}
