package org.yakuba.characters;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.yakuba.kernel.name.CharacterFolding;

/**
 * Replaces every kanji by the one it is searched as (異体字の同一視: 髙→高, 邉・邊→辺, 齋→斉, 﨑→崎) and drops
 * variation selectors. For search keys only, never for what is shown or stored. Which characters
 * share a group, and why, stands in {@code characters-data/README.md}.
 *
 * <p>Compatibility ideographs and Kangxi radicals outside the MJ list fold to the character Unicode
 * makes them equal to.
 *
 * <p>Immutable. Costs two array reads per character; a text in which nothing changes is returned as
 * it is.
 */
public final class VariantFolding implements CharacterFolding {

  private static final int PAGE_BITS = 8;
  private static final int PAGE_MASK = (1 << PAGE_BITS) - 1;
  private static final int DROPPED = -1;

  private static final class Standard {
    private static final VariantFolding FOLDING = load();
  }

  /**
   * Page of 256 characters to their representatives; null where every character stands for itself.
   */
  private final int[][] pages = new int[(Character.MAX_CODE_POINT + 1) >> PAGE_BITS][];

  private final SortedIndex members;

  private VariantFolding(BufferedReader variants) throws IOException {
    variants.readLine();
    for (var line = variants.readLine(); line != null; line = variants.readLine()) {
      int character = line.codePointAt(0);
      put(character, line.codePointAt(line.indexOf('\t') + 1));
    }
    for (int selector = 0xFE00; selector <= 0xFE0F; selector++) {
      put(selector, DROPPED);
    }
    for (int selector = 0xE0100; selector <= 0xE01EF; selector++) {
      put(selector, DROPPED);
    }
    this.members = membersByRepresentative();
  }

  /** The folding of this release, read once. */
  public static VariantFolding standard() {
    return Standard.FOLDING;
  }

  private static VariantFolding load() {
    var resource =
        Objects.requireNonNull(
            VariantFolding.class.getResourceAsStream("data/variants.tsv"),
            "data/variants.tsv of module characters-data");
    try (var in = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      return new VariantFolding(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String fold(String text) {
    int i = 0;
    int n = text.length();
    while (i < n) {
      int c = text.codePointAt(i);
      if (representative(c) != c) {
        return foldFrom(text, i);
      }
      i += Character.charCount(c);
    }
    return text;
  }

  private String foldFrom(String text, int from) {
    int n = text.length();
    var folded = new StringBuilder(n).append(text, 0, from);
    int i = from;
    while (i < n) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      int representative = representative(c);
      if (representative != DROPPED) {
        folded.appendCodePoint(representative);
      }
    }
    return folded.toString();
  }

  /** The character that a character is searched as; itself when it has no variants. */
  public int representativeOf(int codePoint) {
    int representative = representative(codePoint);
    return representative == DROPPED ? codePoint : representative;
  }

  /** All characters of the group that a character belongs to, itself included, by code point. */
  public int[] group(int codePoint) {
    int representative = representativeOf(codePoint);
    var others = members.rows(representative);
    var group = Arrays.copyOf(others, others.length + 1);
    group[others.length] = representative;
    Arrays.sort(group);
    return group;
  }

  private int representative(int codePoint) {
    var page = pages[codePoint >> PAGE_BITS];
    return page == null ? codePoint : page[codePoint & PAGE_MASK];
  }

  private void put(int codePoint, int representative) {
    var page = pages[codePoint >> PAGE_BITS];
    if (page == null) {
      page = new int[1 << PAGE_BITS];
      Arrays.setAll(page, i -> (codePoint & ~PAGE_MASK) + i);
      pages[codePoint >> PAGE_BITS] = page;
    }
    page[codePoint & PAGE_MASK] = representative;
  }

  private SortedIndex membersByRepresentative() {
    var index = new SortedIndex.Builder();
    for (int p = 0; p < pages.length; p++) {
      var page = pages[p];
      for (int i = 0; page != null && i < page.length; i++) {
        int character = (p << PAGE_BITS) + i;
        if (page[i] != character && page[i] != DROPPED) {
          index.add(page[i], character);
        }
      }
    }
    return index.build();
  }
}
