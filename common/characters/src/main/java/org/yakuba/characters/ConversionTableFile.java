package org.yakuba.characters;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.Violations;

/**
 * Reads and checks {@code conversion_table.csv} (rulebook characters §4.1, function CHR-3-07). The
 * caller splits the file into cells; every violation names line, column and value, and all are
 * found at once.
 *
 * <ul>
 *   <li>{@code CHR-E01} to {@code CHR-E04}: the target is not a standard character
 *   <li>{@code CHR-E05}: a source code stands twice, or two systems or revisions are mixed
 *   <li>{@code CHR-E06}: a character in use has no line
 *   <li>{@code CHR-E07}: a line is not approved
 *   <li>{@code CHR-E08}: a cell is missing or not of its form
 *   <li>{@code CHR-E09}: the target and its MJ name do not belong together
 * </ul>
 */
public final class ConversionTableFile {

  /** Columns of the file; their order is free. */
  public static final List<String> COLUMNS =
      List.of(
          "sourceSystem",
          "sourceCode",
          "targetText",
          "mjName",
          "judgement",
          "approvedBy",
          "approvedAt",
          "revision");

  private static final Pattern CODE = Pattern.compile("(?:U\\+|0x)?([0-9A-Fa-f]{4,6})");
  private static final Pattern REVISION = Pattern.compile("[0-9]{1,6}");

  /**
   * What stood in the file.
   *
   * @param rows the usable lines
   * @param violations everything wrong; the table may only be used when it is empty
   */
  public record Content(List<ConversionRow> rows, List<Violation> violations) {
    public Content {
      rows = List.copyOf(rows);
      violations = List.copyOf(violations);
    }
  }

  private final MjTable table;
  private final TextCheck check;

  public ConversionTableFile(MjTable table) {
    this.table = table;
    this.check = new TextCheck(table);
  }

  /**
   * Reads the cells of the file.
   *
   * @param heading first line
   * @param lines the other lines; line 2 of the file first
   */
  public Content read(List<String> heading, Iterable<List<String>> lines) {
    var found = new Violations();
    var columns = columns(heading, found);
    var rows = new ArrayList<ConversionRow>();
    if (columns.isPresent()) {
      int lineNumber = 1;
      for (var line : lines) {
        lineNumber++;
        new Line(lineNumber, line, columns.get(), found).read().ifPresent(rows::add);
      }
      checkUnique(rows, found);
    }
    return new Content(rows, found.toList());
  }

  /** {@code CHR-E06} for every private-use character in use that the table does not mention. */
  public static List<Violation> missing(List<ConversionRow> rows, Set<Integer> used) {
    var known = new HashSet<Integer>();
    rows.forEach(row -> known.add(row.sourceCode()));
    var found = new Violations();
    for (int code : new TreeSet<>(used)) {
      if (!known.contains(code)) {
        found.add("sourceCode", hex(code), "CHR-E06", "使用されている外字 " + hex(code) + " が文字変換表にありません");
      }
    }
    return found.toList();
  }

  private static Optional<Map<String, Integer>> columns(List<String> heading, Violations found) {
    var places = new LinkedHashMap<String, Integer>();
    for (int i = 0; i < heading.size(); i++) {
      places.putIfAbsent(heading.get(i).strip(), i);
    }
    var missing = COLUMNS.stream().filter(c -> !places.containsKey(c)).toList();
    for (var column : missing) {
      found.add(column, null, "CHR-E08", "文字変換表の1行目に項目 " + column + " がありません");
    }
    return missing.isEmpty() ? Optional.of(places) : Optional.empty();
  }

  private static void checkUnique(List<ConversionRow> rows, Violations found) {
    var seen = new HashMap<Integer, Integer>();
    var tables = new HashSet<String>();
    for (var row : rows) {
      if (seen.merge(row.sourceCode(), 1, Integer::sum) == 2) {
        var code = hex(row.sourceCode());
        found.add("sourceCode", code, "CHR-E05", "旧文字 " + code + " が文字変換表に2行以上あります");
      }
      tables.add(row.sourceSystem() + " / " + row.revision());
    }
    if (tables.size() > 1) {
      var mixed = String.join(", ", new TreeSet<>(tables));
      found.add("revision", mixed, "CHR-E05", "文字変換表に複数の旧システムまたは版が混在しています: " + mixed);
    }
  }

