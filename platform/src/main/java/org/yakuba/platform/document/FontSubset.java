package org.yakuba.platform.document;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The font file that stands in a PDF: only the glyphs that were used, in the order of use, so that
 * a glyph's place is its character code.
 */
final class FontSubset {
  private static final int TRUE_TYPE = 0x0001_0000;
  private static final int CHECKSUM_MAGIC = 0xB1B0_AFBA;
  private static final int CHECKSUM_PLACE = 8;

  private FontSubset() {}

  /**
   * A font of these glyphs.
   *
   * @param glyphs glyph ids of {@code face}; the first must be {@link FontFace#MISSING}
   */
  static byte[] of(FontFace face, int[] glyphs) {
    var tables = new LinkedHashMap<String, byte[]>();
    copyIfAny(tables, "cvt ", face);
    copyIfAny(tables, "fpgm", face);
    var outlines = outlines(face, glyphs);
    tables.put("glyf", joined(outlines));
    tables.put(
        "head",
        ByteBuffer.wrap(face.copy("head"))
            .putInt(CHECKSUM_PLACE, 0)
            .putShort(50, (short) 1)
            .array());
    tables.put(
        "hhea", ByteBuffer.wrap(face.copy("hhea")).putShort(34, (short) glyphs.length).array());
    tables.put("hmtx", metrics(face, glyphs));
    tables.put("loca", offsets(outlines));
    tables.put(
        "maxp", ByteBuffer.wrap(face.copy("maxp")).putShort(4, (short) glyphs.length).array());
    copyIfAny(tables, "prep", face);
    return file(tables);
  }

  private static void copyIfAny(Map<String, byte[]> tables, String tag, FontFace face) {
    var bytes = face.copy(tag);
    if (bytes.length > 0) {
      tables.put(tag, bytes);
    }
  }

  private static byte[][] outlines(FontFace face, int[] glyphs) {
    var outlines = new byte[glyphs.length][];
    for (int i = 0; i < glyphs.length; i++) {
      outlines[i] = face.outline(glyphs[i]);
    }
    return outlines;
  }

  private static byte[] joined(byte[][] outlines) {
    int length = 0;
    for (var outline : outlines) {
      length += padded(outline.length);
    }
    var all = ByteBuffer.allocate(length);
    for (var outline : outlines) {
      all.put(outline).position(padded(all.position()));
    }
    return all.array();
  }

  private static byte[] offsets(byte[][] outlines) {
    var loca = ByteBuffer.allocate(4 * (outlines.length + 1));
    int offset = 0;
    for (var outline : outlines) {
      loca.putInt(offset);
      offset += padded(outline.length);
    }
    return loca.putInt(offset).array();
  }

  private static byte[] metrics(FontFace face, int[] glyphs) {
    var hmtx = ByteBuffer.allocate(4 * glyphs.length);
    for (int glyph : glyphs) {
      hmtx.put(face.metrics(glyph));
    }
    return hmtx.array();
  }

  private static byte[] file(Map<String, byte[]> tables) {
    int length = 12 + 16 * tables.size();
    int body = length;
    for (var table : tables.values()) {
      length += padded(table.length);
    }
    var file = ByteBuffer.allocate(length);
    int power = Integer.highestOneBit(tables.size());
    file.putInt(TRUE_TYPE).putShort((short) tables.size());
    file.putShort((short) (16 * power))
        .putShort((short) Integer.numberOfTrailingZeros(power))
        .putShort((short) (16 * tables.size() - 16 * power));
    int offset = body;
    int head = 0;
    for (var table : tables.entrySet()) {
      var bytes = table.getValue();
      file.put(table.getKey().getBytes(StandardCharsets.ISO_8859_1));
      file.putInt(checksum(ByteBuffer.wrap(bytes))).putInt(offset).putInt(bytes.length);
      if (table.getKey().equals("head")) {
        head = offset;
      }
      offset += padded(bytes.length);
    }
    for (var table : tables.values()) {
      file.put(table).position(padded(file.position()));
    }
    file.putInt(head + CHECKSUM_PLACE, CHECKSUM_MAGIC - checksum(ByteBuffer.wrap(file.array())));
    return file.array();
  }

  private static int checksum(ByteBuffer bytes) {
    int sum = 0;
    while (bytes.remaining() >= 4) {
      sum += bytes.getInt();
    }
    int rest = 0;
    for (int shift = 24; bytes.hasRemaining(); shift -= 8) {
      rest |= Byte.toUnsignedInt(bytes.get()) << shift;
    }
    return sum + rest;
  }

  private static int padded(int length) {
    return (length + 3) & ~3;
  }
}
