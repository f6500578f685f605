package org.yakuba.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yakuba.kernel.name.CharacterFolding;
import org.yakuba.kernel.number.AddresseeNumber;
import org.yakuba.kernel.number.IndividualNumber;
import org.yakuba.kernel.number.ResidentCode;
import org.yakuba.migration.extract.FileScan;
import org.yakuba.platform.intake.Layout;
import org.yakuba.platform.intake.LayoutColumn;
import org.yakuba.residentregister.migration.ResidentIntake;

/** An extract made of cases: rows that are right but for what a case says. */
final class CaseExtract {

  private static final int ROWS_PER_CASE = 10;
  private static final Map<String, String> FILES =
      Map.of(
          "resident", "resident.csv",
          "resident_history", "resident_history.csv",
          "household", "household.csv",
          "protective_measure", "protective_measure.csv");

  private final Path directory;
  private final Map<String, Layout> layouts = new LinkedHashMap<>();
  private final Map<String, List<String>> lines = new HashMap<>();
  private final Map<RuleCases.Case, List<String>> places = new IdentityHashMap<>();
  private final Map<RuleCases.Case, List<String>> expected = new IdentityHashMap<>();
  private int cases;

  CaseExtract(Path directory) {
    this.directory = directory;
    for (Layout layout : ResidentIntake.contribution(CharacterFolding.NONE).layouts()) {
      layouts.put(layout.table(), layout);
      String heading = String.join(",", layout.columns().stream().map(LayoutColumn::name).toList());
      lines.put(layout.table(), new ArrayList<>(List.of(heading)));
    }
  }

  /** File and line of every row of a case. */
  List<String> lines(RuleCases.Case one) {
    return places.getOrDefault(one, List.of());
  }

  /** File, line and heading of everything that must be found. */
  List<String> expected(RuleCases.Case one) {
    return expected.getOrDefault(one, List.of());
  }

  void add(RuleCases.Case one) {
    cases++;
    Map<String, String> names = new HashMap<>();
    names.put("$h", AddresseeNumber.ofSerial(5_000_000L + cases).value());
    for (int i = 1; i < ROWS_PER_CASE; i++) {
      names.put("$" + i, AddresseeNumber.ofSerial((long) cases * ROWS_PER_CASE + i).value());
    }
    Map<String, String> rows = new HashMap<>();
    int no = 0;
    for (Map<String, String> resident : one.residents()) {
      no++;
      rows.put("resident " + no, row(one, "resident", resident(no, names), resident, names));
    }
    List<Map<String, String>> households =
        one.households().isEmpty() ? List.of(Map.of()) : one.households();
    no = 0;
    for (Map<String, String> household : households) {
      if (!household.containsKey("none")) {
        rows.put(
            "household " + ++no, row(one, "household", household(one, names), household, names));
      }
    }
    no = 0;
    for (Map<String, String> line : one.history()) {
      rows.put(
          "resident_history " + ++no, row(one, "resident_history", history(names), line, names));
    }
    no = 0;
    for (Map<String, String> measure : one.measures()) {
      rows.put(
          "protective_measure " + ++no,
          row(one, "protective_measure", measure(names), measure, names));
    }
    List<String> finds = new ArrayList<>();
    for (String find : one.finds()) {
      String[] parts = find.split(" ");
      finds.add(rows.get(parts[0] + " " + parts[1]) + " " + parts[2]);
    }
    expected.put(one, finds);
  }

  private String row(
      RuleCases.Case one,
      String table,
      Map<String, String> usual,
      Map<String, String> special,
      Map<String, String> names) {
    Map<String, String> cells = new HashMap<>(usual);
    special.forEach((heading, value) -> cells.put(heading, names.getOrDefault(value, value)));
    List<String> values = new ArrayList<>();
    Layout layout = layouts.get(table);
    if (layout == null) {
      throw new IllegalArgumentException(table);
    }
    layout.columns().forEach(column -> values.add(cells.getOrDefault(column.name(), "")));
    List<String> file = lines.computeIfAbsent(table, t -> new ArrayList<>());
    file.add(String.join(",", values));
    String place = FILES.get(table) + " " + file.size();
    places.computeIfAbsent(one, o -> new ArrayList<>()).add(place);
    return place;
  }

