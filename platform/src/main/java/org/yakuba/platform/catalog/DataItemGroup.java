package org.yakuba.platform.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yakuba.kernel.yaml.YamlMap;

/**
 * A group of the 基本データリスト: one view, one file of an export.
 *
 * @param id identifier in kebab-case, the name of the file
 * @param label グループ名
 * @param view {@code schema.view}; its columns are those of the items and {@code tenant_id}
 * @param orderBy columns that order the rows; together unique within a municipality
 */
public record DataItemGroup(
    String id, String label, String view, List<String> orderBy, List<DataItem> items) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
  private static final Pattern VIEW = Pattern.compile("[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*");
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

  public DataItemGroup {
    orderBy = List.copyOf(orderBy);
    items = List.copyOf(items);
  }

  static DataItemGroup read(YamlMap entry) {
    entry.allowOnly("id", "label", "view", "orderBy", "items");
    var items = entry.maps("items").stream().map(DataItem::read).toList();
    var group =
        new DataItemGroup(
            matching(entry, "id", ID),
            entry.text("label"),
            matching(entry, "view", VIEW),
            entry.texts("orderBy"),
            items);
    var ids = new HashSet<String>();
    var columns = new HashSet<String>();
    for (var item : items) {
      if (!NAME.matcher(item.column()).matches()) {
        throw entry.problem("items", "列名ではありません: " + item.column());
      }
      if (!ids.add(item.id()) || !columns.add(item.column())) {
        throw entry.problem("items", "同じ項目が2度あります: " + item.id());
      }
    }
    if (items.isEmpty() || group.orderBy.isEmpty() || !columns.containsAll(group.orderBy)) {
      throw entry.problem("orderBy", "並び順は項目の列で指定します: " + group.orderBy);
    }
    return group;
  }

  public Optional<DataItem> item(String id) {
    return items.stream().filter(i -> i.id().equals(id)).findFirst();
  }

  /** Whether the text of an uncertain date is an item of its own, {@code birthDateText}. */
  boolean hasOwnText(DataItem uncertainDate) {
    return items.stream().anyMatch(i -> i.column().equals(uncertainDate.column() + "_text"));
  }

  private static String matching(YamlMap entry, String key, Pattern pattern) {
    var text = entry.text(key);
    if (!pattern.matcher(text).matches()) {
      throw entry.problem(key, pattern + " の形が必要です: " + text);
    }
    return text;
  }
}
