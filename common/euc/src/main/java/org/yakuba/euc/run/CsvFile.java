package org.yakuba.euc.run;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yakuba.characters.ShrinkPurpose;
import org.yakuba.characters.Shrinker;
import org.yakuba.platform.csv.CsvOutput;

/**
 * A result as CSV, in pieces (EUC-3-01): every cell quoted, lines ended by CRLF. What a spreadsheet
 * would run as a formula is made harmless by an apostrophe; for spreadsheets, digits with a leading
 * zero stay text. Characters that Shift_JIS does not know are shrunk, and are 〓 when they cannot
 * be.
 */
final class CsvFile implements FileSink {
  private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
  private static final String NOT_THERE = "〓";
  private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final int MOST_DIGITS_OF_SPREADSHEETS = 15;

  private final Form form;
  private final Shrinker shrinker;
  private final Pieces pieces;
  private final CharsetEncoder shiftJis =
      SHIFT_JIS
          .newEncoder()
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .onMalformedInput(CodingErrorAction.REPORT);
  private List<Head> heads = List.of();

  CsvFile(Form form, Shrinker shrinker, Consumer<byte[]> pieces) {
    this.form = form;
    this.shrinker = shrinker;
    this.pieces = new Pieces(pieces);
  }

  @Override
  public void heads(List<Head> heads) {
    this.heads = List.copyOf(heads);
    if (form == Form.CSV_UTF8_BOM) {
      pieces.write(BOM, 0, BOM.length);
    }
    var line = new StringBuilder();
    for (var head : heads) {
      cell(line, CsvOutput.harmless(head.label()));
    }
    write(line);
  }

  @Override
  public void row(List<@Nullable String> cells) {
    var line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      var text = cells.get(i);
      if (text == null) {
        cell(line, "");
      } else {
        cell(line, heads.get(i).number() ? text : spreadsheet(CsvOutput.harmless(text)));
      }
    }
    write(line);
  }

  @Override
  public void end() {
    pieces.close();
  }

  @Override
  public long bytes() {
    return pieces.bytes();
  }

  @Override
  public String sha256() {
    return pieces.sha256();
  }

  private String spreadsheet(String text) {
    boolean digits = form == Form.CSV_UTF8_BOM && text.matches("[0-9]+");
    return digits && (text.startsWith("0") || text.length() > MOST_DIGITS_OF_SPREADSHEETS)
        ? "=\"" + text + "\""
        : text;
  }

  private static void cell(StringBuilder line, String text) {
    line.append(line.isEmpty() ? "\"" : ",\"").append(text.replace("\"", "\"\"")).append('"');
  }

  private void write(StringBuilder line) {
    var encoded = encoded(line.append("\r\n").toString());
    pieces.write(encoded, 0, encoded.length);
  }

  private byte[] encoded(String text) {
    return form == Form.CSV_SHIFT_JIS ? shiftJis(text) : text.getBytes(StandardCharsets.UTF_8);
  }

  private byte[] shiftJis(String text) {
    try {
      return bytes(shiftJis.encode(CharBuffer.wrap(text)));
    } catch (CharacterCodingException e) {
      return shrunk(text);
    }
  }

  /** Replaces what Shift_JIS does not know, and only that. */
  private byte[] shrunk(String text) {
    shiftJis.reset();
    var known = new StringBuilder();
    for (int from = 0; from < text.length(); ) {
      int to = from + Character.charCount(text.codePointAt(from));
      while (to < text.length() && isSelector(text.codePointAt(to))) {
        to += Character.charCount(text.codePointAt(to));
      }
      known.append(known(text.substring(from, to)));
      from = to;
    }
    return known.toString().getBytes(SHIFT_JIS);
  }

  /** One character, with the selectors of its variant, as Shift_JIS knows it. */
  private String known(String character) {
    if (shiftJis.canEncode(character)) {
      return character;
    }
    var shrunk = new StringBuilder();
    shrinker
        .shrink(character, null, ShrinkPurpose.X0208)
        .text()
        .codePoints()
        .filter(point -> !isSelector(point))
        .forEach(shrunk::appendCodePoint);
    return shiftJis.canEncode(shrunk) ? shrunk.toString() : NOT_THERE;
  }

  private static boolean isSelector(int point) {
    return point >= 0xE0100 && point <= 0xE01EF || point >= 0xFE00 && point <= 0xFE0F;
  }

  private static byte[] bytes(ByteBuffer buffer) {
    var bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }
}
