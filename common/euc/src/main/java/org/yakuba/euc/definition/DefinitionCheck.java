package org.yakuba.euc.definition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.yakuba.euc.dataset.Dataset;
import org.yakuba.euc.dataset.Datasets;
import org.yakuba.euc.dataset.Datasets.Item;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.platform.catalog.ItemType;
import org.yakuba.platform.catalog.Sensitivity;
import org.yakuba.platform.identity.Operator;

/**
 * Whether an officer may run a definition, and whether the catalogue still says what it said when
 * the definition was made. Asked when a definition is kept and again before every run.
 */
public final class DefinitionCheck {
  /** Most columns of a definition. */
  public static final int MOST_COLUMNS = 60;

  /** Most conditions of a definition. */
  public static final int MOST_CONDITIONS = 30;

  /** Most data sets besides the first. */
  public static final int MOST_JOINS = 3;

  /** 上限: most rows of a file (EUC §3). */
  public static final int MOST_ROWS = 1_000_000;

  private static final int MOST_NAME = 100;
  private static final int MOST_TEXT = 500;

  private final Datasets datasets;

  public DefinitionCheck(Datasets datasets) {
    this.datasets = datasets;
  }

  /**
   * Everything against a definition: {@code EUC-E01} a right is missing, {@code EUC-E04} an item is
   * no longer there, {@code EUC-E05} 個人番号, {@code EUC-E10} it is not complete.
   */
  public Violations check(Definition definition, Operator operator) {
    var wrong = new Violations();
    text(wrong, "name", "名称", definition.name(), MOST_NAME);
    text(wrong, "purpose", "目的", definition.purpose(), MOST_TEXT);
    text(wrong, "ground", "根拠", definition.ground(), MOST_TEXT);
    var read = datasets(definition, operator, wrong);
    items(definition, read, wrong);
    if (wrong.isEmpty()) {
      columns(definition, wrong);
      conditions(definition, wrong);
      sorting(definition, wrong);
      bounds(definition, wrong);
    }
    var limit = definition.limit();
    if (limit != null && (limit < 1 || limit > MOST_ROWS)) {
      wrong.add("limit", limit.toString(), "EUC-E10", "上限件数は1から" + MOST_ROWS + "までです");
    }
    return wrong;
  }

  private static void text(Violations wrong, String field, String label, String text, int most) {
    if (text.isBlank() || text.length() > most) {
      wrong.add(field, text, "EUC-E10", label + "を" + most + "文字までで入力してください");
    }
  }

  /** The data sets it reads: the first, then those it is joined with. */
  private List<Dataset> datasets(Definition definition, Operator operator, Violations wrong) {
    var read = new ArrayList<Dataset>();
    var first = datasets.find(definition.dataset());
    if (first.isEmpty()) {
      wrong.add("dataset", definition.dataset(), "EUC-E04", "データセットがなくなりました。定義を見直してください");
      return read;
    }
    if (!first.get().isOfferedTo(operator)) {
      wrong.add("dataset", null, "EUC-E01", first.get().label() + "を抽出する権限がありません");
    }
    read.add(first.get());
    if (definition.joins().size() > MOST_JOINS) {
      wrong.add("joins", null, "EUC-E10", "結合は" + MOST_JOINS + "つまでです");
    }
    for (var join : definition.joins()) {
      var way =
          datasets.joins(first.get(), operator).stream()
              .filter(w -> w.from().id().equals(join.from()) && w.to().id().equals(join.to()))
              .findFirst();
      if (way.isEmpty()) {
        wrong.add("joins", null, "EUC-E01", "結合できないか、結合先を抽出する権限がありません");
      } else if (read.contains(way.get().to().dataset())) {
        wrong.add("joins", null, "EUC-E10", "同じデータセットは1度だけ結合できます");
      } else {
        read.add(way.get().to().dataset());
      }
    }
    return read;
  }

  private void items(Definition definition, List<Dataset> read, Violations wrong) {
    for (var id : definition.items()) {
      var item = datasets.item(id);
      if (item.isEmpty()) {
        wrong.add("columns", id, "EUC-E04", "データ項目 " + id + " がなくなりました。定義を見直してください");
      } else if (Dataset.isSecret(item.get().item())) {
        wrong.add("columns", id, "EUC-E05", item.get().label() + "は抽出できません");
      } else if (!read.contains(item.get().dataset())) {
        wrong.add("columns", id, "EUC-E10", item.get().label() + "は選んだデータセットの項目ではありません");
      }
    }
  }

  private Item item(String id) {
    return datasets.item(id).orElseThrow();
  }

