package org.yakuba.platform.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * A TrueType font addressed by glyph id, with the variation sequences of its cmap format 14: what
 * IPAmj Mincho needs and PDF libraries leave out (characters §6).
 *
 * <p>The file is mapped, not loaded; only the character tables are read. Immutable and safe for all
 * threads.
 */
public final class FontFace {
  /** Glyph 0: the font does not have the character. */
  public static final int MISSING = 0;

  private static final int UNICODE = 0;
  private static final int WINDOWS = 3;
  private static final int VARIATION_SEQUENCES = 5;
  private static final int UCS_4 = 10;
  private static final int POSTSCRIPT_NAME = 6;
  private static final int TAG_BYTES = 4;
  private static final int SELECTOR_BITS = 21;

  private final ByteBuffer file;
  private final Map<String, Table> tables = new HashMap<>();
  private final Map<Integer, Integer> characters = new HashMap<>(1 << 17);
  private final Map<Long, Integer> sequences = new HashMap<>(1 << 15);
  private final int unitsPerEm;
  private final int glyphCount;
  private final int advanceCount;
  private final boolean longOffsets;
  private final String name;

  /** Place of a table in the file. */
  record Table(int offset, int length) {}

  private FontFace(ByteBuffer file) {
    this.file = file;
    int count = file.getShort(4);
    for (int i = 0; i < count; i++) {
      int entry = 12 + 16 * i;
      var tag = new byte[TAG_BYTES];
      file.get(entry, tag);
      tables.put(
          new String(tag, StandardCharsets.ISO_8859_1),
          new Table(file.getInt(entry + 8), file.getInt(entry + 12)));
    }
    int head = table("head").offset();
    this.unitsPerEm = unsigned(head + 18);
    this.longOffsets = file.getShort(head + 50) == 1;
    this.glyphCount = unsigned(table("maxp").offset() + 4);
    this.advanceCount = unsigned(table("hhea").offset() + 34);
    this.name = readName();
    readCharacters();
  }

  /**
   * Opens a font file.
   *
   * @throws IllegalArgumentException when it is no TrueType font with Unicode characters
   */
  public static FontFace open(Path path) throws IOException {
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      return new FontFace(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("Not a TrueType font: " + path, e);
    }
  }

  /**
   * The glyph of a character.
   *
   * @param selector variation selector that follows it; 0 for none
   * @return {@link #MISSING} when the font has no glyph for exactly this sequence
   */
  public int glyph(int codePoint, int selector) {
    if (selector == 0) {
      return characters.getOrDefault(codePoint, MISSING);
    }
    return sequences.getOrDefault(sequence(codePoint, selector), MISSING);
  }

  /** Width of a glyph in thousandths of the size. */
  public int advance(int glyph) {
    int entry = Math.min(glyph, advanceCount - 1);
    return scaled(unsigned(table("hmtx").offset() + 4 * entry));
  }

  /** Height above the baseline, in thousandths of the size. */
  public int ascent() {
    return scaled(file.getShort(table("hhea").offset() + 4));
  }

  /** Depth below the baseline as a negative number, in thousandths of the size. */
  public int descent() {
    return scaled(file.getShort(table("hhea").offset() + 6));
  }

  /** PostScript name, such as IPAmjMincho. */
  public String name() {
    return name;
  }

  /** Left, bottom, right and top of everything, in thousandths of the size. */
  int[] bounds() {
    int head = table("head").offset();
    return new int[] {
      scaled(file.getShort(head + 36)),
      scaled(file.getShort(head + 38)),
      scaled(file.getShort(head + 40)),
      scaled(file.getShort(head + 42))
    };
  }

  /** The outline of a glyph as it stands in the file; empty for blanks. */
  byte[] outline(int glyph) {
    if (glyph < 0 || glyph >= glyphCount) {
      throw new IllegalArgumentException("no glyph " + glyph + " of " + glyphCount);
    }
    int from = outlineOffset(glyph);
    var bytes = new byte[outlineOffset(glyph + 1) - from];
    file.get(table("glyf").offset() + from, bytes);
    if (bytes.length > 0 && bytes[0] < 0) {
      throw new IllegalArgumentException("glyph " + glyph + " is composed of others");
    }
    return bytes;
  }

  /** Advance and left side bearing as in table hmtx. */
  byte[] metrics(int glyph) {
    int hmtx = table("hmtx").offset();
    var bytes = new byte[4];
    file.get(hmtx + 4 * Math.min(glyph, advanceCount - 1), bytes, 0, 2);
    int bearing =
        glyph < advanceCount
            ? hmtx + 4 * glyph + 2
            : hmtx + 4 * advanceCount + 2 * (glyph - advanceCount);
    file.get(bearing, bytes, 2, 2);
    return bytes;
  }

