package org.yakuba.platform.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The tables that explain an export to whoever receives it: columns and codes. */
final class ExportLegend {

  private ExportLegend() {}

  /** Every column of every file: id, name, type, length, codes. */
  static List<List<String>> items(List<DataItems> catalogue) {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("ファイル名", "列", "データ項目ID", "項目", "項目名", "型", "桁", "コード表", "取扱区分", "必須"));
    for (var business : catalogue) {
      for (var group : business.groups()) {
        var file = business.business() + "." + group.id() + ".csv";
        for (var item : group.items()) {
          rows.add(row(file, item, item.itemId(), item.label(), item.type().notation()));
          if (item.type() == ItemType.UNCERTAIN_DATE) {
            rows.add(row(file, item, item.itemId() + ".unknown", item.label() + "_不詳フラグ", "X"));
            if (!group.hasOwnText(item)) {
              rows.add(row(file, item, item.itemId() + ".text", item.label() + "_不詳表記", "N"));
            }
          }
        }
      }
    }
    return rows;
  }

  /** Every code of every list, by business, list and the order of the list. */
  static List<List<String>> codes(List<DataItems> catalogue) {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("業務", "コード表", "コード表の名称", "コード", "表示"));
    for (var business : catalogue) {
      for (var list : new TreeMap<>(business.codeLists()).values()) {
        list.values()
            .forEach((code, label) ->
                rows.add(List.of(business.business(), list.id(), list.label(), code, label)));
      }
    }
    return rows;
  }

  /** The rows as CSV, every value quoted, lines ended by LF like those of COPY. */
  static String csv(List<List<String>> rows) {
    var csv = new StringBuilder();
    for (var row : rows) {
      for (int i = 0; i < row.size(); i++) {
        csv.append(i == 0 ? "\"" : ",\"").append(row.get(i).replace("\"", "\"\"")).append('"');
      }
      csv.append('\n');
    }
    return csv.toString();
  }

  private static List<String> row(
      String file, DataItem item, String header, String label, String type) {
    return List.of(
        file,
        header,
        item.itemId(),
        item.id(),
        label,
        type,
        item.length() == null ? "" : item.length(),
        item.codeList() == null ? "" : item.codeList(),
        item.sensitivity().name(),
        item.required() ? "1" : "0");
  }
}
