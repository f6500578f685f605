package org.yakuba.migration.staging;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The characters of one legacy text (CLN-41, rulebook characters §5): identified 外字 are replaced,
 * control characters become nothing, unidentified 外字 stay and are named, undefined codes make the
 * text unusable. No Unicode normalisation is applied.
 */
final class CharacterCheck {

  private static final int REPLACEMENT_CHARACTER = 0xFFFD;

  private final StringBuilder converted = new StringBuilder();
  private final Set<String> unmapped = new LinkedHashSet<>();
  private boolean changed;
  private boolean undefined;

  CharacterCheck(String raw, LegacyCharacters characters) {
    for (int i = 0; i < raw.length(); ) {
      int codePoint = raw.codePointAt(i);
      i += Character.charCount(codePoint);
      take(codePoint, characters);
    }
  }

  /**
   * Whether a text needs no closer look: neither control characters nor private use nor undefined.
   */
  static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean common = (c >= '\u3000' && c <= '\u30FF') || (c >= '\u4E00' && c <= '\u9FA5');
      boolean ascii = c >= ' ' && c <= '~';
      boolean wide = c >= '\uFF01' && c <= '\uFF9F';
      if (!common && !ascii && !wide) {
        return false;
      }
    }
    return true;
  }

  private void take(int codePoint, LegacyCharacters characters) {
    int type = Character.getType(codePoint);
    if (type == Character.PRIVATE_USE) {
      @Nullable String target = characters.target(codePoint);
      if (target == null) {
        unmapped.add(Integer.toHexString(codePoint).toUpperCase(Locale.ROOT));
        converted.appendCodePoint(codePoint);
      } else {
        converted.append(target);
        changed = true;
      }
    } else if (type == Character.CONTROL) {
      changed = true;
    } else {
      undefined |= isUndefined(codePoint, type);
      converted.appendCodePoint(codePoint);
    }
  }

  private static boolean isUndefined(int codePoint, int type) {
    boolean noncharacter =
        (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
    return noncharacter
        || codePoint == REPLACEMENT_CHARACTER
        || type == Character.SURROGATE
        || type == Character.UNASSIGNED;
  }

  String text() {
    return converted.toString();
  }

  boolean converted() {
    return changed;
  }

  boolean undefined() {
    return undefined;
  }

  /** Unidentified 外字, hexadecimal code points separated by one space. */
  String unmapped() {
    return String.join(" ", unmapped);
  }
}
