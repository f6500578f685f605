package org.yakuba.euc.definition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * 抽出定義 — what is to be extracted. Items are named by their データ項目ID, which is unique over all
 * businesses; nothing of SQL stands in it.
 *
 * @param purpose 目的
 * @param ground 根拠
 * @param dataset id of the first data set
 * @param joins ways to further data sets
 * @param columns of the output, from left to right
 * @param conditions those of one set hold together, and one set is enough
 * @param sorting most important first
 * @param ages how ages are counted; null in definitions that were kept before there were ages
 * @param ageBounds first ages of the classes, ascending; empty for five years each
 * @param limit most rows; null for as many as there are, within the limits of the output
 */
public record Definition(
    String name,
    String purpose,
    String ground,
    String dataset,
    List<Join> joins,
    List<Column> columns,
    List<Condition> conditions,
    List<Sorting> sorting,
    History history,
    ProtectedRows protectedRows,
    @Nullable Integer limit,
    Visibility visibility,
    @Nullable AgeKind ages,
    @Nullable List<Integer> ageBounds) {

  /** Name of the day on which ages are counted, asked for at the run. */
  public static final String AGE_DAY = "年齢の基準日";

  public Definition {
    joins = List.copyOf(joins);
    columns = List.copyOf(columns);
    conditions = List.copyOf(conditions);
    sorting = List.copyOf(sorting);
    ages = ages == null ? AgeKind.DISPLAYED : ages;
    ageBounds = ageBounds == null ? List.of() : List.copyOf(ageBounds);
  }

  /** A way to another data set. */
  public record Join(String from, String to) {}

  /** One column of the output; {@link Show#BOTH} makes two. */
  public record Column(String item, Show show) {}

  /**
   * One condition.
   *
   * @param set conditions of the same set hold together
   * @param value what it is compared with, as typed; two texts apart by 〜, or several by commas
   * @param parameter name of what is typed at the run instead; empty when the value is fixed
   */
  public record Condition(
      int set, String item, Comparison comparison, String value, String parameter) {
    /** Whether its value is typed at the run. */
    public boolean isAsked() {
      return !parameter.isEmpty() && comparison.takesValue();
    }
  }

  /** An item that orders the rows. */
  public record Sorting(String item, boolean descending) {}

  /** Whether it counts instead of listing rows. */
  public boolean isSummary() {
    return columns.stream().anyMatch(column -> column.show().isMeasure());
  }

  /** Whether its result is a table of rows and columns. */
  public boolean isCrossTable() {
    return columns.stream().anyMatch(column -> column.show() == Show.ACROSS);
  }

  /** Every item it reads, in whatever place; each once. */
  public SequencedSet<String> items() {
    var items = new LinkedHashSet<String>();
    columns.forEach(column -> items.add(column.item()));
    conditions.forEach(condition -> items.add(condition.item()));
    sorting.forEach(sort -> items.add(sort.item()));
    joins.forEach(join -> {
      items.add(join.from());
      items.add(join.to());
    });
    return items;
  }

  /** Names of what is typed at the run, in their order; each once. */
  public List<String> parameters() {
    var names = new LinkedHashSet<String>();
    for (var condition : conditions) {
      if (condition.isAsked()) {
        names.add(condition.parameter());
      }
    }
    if (countsAges()) {
      names.add(AGE_DAY);
    }
    return new ArrayList<>(names);
  }

  /** Whether an age stands anywhere in it. */
  public boolean countsAges() {
    return columns.stream().anyMatch(column -> column.show().isAge())
        || conditions.stream().anyMatch(condition -> condition.comparison().isAge());
  }

  /** How ages are counted. */
  public AgeKind countedBy() {
    return ages == null ? AgeKind.DISPLAYED : ages;
  }

  /** First ages of the classes. */
  public List<Integer> classes() {
    return ageBounds == null ? List.of() : ageBounds;
  }
}
