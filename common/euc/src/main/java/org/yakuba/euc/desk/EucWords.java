package org.yakuba.euc.desk;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yakuba.euc.dataset.Dataset;
import org.yakuba.euc.dataset.Datasets;
import org.yakuba.euc.definition.AgeKind;
import org.yakuba.euc.definition.Comparison;
import org.yakuba.euc.definition.Definition;
import org.yakuba.euc.definition.History;
import org.yakuba.euc.definition.ProtectedRows;
import org.yakuba.euc.definition.Show;
import org.yakuba.euc.definition.Visibility;
import org.yakuba.euc.run.Approvals;
import org.yakuba.euc.run.Form;
import org.yakuba.euc.run.Runs;
import org.yakuba.platform.catalog.DataItem;
import org.yakuba.platform.screen.Ui;
import org.yakuba.platform.screen.component.Choice;
import org.yakuba.platform.screen.component.Table;

/** How extracts are worded on screens. */
public final class EucWords {
  private static final Choice NONE = new Choice("", "(なし)");
  private static final int MOST_SETS = 9;

  private EucWords() {}

  private static <E extends Enum<E>> List<Choice> choices(E[] values, Function<E, String> label) {
    return Arrays.stream(values)
        .map(value -> new Choice(value.name(), label.apply(value)))
        .toList();
  }

  public static List<Choice> shows() {
    return choices(Show.values(), Show::label);
  }

  public static List<Choice> comparisons() {
    return choices(Comparison.values(), Comparison::label);
  }

  public static List<Choice> histories() {
    return choices(History.values(), History::label);
  }

  public static List<Choice> protectedRows() {
    return choices(ProtectedRows.values(), ProtectedRows::label);
  }

  public static List<Choice> visibilities() {
    return choices(Visibility.values(), Visibility::label);
  }

  public static List<Choice> ages() {
    return choices(AgeKind.values(), AgeKind::label);
  }

  public static List<Choice> forms() {
    return choices(Form.values(), Form::label);
  }

  public static List<Choice> sets() {
    var sets = new ArrayList<Choice>();
    for (int set = 1; set <= MOST_SETS; set++) {
      sets.add(new Choice(Integer.toString(set), "組" + set));
    }
    return sets;
  }

  public static List<Choice> directions() {
    return List.of(new Choice("false", "昇順"), new Choice("true", "降順"));
  }

  /** Items of the data sets, the group named where there are several. */
  public static List<Choice> items(List<Dataset> datasets) {
    var items = new ArrayList<Choice>();
    items.add(NONE);
    for (var dataset : datasets) {
      var group = datasets.size() > 1 ? dataset.group().label() + ": " : "";
      dataset.items().forEach(item -> items.add(new Choice(item.itemId(), group + item.label())));
    }
    return items;
  }

  public static List<Choice> joins(List<Datasets.Join> joins) {
    var choices = new ArrayList<Choice>();
    choices.add(NONE);
    joins.forEach(join -> choices.add(new Choice(join.key(), join.label())));
    return choices;
  }

  /** 取扱区分. */
  public static String sensitivity(DataItem item) {
    return switch (item.sensitivity()) {
      case PUBLIC -> "";
      case PERSONAL -> "個人情報";
      case PROTECTED -> "所在(支援措置で空)";
      case SENSITIVE -> "要配慮(承認)";
      case SECRET_NUMBER -> "抽出不可";
    };
  }

  /** 型 and 桁. */
  public static String type(DataItem item) {
    var length = item.length();
    return length == null ? item.type().notation() : item.type().notation() + " " + length;
  }

  /** What stands in the definition, line by line. */
  public static List<String> columns(Datasets datasets, Definition definition) {
    return definition.columns().stream()
        .map(column -> label(datasets, column.item()) + "(" + column.show().label() + ")")
        .toList();
  }

  /** Its conditions, line by line. */
  public static List<String> conditions(Datasets datasets, Definition definition) {
    return definition.conditions().stream()
        .map(condition ->
            "組"
                + condition.set()
                + ": "
                + label(datasets, condition.item())
                + " "
                + condition.comparison().label()
                + (condition.isAsked()
                    ? " [" + condition.parameter() + "]"
                    : " " + condition.value()))
        .toList();
  }

  /** Its joins, line by line. */
  public static List<String> ways(Datasets datasets, Definition definition) {
    return definition.joins().stream()
        .map(join ->
            datasets.item(join.to()).map(item -> item.dataset().label()).orElse(join.to())
                + "("
                + label(datasets, join.from())
                + " = "
                + label(datasets, join.to())
                + ")")
        .toList();
  }

  private static String label(Datasets datasets, String item) {
    return datasets.item(item).map(Datasets.Item::label).orElse(item);
  }

  /** Where an approval stands. */
  public static String state(Approvals.Asked asked) {
    if (asked.approved() == null) {
      return "承認待ち";
    }
    if (!asked.approved()) {
      return "差戻し";
    }
    return asked.used() ? "実行済" : "承認済";
  }

  /** What whoever takes the result must know of it (EUC-W02). */
  public static String told(Runs.Answer.Done done) {
    var told = new StringBuilder();
    if (done.execution().blanked() > 0) {
      told.append(" EUC-W02 抑止により").append(done.execution().blanked()).append("件の住所等を空にしました。");
    }
    if (done.execution().leftOut() > 0) {
      told.append(" EUC-W02 抑止により").append(done.execution().leftOut()).append("件の行を除きました。");
    }
    if (done.firstRows() >= 0 && done.execution().rows() > done.firstRows()) {
      told.append(" EUC-W04 結合により")
          .append(done.firstRows())
          .append("件が")
          .append(done.execution().rows())
          .append("行に増えています。");
    }
    if (done.brought() > 0) {
      told.append(" 名簿").append(done.brought()).append("人のうち");
      told.append(done.matched()).append("人が宛名番号で一致し、");
      told.append(done.brought() - done.matched()).append("人は一致しませんでした。");
    }
    return told.toString().strip();
  }

  /** The result as a table with as many columns as it has. */
  public static Content result(Ui ui, Runs.Answer.Done done) {
    var shown = done.table();
    Table<List<@Nullable String>> table =
        ui.table(done.execution().name(), shown.rows()).whenEmpty("条件に合うものはありません。");
    for (int i = 0; i < shown.labels().size(); i++) {
      int column = i;
      if (shown.isNumber(i)) {
        table.number(shown.labels().get(i), row -> row.get(column));
      } else {
        table.column(shown.labels().get(i), row -> row.get(column));
      }
    }
    return table;
  }
}
