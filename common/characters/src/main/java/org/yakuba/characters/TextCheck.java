package org.yakuba.characters;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.yakuba.kernel.name.Graphemes;

/**
 * Whether a text consists of the standard's characters only (行政事務標準文字; rulebook characters §5,
 * function CHR-1-07).
 *
 * <ul>
 *   <li>{@code CHR-E01} a character outside the standard set, a control or format character
 *   <li>{@code CHR-E02} a private-use character that is not registered
 *   <li>{@code CHR-E03} a lone variation selector or half of a surrogate pair
 *   <li>{@code CHR-E04} a variation sequence that is not registered; it is never reduced to its
 *       base
 * </ul>
 *
 * All violations are found, each with its position. Immutable.
 */
public final class TextCheck {

  private static final int WITHOUT_UNICODE = MjCharacter.WITHOUT_UNICODE.codePointAt(0);

  private final MjTable table;
  private final IntPredicate registeredPrivateUse;

  /** Accepts no private-use character at all. */
  public TextCheck(MjTable table) {
    this(table, c -> false);
  }

  /**
   * @param registeredPrivateUse private-use code points with an entry in the municipality's MJ+
   *     table
   */
  public TextCheck(MjTable table, IntPredicate registeredPrivateUse) {
    this.table = table;
    this.registeredPrivateUse = registeredPrivateUse;
  }

  /** Everything wrong with a text that has no annotations. */
  public List<TextViolation> check(String text) {
    return check(text, 0);
  }

  /**
   * Everything wrong with a text.
   *
   * @param annotations how many U+FFFC of the text have an MJ name beside them
   */
  public List<TextViolation> check(String text, int annotations) {
    if (isPlain(text)) {
      return List.of();
    }
    var found = new ArrayList<TextViolation>();
    int position = 0;
    int annotated = annotations;
    for (int i = 0; i < text.length(); ) {
      int packed = Sequences.at(text, i);
      int codePoint = Sequences.codePoint(packed);
      int selector = Sequences.selector(packed);
      position++;
      if (codePoint == WITHOUT_UNICODE && annotated > 0) {
        annotated--;
      } else {
        var code = codeOf(codePoint, selector);
        if (!code.isEmpty()) {
          var hex = CodePoints.format(text.substring(i, i + Sequences.length(packed)));
          found.add(
              new TextViolation(code, position, hex, message(code, position, hex, codePoint)));
        }
      }
      i += Sequences.length(packed);
    }
    return found;
  }

  private boolean isPlain(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (Graphemes.isVariationSelector(c) || !known(c)) {
        return false;
      }
      i += Character.charCount(c);
    }
    return true;
  }

  private boolean known(int codePoint) {
    return OtherCharacters.contains(codePoint)
        || table.contains(codePoint, 0)
        || (Character.getType(codePoint) == Character.PRIVATE_USE
            && registeredPrivateUse.test(codePoint));
  }

  /** The code of the rule that a character breaks; empty when it breaks none. */
  private String codeOf(int codePoint, int selector) {
    int type = Character.getType(codePoint);
    if (type == Character.SURROGATE || Graphemes.isVariationSelector(codePoint)) {
      return "CHR-E03";
    }
    if (type == Character.PRIVATE_USE) {
      return registeredPrivateUse.test(codePoint) && selector == 0 ? "" : "CHR-E02";
    }
    if (selector != 0) {
      return table.contains(codePoint, selector) ? "" : "CHR-E04";
    }
    return known(codePoint) ? "" : "CHR-E01";
  }

  private static String message(String code, int position, String hex, int codePoint) {
    var where = position + "文字目";
    return switch (code) {
      case "CHR-E02" -> where + "に登録のない外字(" + hex + ")があります";
      case "CHR-E03" -> where + "に単独の異体字セレクタまたは壊れた文字(" + hex + ")があります";
      case "CHR-E04" -> where + "の異体字(" + hex + ")は文字情報基盤に登録がありません";
      default ->
          Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.FORMAT
              ? where + "に制御文字(" + hex + ")があります"
              : where + "の文字(" + hex + ")は行政事務標準文字にありません";
    };
  }
}