  private static String hex(int code) {
    return String.format(Locale.ROOT, "%04X", code);
  }

  /** One line of the file while it is read. */
  private final class Line {
    private final int number;
    private final List<String> cells;
    private final Map<String, Integer> columns;
    private final Violations found;

    Line(int number, List<String> cells, Map<String, Integer> columns, Violations found) {
      this.number = number;
      this.cells = cells;
      this.columns = columns;
      this.found = found;
    }

    Optional<ConversionRow> read() {
      var code = sourceCode();
      var judgement = judgement();
      var revision = matching("revision", REVISION).map(Integer::parseInt);
      var system = cell("sourceSystem");
      if (system.isEmpty()) {
        wrong("sourceSystem", "CHR-E08", "旧システムIDがありません");
      }
      if (code.isEmpty() || judgement.isEmpty() || revision.isEmpty() || system.isEmpty()) {
        return Optional.empty();
      }
      if (cell("approvedBy").isEmpty() || cell("approvedAt").isEmpty()) {
        wrong("approvedBy", "CHR-E07", "未承認の行です(承認者・承認日時が必要です)");
      }
      checkTarget(judgement.get());
      return Optional.of(
          new ConversionRow(
              system,
              code.get(),
              cell("targetText"),
              cell("mjName"),
              judgement.get(),
              cell("approvedBy"),
              cell("approvedAt"),
              revision.get()));
    }

    private void checkTarget(Judgement judgement) {
      var target = cell("targetText");
      if (judgement == Judgement.NO_MATCH) {
        if (!target.isEmpty()) {
          wrong("targetText", "CHR-E08", "同定不能(NO_MATCH)の行に変換先があります");
        }
        return;
      }
      if (target.isEmpty()) {
        wrong("targetText", "CHR-E08", "変換先の文字がありません");
        return;
      }
      var mjName = cell("mjName");
      for (var violation : check.check(target, mjName.isEmpty() ? 0 : 1)) {
        wrong("targetText", violation.code(), "変換先の" + violation.message());
      }
      if (!mjName.isEmpty()) {
        var glyph = table.byName(mjName);
        if (glyph.isEmpty()) {
          wrong("mjName", "CHR-E09", "MJ文字図形名 " + mjName + " は文字情報基盤にありません");
        } else if (!MatchLevel.EXACT.matches(glyph.get().text(), target)) {
          wrong("mjName", "CHR-E09", "変換先 " + target + " と MJ文字図形名 " + mjName + " が一致しません");
        }
      }
    }

    private Optional<Integer> sourceCode() {
      return matching("sourceCode", CODE)
          .map(digits -> Integer.parseInt(digits, 16))
          .filter(c -> {
            boolean privateUse =
                Character.isValidCodePoint(c) && Character.getType(c) == Character.PRIVATE_USE;
            if (!privateUse) {
              wrong("sourceCode", "CHR-E08", "旧文字のコードは私用領域(U+E000〜F8FF 等)でなければなりません");
            }
            return privateUse;
          });
    }

    private Optional<Judgement> judgement() {
      var text = cell("judgement");
      var judgement =
          EnumSet.allOf(Judgement.class).stream().filter(j -> j.name().equals(text)).findFirst();
      if (judgement.isEmpty()) {
        wrong("judgement", "CHR-E08", "判定は IDENTICAL UNIFIED VARIANT DIFFERENT NO_MATCH のどれかです");
      }
      return judgement;
    }

    /** The first group of the pattern, or the whole match. */
    private Optional<String> matching(String column, Pattern pattern) {
      var matcher = pattern.matcher(cell(column));
      if (!matcher.matches()) {
        wrong(column, "CHR-E08", "形式が正しくありません");
        return Optional.empty();
      }
      return Optional.of(matcher.groupCount() > 0 ? matcher.group(1) : matcher.group());
    }

    private String cell(String column) {
      int place = columns.getOrDefault(column, -1);
      return place >= 0 && place < cells.size() ? cells.get(place).strip() : "";
    }

    private void wrong(String column, String code, String message) {
      found.add(number + "行目 " + column, cell(column), code, number + "行目: " + message);
    }
  }
}
