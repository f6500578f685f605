package org.yakuba.euc.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yakuba.euc.dataset.Dataset;
import org.yakuba.euc.dataset.Datasets;
import org.yakuba.euc.dataset.Datasets.Item;
import org.yakuba.euc.dataset.Protection;
import org.yakuba.euc.definition.Definition;
import org.yakuba.euc.definition.History;
import org.yakuba.euc.definition.ProtectedRows;
import org.yakuba.euc.definition.Show;
import org.yakuba.platform.catalog.ItemSql;
import org.yakuba.platform.catalog.ItemType;
import org.yakuba.platform.catalog.Sensitivity;

/**
 * Words a definition as one SELECT over published views. Names come from the catalogue, which
 * accepts plain identifiers only; whatever an officer typed is bound. A protected item of a
 * protected person is NULL wherever it is read - shown, compared, sorted, counted - so that a
 * condition cannot find out what is not shown.
 */
final class ExtractSql {
  private static final String LIMIT = "eucLimit";
  private static final String ROSTER = "eucRoster";

  private final Datasets datasets;
  private final Definition definition;
  private final Protection protection;
  private final AgeSql ages;
  private final List<Dataset> read = new ArrayList<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();
  private final String from;
  private final String brought;
  private final String where;

  /**
   * @param values of each condition in the form {@link
   *     org.yakuba.euc.definition.ConditionValue#read} gives
   * @param ageDay on which ages are counted
   * @param roster persons whom the rows must be about
   */
  ExtractSql(
      Datasets datasets,
      Definition definition,
      Protection protection,
      List<List<String>> values,
      LocalDate ageDay,
      Roster roster) {
    this.datasets = datasets;
    this.definition = definition;
    this.protection = protection;
    this.ages = new AgeSql(definition.countedBy(), ageDay, definition.classes());
    parameters.put(Protection.PERSONS, protection.persons().toArray(String[]::new));
    parameters.put(Protection.HOUSEHOLDS, protection.households().toArray(String[]::new));
    this.from = from();
    this.brought = brought(roster);
    this.where = where(values);
  }

  /** What is bound, by name. */
  Map<String, Object> parameters() {
    return parameters;
  }

  /**
   * The rows: one column {@code c1}, {@code c2} ... for each of the definition, {@code blanked} how
   * many rows had something emptied, {@code person} whom the row is about (lists only).
   */
  String rows(int most) {
    parameters.put(LIMIT, most);
    return definition.isSummary() ? summary() : list();
  }

  private String list() {
    var select = new ArrayList<String>();
    for (var column : definition.columns()) {
      select.add(shown(column) + " AS c" + (select.size() + 1));
    }
    return "SELECT "
        + String.join(", ", select)
        + ", CASE WHEN "
        + blanked()
        + " THEN 1 ELSE 0 END AS blanked, "
        + person()
        + " AS person"
        + from
        + where(left())
        + order()
        + " LIMIT :"
        + LIMIT;
  }

  private String summary() {
    var select = new ArrayList<String>();
    var groups = new ArrayList<String>();
    for (var column : definition.columns()) {
      var item = item(column.item());
      if (!column.show().isMeasure()) {
        groups.add(shown(column));
        groups.add(ordered(column));
      }
      select.add(
          (column.show().isMeasure() ? measure(column.show(), item) : shown(column))
              + " AS c"
              + (select.size() + 1));
    }
    return "SELECT "
        + String.join(", ", select)
        + ", coalesce(sum(CASE WHEN "
        + blanked()
        + " THEN 1 ELSE 0 END), 0) AS blanked, CAST(NULL AS text) AS person"
        + from
        + where(left())
        + (groups.isEmpty() ? "" : " GROUP BY " + String.join(", ", groups))
        + summaryOrder()
        + " LIMIT :"
        + LIMIT;
  }

  /** How many rows the conditions find that are left out because of protected persons. */
  String leftOut() {
    return "SELECT count(*)" + from + where(touched());
  }

  /** How many rows of the first data set stand behind the result, against doubling by joins. */
  String firstRows() {
    var keys = new ArrayList<String>();
    read.getFirst().group().orderBy().forEach(column -> keys.add("d0." + column));
    return "SELECT count(DISTINCT (" + String.join(", ", keys) + "))" + from + where(left());
  }

  private Item item(String id) {
    return datasets.item(id).orElseThrow();
  }

  private String from() {
    var first = datasets.find(definition.dataset()).orElseThrow();
    read.add(first);
    var sources = new StringBuilder(" FROM ").append(source(first, 0));
    for (var join : definition.joins()) {
      var to = item(join.to());
      int place = read.size();
      read.add(to.dataset());
      sources
          .append(" LEFT JOIN ")
          .append(source(to.dataset(), place))
          .append(" ON CAST(")
          .append(column(item(join.from())))
          .append(" AS text) = CAST(")
          .append(column(to))
          .append(" AS text)");
    }
    return sources.toString();
  }

