package org.yakuba.characters;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Converts the private-use characters (外字) of a legacy system by its approved conversion table and
 * counts those it does not know (使用文字調査, function CHR-3-02). Unknown characters stay in the text.
 * Safe for all threads.
 */
public final class LegacyCodes {

  private static final int FIRST = 0xE000;
  private static final int LAST = 0xF8FF;

  private final String sourceSystem;
  private final int revision;
  private final @Nullable String[] targets = new String[LAST - FIRST + 1];
  private final Map<Integer, String> beyondBasicPlane = new HashMap<>();
  private final Map<Integer, LongAdder> unmapped = new ConcurrentHashMap<>();

  private LegacyCodes(String sourceSystem, int revision) {
    this.sourceSystem = sourceSystem;
    this.revision = revision;
  }

  /** A system without a table: every private-use character is unknown. */
  public static LegacyCodes none() {
    return new LegacyCodes("", 0);
  }

  /**
   * The conversion by one table.
   *
   * @param rows the checked lines of one table; lines without target are left out
   */
  public static LegacyCodes of(List<ConversionRow> rows) {
    if (rows.isEmpty()) {
      return none();
    }
    var codes = new LegacyCodes(rows.getFirst().sourceSystem(), rows.getFirst().revision());
    for (var row : rows) {
      if (!row.targetText().isEmpty()) {
        if (row.sourceCode() >= FIRST && row.sourceCode() <= LAST) {
          codes.targets[row.sourceCode() - FIRST] = row.targetText();
        } else {
          codes.beyondBasicPlane.put(row.sourceCode(), row.targetText());
        }
      }
    }
    return codes;
  }

  public String sourceSystem() {
    return sourceSystem;
  }

  /** Revision of the table, recorded with the load; 0 without a table. */
  public int revision() {
    return revision;
  }

  /** What a legacy character becomes; null when nobody has identified it. */
  public @Nullable String target(int codePoint) {
    return codePoint >= FIRST && codePoint <= LAST
        ? targets[codePoint - FIRST]
        : beyondBasicPlane.get(codePoint);
  }

  /** The text with every known legacy character replaced; the same object when it holds none. */
  public String convert(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c) || (c >= FIRST && c <= LAST)) {
        return convertFrom(text, i);
      }
    }
    return text;
  }

  private String convertFrom(String text, int from) {
    var converted = new StringBuilder(text.length() + 4).append(text, 0, from);
    for (int i = from; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      var target = target(c);
      if (target != null) {
        converted.append(target);
      } else {
        if (Character.getType(c) == Character.PRIVATE_USE) {
          unmapped.computeIfAbsent(c, _ -> new LongAdder()).increment();
        }
        converted.appendCodePoint(c);
      }
    }
    return converted.toString();
  }

  /**
   * How often each unknown private-use character was met by {@link #convert} so far, by code point.
   */
  public SortedMap<Integer, Long> unmappedUsage() {
    var usage = new TreeMap<Integer, Long>();
    unmapped.forEach((code, count) -> usage.put(code, count.sum()));
    return usage;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "LegacyCodes[%s revision %d]", sourceSystem, revision);
  }
}