  private void columns(Definition definition, Violations wrong) {
    int count = definition.columns().size();
    if (count == 0 || count > MOST_COLUMNS) {
      wrong.add("columns", null, "EUC-E10", "項目を1から" + MOST_COLUMNS + "まで選んでください");
    }
    for (var column : definition.columns()) {
      column(column, item(column.item()), wrong);
    }
    long measures = definition.columns().stream().filter(c -> c.show().isMeasure()).count();
    long across = definition.columns().stream().filter(c -> c.show() == Show.ACROSS).count();
    if (across > 1 || across == 1 && measures != 1) {
      wrong.add("columns", null, "EUC-E10", "表の列にする項目は1つ、集計する項目も1つにしてください");
    }
  }

  private static void column(Definition.Column column, Item item, Violations wrong) {
    var type = item.item().type();
    switch (column.show()) {
      case LABEL, BOTH -> {
        if (item.dataset().codesOf(item.item()).isEmpty()) {
          wrong.add("columns", null, "EUC-E10", item.label() + "はコードの項目ではありません。「値」を選んでください");
        }
      }
      case SUM, AVERAGE -> {
        if (type != ItemType.INTEGER && type != ItemType.SIGNED && type != ItemType.DECIMAL) {
          wrong.add("columns", null, "EUC-E10", item.label() + "は数の項目ではないので合計・平均できません");
        }
      }
      case AGE, AGE_CLASS -> date(item, "columns", wrong);
      case VALUE, COUNT, DISTINCT, MINIMUM, MAXIMUM, ACROSS -> {}
    }
  }

  private static void date(Item item, String field, Violations wrong) {
    var type = item.item().type();
    if (type != ItemType.DATE && type != ItemType.UNCERTAIN_DATE) {
      wrong.add(field, null, "EUC-E10", item.label() + "は日付の項目ではないので年齢を数えられません");
    }
  }

  private static void bounds(Definition definition, Violations wrong) {
    var bounds = definition.classes();
    for (int i = 1; i < bounds.size(); i++) {
      if (bounds.get(i) <= bounds.get(i - 1)) {
        wrong.add("ageBounds", null, "EUC-E10", "年齢階級の始めの年齢は小さい順に入力してください");
        return;
      }
    }
  }

  private void conditions(Definition definition, Violations wrong) {
    if (definition.conditions().size() > MOST_CONDITIONS) {
      wrong.add("conditions", null, "EUC-E10", "条件は" + MOST_CONDITIONS + "までです");
    }
    for (int i = 0; i < definition.conditions().size(); i++) {
      var condition = definition.conditions().get(i);
      var item = item(condition.item());
      if (condition.comparison().isAge()) {
        date(item, field(i), wrong);
      }
      if (isForTexts(condition.comparison()) && !item.item().type().isText()) {
        wrong.add(field(i), null, "EUC-E10", item.label() + "は文字の項目ではないので「含む」「前方一致」を使えません");
      } else if (condition.comparison().takesValue() && !condition.isAsked()) {
        ConditionValue.read(item, condition.comparison(), condition.value(), field(i), wrong);
      }
    }
  }

  private static boolean isForTexts(Comparison comparison) {
    return comparison == Comparison.CONTAINS || comparison == Comparison.STARTS_WITH;
  }

  /** Field of the value of a condition on the page. */
  public static String field(int condition) {
    return "value" + condition;
  }

  private static void sorting(Definition definition, Violations wrong) {
    if (!definition.isSummary()) {
      return;
    }
    for (var sort : definition.sorting()) {
      boolean grouped =
          definition.columns().stream()
              .anyMatch(c -> c.item().equals(sort.item()) && !c.show().isMeasure());
      if (!grouped) {
        wrong.add("sorting", null, "EUC-E10", "集計では、集計の区分にした項目だけで並べられます");
      }
    }
  }

  /** 要配慮の項目 it reads: a run needs another officer's approval (EUC-5-04). */
  public List<Item> needingApproval(Definition definition) {
    return definition.items().stream()
        .flatMap(id -> datasets.item(id).stream())
        .filter(item -> item.item().sensitivity() == Sensitivity.SENSITIVE)
        .toList();
  }

  /**
   * What the catalogue says of the items, as a hash: when it changes, the definition must be looked
   * at again.
   */
  public String hash(Definition definition) {
    var words = new StringBuilder();
    for (var id : definition.items()) {
      datasets
          .item(id)
          .ifPresentOrElse(
              item -> {
                words.append(item.dataset().group().view()).append(item.item());
                item.dataset()
                    .codesOf(item.item())
                    .ifPresent(codes -> words.append(codes.values()));
              },
              () -> words.append(id));
      words.append('\n');
    }
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(words.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