  private String source(Dataset dataset, int place) {
    return "(SELECT g.*, "
        + protection.touched(dataset)
        + " AS euc_touched, "
        + protection.blanked(dataset)
        + " AS euc_blanked FROM "
        + dataset.group().view()
        + " g"
        + (definition.history() == History.CURRENT && dataset.hasHistory()
            ? " WHERE g.known_to IS NULL OR g.known_to = 'infinity'"
            : "")
        + ") d"
        + place;
  }

  private String column(Item item) {
    return "d" + read.indexOf(item.dataset()) + "." + item.item().column();
  }

  /** Every reading of an item goes through here: what is protected is NULL. */
  private String guarded(Item item, String expression) {
    if (item.item().sensitivity() != Sensitivity.PROTECTED) {
      return "(" + expression + ")";
    }
    return "(CASE WHEN d"
        + read.indexOf(item.dataset())
        + ".euc_blanked THEN NULL ELSE "
        + expression
        + " END)";
  }

  private String text(Item item) {
    return guarded(item, ItemSql.text(item.item(), column(item)));
  }

  private String comparable(Item item) {
    return guarded(item, ItemSql.comparable(item.item(), column(item)));
  }

  /** What stands in a column that does not count. */
  private String shown(Definition.Column column) {
    var item = item(column.item());
    return switch (column.show()) {
      case AGE -> guarded(item, ages.years(item.item(), column(item)));
      case AGE_CLASS -> guarded(item, ages.words(item.item(), column(item)));
      case VALUE, LABEL, BOTH, ACROSS, COUNT, DISTINCT, SUM, AVERAGE, MINIMUM, MAXIMUM ->
          text(item);
    };
  }

  /** What orders groups by a column that does not count. */
  private String ordered(Definition.Column column) {
    var item = item(column.item());
    return switch (column.show()) {
      case AGE -> shown(column);
      case AGE_CLASS -> guarded(item, ages.place(item.item(), column(item)));
      case VALUE, LABEL, BOTH, ACROSS, COUNT, DISTINCT, SUM, AVERAGE, MINIMUM, MAXIMUM ->
          comparable(item);
    };
  }

  private String age(Item item, String comparison, String name, List<String> values) {
    parameters.put(name, values.getFirst());
    return guarded(item, ages.years(item.item(), column(item)))
        + comparison
        + "CAST(:"
        + name
        + " AS integer)";
  }

  private String measure(Show show, Item item) {
    var value = comparable(item);
    boolean number =
        switch (item.item().type()) {
          case INTEGER, SIGNED, DECIMAL -> true;
          case X, N, YEAR, DATE, UNCERTAIN_DATE, TIME, TIMESTAMP, FLAG -> false;
        };
    var ordered = number ? value : text(item);
    return switch (show) {
      case COUNT -> "count(" + text(item) + ")";
      case DISTINCT -> "count(DISTINCT " + text(item) + ")";
      case SUM -> "sum(" + value + ")";
      case AVERAGE -> "round(avg(" + value + "), 2)";
      case MINIMUM -> "min(" + ordered + ")";
      case MAXIMUM -> "max(" + ordered + ")";
      case VALUE, LABEL, BOTH, ACROSS, AGE, AGE_CLASS ->
          throw new IllegalArgumentException(show.name());
    };
  }

  /** Whether something of the row was emptied. */
  private String blanked() {
    var emptied = new ArrayList<String>();
    for (var column : definition.columns()) {
      var item = item(column.item());
      if (item.item().sensitivity() == Sensitivity.PROTECTED) {
        emptied.add(
            "(d"
                + read.indexOf(item.dataset())
                + ".euc_blanked AND "
                + column(item)
                + " IS NOT NULL)");
      }
    }
    return emptied.isEmpty() ? "false" : "coalesce(" + String.join(" OR ", emptied) + ", false)";
  }

  private String person() {
    for (var person : read.getFirst().persons()) {
      if (!Dataset.holdsSeveral(person)) {
        return "d0." + person.column();
      }
    }
    return "CAST(NULL AS text)";
  }

  private String touched() {
    var touched = new ArrayList<String>();
    for (int place = 0; place < read.size(); place++) {
      touched.add("coalesce(d" + place + ".euc_touched, false)");
    }
    return "(" + String.join(" OR ", touched) + ")";
  }

  private String left() {
    return definition.protectedRows() == ProtectedRows.LEAVE_OUT ? "NOT " + touched() : "true";
  }

  private String where(String more) {
    return " WHERE " + where + " AND " + brought + " AND " + more;
  }

