package org.yakuba.platform.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.yakuba.platform.document.Letters.Letter;

/**
 * The letters of a file as a font of PDF: codes are places in the subset, and each code tells the
 * text it was written with, variation selector included.
 */
final class EmbeddedFont {
  private static final int MOST_OF_A_SECTION = 100;
  private static final int SYMBOLIC = 4;
  private static final int STEM = 80;
  private static final int TAG_LETTERS = 6;

  private final FontFace face;
  private final UsedGlyphs used;

  /** Makes a compressed stream. */
  @FunctionalInterface
  interface Streams {
    COSStream of(byte[] content) throws IOException;
  }

  EmbeddedFont(FontFace face, UsedGlyphs used) {
    this.face = face;
    this.used = used;
  }

  /** Fills the dictionary that the pages refer to. */
  void describe(COSDictionary font, Streams streams) throws IOException {
    var name = COSName.getPDFName(tag() + "+" + face.name());
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE0);
    font.setItem(COSName.BASE_FONT, name);
    font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
    var descendants = new COSArray();
    descendants.add(descendant(name, streams));
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    font.setItem(COSName.TO_UNICODE, streams.of(toUnicode().getBytes(StandardCharsets.ISO_8859_1)));
  }

  private COSDictionary descendant(COSName name, Streams streams) throws IOException {
    var system = new COSDictionary();
    system.setString(COSName.REGISTRY, "Adobe");
    system.setString(COSName.ORDERING, "Identity");
    system.setInt(COSName.SUPPLEMENT, 0);
    var font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
    font.setItem(COSName.BASE_FONT, name);
    font.setItem(COSName.CIDSYSTEMINFO, system);
    font.setItem(COSName.CID_TO_GID_MAP, COSName.IDENTITY);
    font.setInt(COSName.DW, 1000);
    font.setItem(COSName.W, widths());
    font.setItem(COSName.FONT_DESC, descriptor(name, streams));
    return font;
  }

  private COSDictionary descriptor(COSName name, Streams streams) throws IOException {
    var file = FontSubset.of(face, used.glyphs());
    var embedded = streams.of(file);
    embedded.setInt(COSName.LENGTH1, file.length);
    var bounds = new COSArray();
    for (int edge : face.bounds()) {
      bounds.add(COSInteger.get(edge));
    }
    var descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setItem(COSName.FONT_NAME, name);
    descriptor.setInt(COSName.FLAGS, SYMBOLIC);
    descriptor.setItem(COSName.FONT_BBOX, bounds);
    descriptor.setInt(COSName.ITALIC_ANGLE, 0);
    descriptor.setInt(COSName.ASCENT, face.ascent());
    descriptor.setInt(COSName.DESCENT, face.descent());
    descriptor.setInt(COSName.CAP_HEIGHT, face.ascent());
    descriptor.setInt(COSName.STEM_V, STEM);
    descriptor.setItem(COSName.FONT_FILE2, embedded);
    return descriptor;
  }

  private COSArray widths() {
    var each = new COSArray();
    for (int glyph : used.glyphs()) {
      each.add(COSInteger.get(face.advance(glyph)));
    }
    var widths = new COSArray();
    widths.add(COSInteger.ZERO);
    widths.add(each);
    return widths;
  }

  /** Six capital letters that name the subset; the same letters give the same name. */
  private String tag() {
    int hash = used.letters().stream().map(Letter::text).toList().hashCode();
    var tag = new StringBuilder();
    for (int i = 0; i < TAG_LETTERS; i++) {
      tag.append((char) ('A' + Math.floorMod(hash, 26)));
      hash = Math.floorDiv(hash, 26);
    }
    return tag.toString();
  }

  private String toUnicode() {
    var map = new StringBuilder(1 << 12);
    map.append(
        """
        /CIDInit /ProcSet findresource begin
        12 dict begin
        begincmap
        /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
        /CMapName /Adobe-Identity-UCS def
        /CMapType 2 def
        1 begincodespacerange
        <0000> <FFFF>
        endcodespacerange
        """);
    List<Letter> letters = used.letters();
    for (int from = 0; from < letters.size(); from += MOST_OF_A_SECTION) {
      int to = Math.min(letters.size(), from + MOST_OF_A_SECTION);
      map.append(to - from).append(" beginbfchar\n");
      for (int i = from; i < to; i++) {
        map.append('<');
        hex(map, i + 1);
        map.append("> <");
        letters.get(i).text().chars().forEach(unit -> hex(map, unit));
        map.append(">\n");
      }
      map.append("endbfchar\n");
    }
    return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
        .toString();
  }

  private static void hex(StringBuilder out, int unit) {
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(Character.toUpperCase(Character.forDigit(unit >> shift & 0xF, 16)));
    }
  }
}