  /** A table as it stands in the file; empty when the font has none of this name. */
  byte[] copy(String tag) {
    var place = tables.get(tag);
    if (place == null) {
      return new byte[0];
    }
    var bytes = new byte[place.length()];
    file.get(place.offset(), bytes);
    return bytes;
  }

  private int outlineOffset(int glyph) {
    int loca = table("loca").offset();
    return longOffsets ? file.getInt(loca + 4 * glyph) : 2 * unsigned(loca + 2 * glyph);
  }

  private Table table(String tag) {
    var place = tables.get(tag);
    if (place == null) {
      throw new IllegalArgumentException("Not a TrueType font: no table " + tag);
    }
    return place;
  }

  private String readName() {
    int names = table("name").offset();
    int count = unsigned(names + 2);
    int texts = names + unsigned(names + 4);
    for (int i = 0; i < count; i++) {
      int entry = names + 6 + 12 * i;
      if (unsigned(entry) == WINDOWS && unsigned(entry + 6) == POSTSCRIPT_NAME) {
        var bytes = new byte[unsigned(entry + 8)];
        file.get(texts + unsigned(entry + 10), bytes);
        return new String(bytes, StandardCharsets.UTF_16BE).replaceAll("[^A-Za-z0-9-]", "");
      }
    }
    return "Font";
  }

  private void readCharacters() {
    int cmap = table("cmap").offset();
    int count = unsigned(cmap + 2);
    for (int i = 0; i < count; i++) {
      int entry = cmap + 4 + 8 * i;
      int platform = unsigned(entry);
      int encoding = unsigned(entry + 2);
      int subtable = cmap + file.getInt(entry + 4);
      int format = unsigned(subtable);
      if (platform == WINDOWS && encoding == UCS_4 && format == 12) {
        readGroups(subtable);
      }
    }
    for (int i = 0; i < count; i++) {
      int entry = cmap + 4 + 8 * i;
      if (unsigned(entry) == UNICODE && unsigned(entry + 2) == VARIATION_SEQUENCES) {
        readSequences(cmap + file.getInt(entry + 4));
      }
    }
    if (characters.isEmpty()) {
      throw new IllegalArgumentException("Not a font with a Unicode table of format 12");
    }
  }

  private void readGroups(int subtable) {
    int groups = file.getInt(subtable + 12);
    for (int i = 0; i < groups; i++) {
      int group = subtable + 16 + 12 * i;
      int first = file.getInt(group);
      int last = file.getInt(group + 4);
      int glyph = file.getInt(group + 8);
      for (int c = first; c <= last; c++) {
        characters.put(c, glyph + c - first);
      }
    }
  }

  private void readSequences(int subtable) {
    int selectors = file.getInt(subtable + 6);
    for (int i = 0; i < selectors; i++) {
      int entry = subtable + 10 + 11 * i;
      int selector = unsigned24(entry);
      int plain = file.getInt(entry + 3);
      int special = file.getInt(entry + 7);
      if (plain != 0) {
        readPlainSequences(subtable + plain, selector);
      }
      if (special != 0) {
        readSpecialSequences(subtable + special, selector);
      }
    }
  }

  /** Sequences drawn like the character itself. */
  private void readPlainSequences(int table, int selector) {
    int ranges = file.getInt(table);
    for (int i = 0; i < ranges; i++) {
      int first = unsigned24(table + 4 + 4 * i);
      int more = Byte.toUnsignedInt(file.get(table + 7 + 4 * i));
      for (int c = first; c <= first + more; c++) {
        sequences.put(sequence(c, selector), characters.getOrDefault(c, MISSING));
      }
    }
  }

  private void readSpecialSequences(int table, int selector) {
    int mappings = file.getInt(table);
    for (int i = 0; i < mappings; i++) {
      int mapping = table + 4 + 5 * i;
      sequences.put(sequence(unsigned24(mapping), selector), unsigned(mapping + 3));
    }
  }

  private static long sequence(int codePoint, int selector) {
    return (long) selector << SELECTOR_BITS | codePoint;
  }

  private int scaled(int units) {
    return Math.round(units * 1000f / unitsPerEm);
  }

  private int unsigned(int offset) {
    return Short.toUnsignedInt(file.getShort(offset));
  }

  private int unsigned24(int offset) {
    return unsigned(offset) << 8 | Byte.toUnsignedInt(file.get(offset + 2));
  }
}
