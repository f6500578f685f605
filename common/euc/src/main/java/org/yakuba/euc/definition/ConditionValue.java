package org.yakuba.euc.definition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yakuba.euc.dataset.Datasets.Item;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.kernel.date.DateInput;
import org.yakuba.kernel.date.ParsedDate;

/**
 * Reads what an officer typed into a condition as the type of its item: dates also in 和暦, codes by
 * their code or their name.
 */
public final class ConditionValue {
  private static final String RANGE = "[〜～]";
  private static final String LIST = "[,、,\\s]+";
  private static final int MOST_CHARACTERS = 2_000;

  private ConditionValue() {}

  /**
   * The values of a condition, in the form in which they are bound: dates as YYYY-MM-DD, numbers in
   * plain digits, flags as {@code true} or {@code false}. One for a plain comparison, two for a
   * range, any number for a list.
   *
   * @param field where wrong values are told
   * @return empty when something is wrong
   */
  public static List<String> read(
      Item item, Comparison comparison, String text, String field, Violations wrong) {
    if (text.isBlank() || text.length() > MOST_CHARACTERS) {
      wrong.add(
          field, text, "EUC-E10", item.label() + "と比べる値を" + MOST_CHARACTERS + "文字までで入力してください");
      return List.of();
    }
    if (comparison.isAge()) {
      return age(item, text.strip(), field, wrong);
    }
    var parts = parts(comparison, text.strip());
    if (comparison == Comparison.BETWEEN && parts.size() != 2) {
      wrong.add(field, text, "EUC-E10", item.label() + "の範囲は「始め〜終り」の形で入力してください");
      return List.of();
    }
    var values = new ArrayList<String>();
    for (var part : parts) {
      var value = isPartOfText(comparison) ? part : one(item, part, field, wrong);
      if (value != null) {
        values.add(value);
      }
    }
    return values.size() == parts.size() ? values : List.of();
  }

  private static List<String> age(Item item, String text, String field, Violations wrong) {
    if (!text.matches("[0-9]{1,3}")) {
      wrong.add(field, text, "EUC-E10", item.label() + "から数える年齢は数字3桁までです");
      return List.of();
    }
    return List.of(text);
  }

  private static boolean isPartOfText(Comparison comparison) {
    return comparison == Comparison.CONTAINS || comparison == Comparison.STARTS_WITH;
  }

  private static List<String> parts(Comparison comparison, String text) {
    return switch (comparison) {
      case BETWEEN -> strip(text.split(RANGE, -1));
      case ONE_OF -> strip(text.split(LIST));
      case EQUAL,
          AT_LEAST,
          AT_MOST,
          CONTAINS,
          STARTS_WITH,
          EMPTY,
          NOT_EMPTY,
          AGE_AT_LEAST,
          AGE_AT_MOST ->
          List.of(text);
    };
  }

  private static List<String> strip(String[] texts) {
    return Arrays.stream(texts).map(String::strip).filter(text -> !text.isEmpty()).toList();
  }

  private static @Nullable String one(Item item, String text, String field, Violations wrong) {
    return switch (item.item().type()) {
      case X, N, TIME -> code(item, text, field, wrong);
      case YEAR -> text;
      case INTEGER, SIGNED, DECIMAL -> number(item, text, field, wrong);
      case DATE, UNCERTAIN_DATE, TIMESTAMP -> day(text, field, wrong);
      case FLAG -> flag(item, text, field, wrong);
    };
  }

  private static @Nullable String code(Item item, String text, String field, Violations wrong) {
    var codes = item.dataset().codesOf(item.item());
    if (codes.isEmpty() || codes.get().labelOf(text).isPresent()) {
      return text;
    }
    Optional<String> named =
        codes.get().values().entrySet().stream()
            .filter(code -> code.getValue().equals(text))
            .map(code -> code.getKey())
            .findFirst();
    if (named.isEmpty()) {
      wrong.add(
          field,
          text,
          "EUC-E10",
          item.label() + "は " + String.join("・", codes.get().values().values()) + " のどれかです");
    }
    return named.orElse(null);
  }

  private static @Nullable String number(Item item, String text, String field, Violations wrong) {
    try {
      return new BigDecimal(text.replace(",", "")).toPlainString();
    } catch (NumberFormatException e) {
      wrong.add(field, text, "EUC-E10", item.label() + "は数字で入力してください");
      return null;
    }
  }

  private static @Nullable String day(String text, String field, Violations wrong) {
    return switch (DateInput.parse(text)) {
      case ParsedDate.Ok(var day) -> day.toString();
      case ParsedDate.Invalid(var code, var message) -> {
        wrong.add(field, text, code, message);
        yield null;
      }
    };
  }

  private static @Nullable String flag(Item item, String text, String field, Violations wrong) {
    return switch (text) {
      case "1", "はい", "有" -> "true";
      case "0", "いいえ", "無" -> "false";
      default -> {
        wrong.add(field, text, "EUC-E10", item.label() + "は 1(はい) または 0(いいえ) です");
        yield null;
      }
    };
  }
}
