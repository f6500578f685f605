package org.yakuba.euc.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.euc.definition.AgeKind;
import org.yakuba.euc.definition.Comparison;
import org.yakuba.euc.definition.Definition;
import org.yakuba.euc.definition.DefinitionCheck;
import org.yakuba.euc.definition.History;
import org.yakuba.euc.definition.ProtectedRows;
import org.yakuba.euc.definition.Show;
import org.yakuba.euc.definition.Visibility;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.Violations;

/** Between the fields of the page and a definition: numbered rows of columns and conditions. */
final class DefinitionForm {
  private static final int FEWEST_ROWS = 6;
  private static final int MORE_ROWS = 6;
  static final int SORTS = 3;
  static final int JOINS = DefinitionCheck.MOST_JOINS;

  private final Map<String, String> values;
  private final Violations wrong = new Violations();

  DefinitionForm(Map<String, String> values) {
    this.values = values;
  }

  /** What cannot be read at all. */
  List<Violation> wrong() {
    return wrong.toList();
  }

  private String text(String field) {
    return values.getOrDefault(field, "").strip();
  }

  /** How many rows of columns the page shows. */
  int columnRows() {
    return rows("columnRows", DefinitionCheck.MOST_COLUMNS);
  }

  /** How many rows of conditions the page shows. */
  int conditionRows() {
    return rows("conditionRows", DefinitionCheck.MOST_CONDITIONS);
  }

  private int rows(String field, int most) {
    var text = text(field);
    int shown = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : FEWEST_ROWS;
    int wanted = text("act").equals("more") ? shown + MORE_ROWS : shown;
    return Math.clamp(wanted, FEWEST_ROWS, most);
  }

  Definition read() {
    return new Definition(
        text("name"),
        text("purpose"),
        text("ground"),
        text("dataset"),
        joins(),
        columns(),
        conditions(),
        sorting(),
        choice("history", History.class, History.CURRENT),
        choice("protectedRows", ProtectedRows.class, ProtectedRows.BLANK),
        limit(),
        choice("visibility", Visibility.class, Visibility.OWNER),
        choice("ages", AgeKind.class, AgeKind.DISPLAYED),
        ageBounds());
  }

  private List<Definition.Join> joins() {
    var joins = new ArrayList<Definition.Join>();
    for (int i = 0; i < JOINS; i++) {
      var ids = text("join" + i).split("-", -1);
      if (ids.length == 2) {
        joins.add(new Definition.Join(ids[0], ids[1]));
      }
    }
    return joins;
  }

  private List<Definition.Column> columns() {
    var columns = new ArrayList<Definition.Column>();
    for (int i = 0; i < columnRows(); i++) {
      var item = text("column" + i);
      if (!item.isEmpty()) {
        columns.add(new Definition.Column(item, choice("show" + i, Show.class, Show.VALUE)));
      }
    }
    return columns;
  }

  private List<Definition.Condition> conditions() {
    var conditions = new ArrayList<Definition.Condition>();
    for (int i = 0; i < conditionRows(); i++) {
      var item = text("item" + i);
      if (!item.isEmpty()) {
        var set = text("set" + i);
        conditions.add(
            new Definition.Condition(
                set.matches("[1-9]") ? Integer.parseInt(set) : 1,
                item,
                choice("comparison" + i, Comparison.class, Comparison.EQUAL),
                text("value" + i),
                text("parameter" + i)));
      }
    }
    return conditions;
  }

  private List<Definition.Sorting> sorting() {
    var sorting = new ArrayList<Definition.Sorting>();
    for (int i = 0; i < SORTS; i++) {
      var item = text("sort" + i);
      if (!item.isEmpty()) {
        sorting.add(new Definition.Sorting(item, text("descending" + i).equals("true")));
      }
    }
    return sorting;
  }

  private @Nullable Integer limit() {
    var text = text("limit").replace(",", "");
    if (text.isEmpty()) {
      return null;
    }
    if (!text.matches("[0-9]{1,7}")) {
      wrong.add("limit", text, "EUC-E10", "上限件数は数字で入力してください");
      return null;
    }
    return Integer.valueOf(text);
  }

  private List<Integer> ageBounds() {
    var bounds = new ArrayList<Integer>();
    for (var text : text("ageBounds").split("[,、\\s]+", -1)) {
      if (text.matches("[0-9]{1,3}")) {
        bounds.add(Integer.valueOf(text));
      } else if (!text.isEmpty()) {
        wrong.add("ageBounds", text, "EUC-E10", "年齢階級の始めの年齢を , で区切って入力してください");
      }
    }
    return bounds;
  }

  private <E extends Enum<E>> E choice(String field, Class<E> type, E otherwise) {
    for (var constant : type.getEnumConstants()) {
      if (constant.name().equals(text(field))) {
        return constant;
      }
    }
    return otherwise;
  }

  /** The fields of a definition. */
  static Map<String, String> fields(Definition definition) {
    var fields = new HashMap<String, String>();
    fields.put("name", definition.name());
    fields.put("purpose", definition.purpose());
    fields.put("ground", definition.ground());
    fields.put("dataset", definition.dataset());
    for (int i = 0; i < definition.joins().size(); i++) {
      var join = definition.joins().get(i);
      fields.put("join" + i, join.from() + "-" + join.to());
    }
    for (int i = 0; i < definition.columns().size(); i++) {
      fields.put("column" + i, definition.columns().get(i).item());
      fields.put("show" + i, definition.columns().get(i).show().name());
    }
    for (int i = 0; i < definition.conditions().size(); i++) {
      var condition = definition.conditions().get(i);
      fields.put("set" + i, Integer.toString(condition.set()));
      fields.put("item" + i, condition.item());
      fields.put("comparison" + i, condition.comparison().name());
      fields.put("value" + i, condition.value());
      fields.put("parameter" + i, condition.parameter());
    }
    for (int i = 0; i < definition.sorting().size(); i++) {
      fields.put("sort" + i, definition.sorting().get(i).item());
      fields.put("descending" + i, Boolean.toString(definition.sorting().get(i).descending()));
    }
    fields.put("history", definition.history().name());
    fields.put("protectedRows", definition.protectedRows().name());
    var limit = definition.limit();
    fields.put("limit", limit == null ? "" : limit.toString());
    fields.put("visibility", definition.visibility().name());
    fields.put("ages", definition.countedBy().name());
    fields.put(
        "ageBounds", String.join(",", definition.classes().stream().map(String::valueOf).toList()));
    fields.put("columnRows", Integer.toString(definition.columns().size() + 2));
    fields.put("conditionRows", Integer.toString(definition.conditions().size() + 2));
    return fields;
  }

  /** Errors at fields that the page has. */
  static List<Violation> atFields(List<Violation> violations) {
    return violations.stream()
        .map(violation ->
            new Violation(
                field(violation.field()), violation.value(), violation.code(), violation.message()))
        .toList();
  }

  private static @Nullable String field(@Nullable String field) {
    if (field == null) {
      return null;
    }
    return switch (field) {
      case "columns" -> "column0";
      case "conditions" -> "item0";
      case "joins" -> "join0";
      case "sorting" -> "sort0";
      case "dataset" -> null;
      default -> field;
    };
  }
}