  private String brought(Roster roster) {
    if (!roster.isBrought()) {
      return "true";
    }
    parameters.put(ROSTER, roster.numbers().toArray(String[]::new));
    return person() + " = ANY (CAST(:" + ROSTER + " AS text[]))";
  }

  /** How many persons of the roster the first data set knows. */
  String matched() {
    return "SELECT count(DISTINCT " + person() + ")" + from + " WHERE " + brought;
  }

  private String where(List<List<String>> values) {
    var sets = new TreeMap<Integer, List<String>>();
    for (int i = 0; i < definition.conditions().size(); i++) {
      var condition = definition.conditions().get(i);
      sets.computeIfAbsent(condition.set(), set -> new ArrayList<>())
          .add(condition(condition, values.get(i), "euc" + i));
    }
    if (sets.isEmpty()) {
      return "true";
    }
    var alternatives =
        sets.values().stream().map(all -> "(" + String.join(" AND ", all) + ")").toList();
    return "(" + String.join(" OR ", alternatives) + ")";
  }

  private String condition(Definition.Condition condition, List<String> values, String name) {
    var item = item(condition.item());
    var value = comparable(item);
    return switch (condition.comparison()) {
      case EQUAL -> value + " = " + bound(item, name, values.getFirst());
      case AT_LEAST -> value + " >= " + bound(item, name, values.getFirst());
      case AT_MOST -> value + " <= " + bound(item, name, values.getFirst());
      case BETWEEN ->
          "("
              + value
              + " BETWEEN "
              + bound(item, name + "a", values.getFirst())
              + " AND "
              + bound(item, name + "b", values.getLast())
              + ")";
      case CONTAINS -> "(position(" + plain(name, values) + " in " + text(item) + ") > 0)";
      case STARTS_WITH -> "starts_with(" + text(item) + ", " + plain(name, values) + ")";
      case ONE_OF -> oneOf(item, value, name, values);
      case EMPTY -> isEmpty(item);
      case NOT_EMPTY -> "(NOT " + isEmpty(item) + ")";
      case AGE_AT_LEAST -> age(item, " >= ", name, values);
      case AGE_AT_MOST -> age(item, " <= ", name, values);
    };
  }

  private String isEmpty(Item item) {
    return "(coalesce(" + text(item) + ", '') = '')";
  }

  private String oneOf(Item item, String value, String name, List<String> values) {
    var each = new ArrayList<String>();
    for (int i = 0; i < values.size(); i++) {
      each.add(bound(item, name + "n" + i, values.get(i)));
    }
    return "(" + value + " IN (" + String.join(", ", each) + "))";
  }

  private String plain(String name, List<String> values) {
    parameters.put(name, values.getFirst());
    return "CAST(:" + name + " AS text)";
  }

  private String bound(Item item, String name, String value) {
    parameters.put(name, value);
    var type =
        switch (item.item().type()) {
          case X, N, YEAR, TIME -> "text";
          case INTEGER, SIGNED, DECIMAL -> "numeric";
          case DATE, UNCERTAIN_DATE, TIMESTAMP -> "date";
          case FLAG -> "boolean";
        };
    return "CAST(:" + name + " AS " + type + ")";
  }

  private String order() {
    var order = new ArrayList<String>();
    definition.sorting().forEach(sort -> order.add(sorted(sort)));
    for (int place = 0; place < read.size(); place++) {
      for (var column : read.get(place).group().orderBy()) {
        order.add("d" + place + "." + column);
      }
    }
    return " ORDER BY " + String.join(", ", order);
  }

  private String summaryOrder() {
    var order = new ArrayList<String>();
    definition.sorting().forEach(sort -> order.add(sorted(sort)));
    for (var column : definition.columns()) {
      if (!column.show().isMeasure()) {
        order.add(ordered(column) + " NULLS LAST");
        order.add(shown(column) + " NULLS LAST");
      }
    }
    return order.isEmpty() ? "" : " ORDER BY " + String.join(", ", order);
  }

  private String sorted(Definition.Sorting sort) {
    return comparable(item(sort.item())) + (sort.descending() ? " DESC NULLS LAST" : " NULLS LAST");
  }

  /** Whether texts of an item are digits that must not be touched when a file is written. */
  static boolean isNumber(Item item, Show show) {
    return switch (show) {
      case COUNT, DISTINCT, SUM, AVERAGE, AGE -> true;
      case VALUE, LABEL, BOTH, MINIMUM, MAXIMUM, ACROSS, AGE_CLASS -> {
        var type = item.item().type();
        yield show != Show.LABEL
            && show != Show.AGE_CLASS
            && (type == ItemType.INTEGER || type == ItemType.SIGNED || type == ItemType.DECIMAL);
      }
    };
  }
}
