package org.yakuba.characters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * The MJ character list (文字情報基盤, MJ文字情報一覧表 Ver.006.02 and 変体仮名編): glyphs by text, MJ name and the
 * numbers of the family register, resident network and land register. Function CHR-1-01, CHR-1-08.
 *
 * <p>Holds the unpacked file (about 5 MB) and sorted int indexes; rows are read on demand.
 * Immutable and safe for all threads; {@link #standard()} is shared by the whole program.
 */
public final class MjTable {

  private static final int MJ_NAME = 0;
  private static final int RELATED = 1;
  private static final int UCS = 2;
  private static final int IVS = 3;
  private static final int OTHER_SEQUENCE = 4;
  private static final int KOSEKI = 5;
  private static final int JUKI = 6;
  private static final int TOKI = 7;
  private static final int X0213 = 8;
  private static final int X0213_KIND = 9;
  private static final int STROKES = 10;
  private static final int RADICALS = 11;
  private static final int READINGS = 12;
  private static final int POLICY = 13;
  private static final int SHRINKS = 14;

  private static final class Standard {
    private static final MjTable TABLE = load();
  }

  private final byte[] data;
  private final int[] rowStarts;
  private final int[] mjNumbers;
  private final SortedIndex byText;
  private final SortedIndex byRelated;
  private final SortedIndex byKoseki;
  private final SortedIndex byJuki;
  private final SortedIndex byToki;

  private MjTable(byte[] data) {
    this.data = data;
    this.rowStarts = lineStarts(data);
    int rows = rowStarts.length - 1;
    this.mjNumbers = new int[rows];
    var text = new SortedIndex.Builder();
    var related = new SortedIndex.Builder();
    var koseki = new SortedIndex.Builder();
    var juki = new SortedIndex.Builder();
    var toki = new SortedIndex.Builder();
    var ends = new int[SHRINKS + 1];
    for (int row = 0; row < rows; row++) {
      split(row, ends);
      mjNumbers[row] = number(start(row, ends, MJ_NAME) + 2, ends[MJ_NAME], 10);
      addText(text, row, ends, UCS);
      addText(text, row, ends, IVS);
      addText(text, row, ends, OTHER_SEQUENCE);
      addNumber(related, row, ends, RELATED, 16);
      addNumber(koseki, row, ends, KOSEKI, 10);
      addNumber(juki, row, ends, JUKI, 16);
      addNumber(toki, row, ends, TOKI, 10);
    }
    this.byText = text.buildUnique("code point sequence");
    this.byRelated = related.build();
    this.byKoseki = koseki.buildUnique("koseki number");
    this.byJuki = juki.buildUnique("juki code");
    this.byToki = toki.buildUnique("toki number");
  }

  /** The table of this release, read once. */
  public static MjTable standard() {
    return Standard.TABLE;
  }

  /**
   * Reads the table from the class path; takes about 0.2 s.
   *
   * @throws IllegalStateException when a number belongs to two glyphs
   */
  public static MjTable load() {
    var resource =
        Objects.requireNonNull(
            MjTable.class.getResourceAsStream("data/mj.tsv.gz"),
            "data/mj.tsv.gz of module characters-data");
    try (var in = new GZIPInputStream(resource, 1 << 16)) {
      return new MjTable(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Number of glyphs. */
  public int size() {
    return mjNumbers.length;
  }

  /** The glyph at a place of the list, which is sorted by MJ name. */
  public MjCharacter get(int row) {
    return read(row);
  }

  /**
   * The glyph of one character as it stands in a text, with its variation selector if it has one.
   */
  public Optional<MjCharacter> byText(String character) {
    if (character.isEmpty()) {
      return Optional.empty();
    }
    int packed = Sequences.at(character, 0);
    return Sequences.length(packed) == character.length()
        ? at(byText.row(packed))
        : Optional.empty();
  }

  /** By MJ文字図形名, such as {@code MJ028902}. */
  public Optional<MjCharacter> byName(String mjName) {
    if (!mjName.matches("MJ[0-9]{6}")) {
      return Optional.empty();
    }
    return at(Math.max(-1, Arrays.binarySearch(mjNumbers, Integer.parseInt(mjName.substring(2)))));
  }

  /** By 戸籍統一文字番号 (six digits). */
  public Optional<MjCharacter> byKosekiNumber(String number) {
    return number.matches("[0-9]{6}")
        ? at(byKoseki.row(Integer.parseInt(number)))
        : Optional.empty();
  }

  /** By 住基ネット統一文字コード ({@code J+} optional, four hexadecimal digits). */
  public Optional<MjCharacter> byJukiCode(String code) {
    var digits = code.startsWith("J+") ? code.substring(2) : code;
    return digits.matches("[0-9A-Fa-f]{4}")
        ? at(byJuki.row(Integer.parseInt(digits, 16)))
        : Optional.empty();
  }

  /** By 登記統一文字番号 (eight digits). */
  public Optional<MjCharacter> byTokiNumber(String number) {
    return number.matches("[0-9]{8}") ? at(byToki.row(Integer.parseInt(number))) : Optional.empty();
  }

  /** All glyphs that belong to a UCS character, sorted by MJ name. */
  public List<MjCharacter> glyphsOf(int codePoint) {
    var glyphs = new ArrayList<MjCharacter>();
    for (int row : byRelated.rows(codePoint)) {
      glyphs.add(read(row));
    }
    return glyphs;
  }

  /** Whether a character (selector 0) or a variation sequence stands in the list. */
  public boolean contains(int codePoint, int selector) {
    return byText.row(Sequences.pack(codePoint, selector)) >= 0;
  }

  /** The row of a packed sequence, or -1. */
  int row(int packed) {
    return byText.row(packed);
  }

  private Optional<MjCharacter> at(int row) {
    return row < 0 ? Optional.empty() : Optional.of(read(row));
  }

  private MjCharacter read(int row) {
    var fields =
        new String(
                data,
                rowStarts[row],
                rowStarts[row + 1] - 1 - rowStarts[row],
                StandardCharsets.UTF_8)
            .split("\t", -1);
    return new MjCharacter(
        fields[MJ_NAME],
        fields[RELATED].isEmpty() ? 0 : Integer.parseInt(fields[RELATED], 16),
        CodePoints.parse(fields[UCS]),
        CodePoints.parse(fields[IVS]),
        CodePoints.parse(fields[OTHER_SEQUENCE]),
        fields[KOSEKI],
        fields[JUKI],
        fields[TOKI],
        JisPosition.parse(fields[X0213]),
        fields[X0213_KIND].equals("0"),
        fields[STROKES].isEmpty() ? 0 : Integer.parseInt(fields[STROKES]),
        list(fields[RADICALS]),
        list(fields[READINGS]),
        KanjiPolicy.ofCode(fields[POLICY]),
        shrinks(fields[SHRINKS]));
  }

  private static List<String> list(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split("\\|"));
  }

  private static List<ShrinkCandidate> shrinks(String joined) {
    var candidates = new ArrayList<ShrinkCandidate>();
    for (var one : list(joined)) {
      var parts = one.split(":");
      candidates.add(
          new ShrinkCandidate(
              ShrinkTable.ofNumber(Integer.parseInt(parts[0])),
              Integer.parseInt(parts[1], 16),
              Integer.parseInt(parts[2])));
    }
    return candidates;
  }

  /** Starts of the rows after the header line, and the end of the data behind them. */
  private static int[] lineStarts(byte[] data) {
    var starts = new int[1 << 16];
    int count = 0;
    for (int i = 0; i < data.length; i++) {
      if (data[i] == '\n') {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  private void split(int row, int[] ends) {
    int column = 0;
    for (int i = rowStarts[row]; i < rowStarts[row + 1]; i++) {
      if (data[i] == '\t' || data[i] == '\n') {
        ends[column++] = i;
      }
    }
  }

  private int start(int row, int[] ends, int column) {
    return column == 0 ? rowStarts[row] : ends[column - 1] + 1;
  }

  private void addText(SortedIndex.Builder index, int row, int[] ends, int column) {
    int from = start(row, ends, column);
    int to = ends[column];
    if (from < to) {
      int dash = from;
      while (dash < to && data[dash] != '-') {
        dash++;
      }
      int selector = dash == to ? 0 : number(dash + 1, to, 16);
      index.add(Sequences.pack(number(from, dash, 16), selector), row);
    }
  }

  private void addNumber(SortedIndex.Builder index, int row, int[] ends, int column, int radix) {
    int from = start(row, ends, column);
    if (from < ends[column]) {
      index.add(number(from, ends[column], radix), row);
    }
  }

  private int number(int from, int to, int radix) {
    int value = 0;
    for (int i = from; i < to; i++) {
      value = value * radix + Character.digit(data[i], radix);
    }
    return value;
  }
}