  private Map<String, String> resident(int no, Map<String, String> names) {
    String serial = String.format(java.util.Locale.ROOT, "%07d%d", cases, no);
    Map<String, String> cells = new HashMap<>();
    cells.put("宛名番号", names.getOrDefault("$" + no, ""));
    cells.put("履歴番号", "1");
    cells.put("世帯番号", names.getOrDefault("$h", ""));
    cells.put("住民種別", "1");
    cells.put("住民状態", "1");
    cells.put("氏名", "見本　" + "一二三四五六七八九".charAt(no - 1) + "郎");
    cells.put("氏名フリガナ", "ミホン　" + "アイウエオカキクケ".charAt(no - 1) + "ロウ");
    cells.put("生年月日", (1970 + no * 3) + "-04-01");
    cells.put("性別", "1");
    cells.put("続柄コード", no == 1 ? "02" : "99");
    cells.put("記載順位", Integer.toString(no));
    cells.put("住民となった日", "2015-05-01");
    cells.put("住民となった事由", "01");
    cells.put("住所を定めた日", "2015-05-01");
    cells.put("住所_市区町村コード", "990019");
    cells.put("住所_町字コード", "0001001");
    cells.put("住所_都道府県", "見本県");
    cells.put("住所_市区郡町村", "見本市");
    cells.put("住所_町字", "見本町");
    cells.put("住所_番地号", cases + "番");
    cells.put("本籍", "見本県見本市見本町１番");
    cells.put("筆頭者", "見本　一郎");
    cells.put("住民票コード", ResidentCode.ofBody("10" + serial).value());
    cells.put("個人番号", IndividualNumber.ofBody("200" + serial).value());
    return cells;
  }

  private static Map<String, String> household(RuleCases.Case one, Map<String, String> names) {
    Map<String, String> cells = new HashMap<>();
    cells.put("世帯番号", names.getOrDefault("$h", ""));
    cells.put("世帯主宛名番号", names.getOrDefault("$1", ""));
    cells.put("世帯員数", Integer.toString(one.residents().size()));
    cells.put("状態", "1");
    cells.put("設定日", "2015-05-01");
    return cells;
  }

  private static Map<String, String> history(Map<String, String> names) {
    Map<String, String> cells = new HashMap<>();
    cells.put("宛名番号", names.getOrDefault("$1", ""));
    cells.put("履歴番号", "1");
    cells.put("異動事由", "01");
    cells.put("異動日", "2015-05-01");
    cells.put("届出日", "2015-05-07");
    cells.put("処理日", "2015-05-07");
    return cells;
  }

  private static Map<String, String> measure(Map<String, String> names) {
    Map<String, String> cells = new HashMap<>();
    cells.put("宛名番号", names.getOrDefault("$1", ""));
    cells.put("開始日", "2026-04-01");
    cells.put("終了日", "2027-03-31");
    cells.put("区分", "1");
    cells.put("対象区分", "1");
    return cells;
  }

  void write() throws IOException {
    var manifest = new StringBuilder("ファイル名,業務,レイアウト名,版,区分,連番,基準日,件数,SHA-256,金額合計\r\n");
    for (Layout layout : layouts.values()) {
      Path file = directory.resolve(FILES.getOrDefault(layout.table(), layout.table()));
      List<String> rows = lines.getOrDefault(layout.table(), List.of());
      Files.writeString(file, String.join("\r\n", rows) + "\r\n");
      manifest
          .append(file.getFileName())
          .append(",001,")
          .append(layout.name())
          .append(",1.0,F,1,2026-09-30,")
          .append(rows.size() - 1)
          .append(',')
          .append(FileScan.of(file).sha256())
          .append(",\r\n");
    }
    Files.writeString(directory.resolve("manifest.csv"), manifest);
  }
}
