package org.yakuba.emergencybenefit.assess;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yakuba.emergencybenefit.rules.Condition;
import org.yakuba.emergencybenefit.rules.Condition.Operator;
import org.yakuba.emergencybenefit.rules.ConditionField;
import org.yakuba.kernel.facts.Shape;

/**
 * Reads a condition (emergency-benefit §4.1). Every branch is read, so that every mistake in it is
 * told; what is not defined is refused with {@code EMB-E102}.
 */
public final class ConditionReader {

  private static final String UNDEFINED = "EMB-E102";
  private static final int MOST_DEPTH = 50;
  private static final List<String> WORDS = List.of("all", "any", "not", "field");

  private ConditionReader() {}

  /** The condition; null when anything is wrong with it, which is noted. */
  public static @Nullable Condition read(Shape shape) {
    return read(shape, 1);
  }

  private static @Nullable Condition read(Shape shape, int depth) {
    var words = WORDS.stream().filter(shape.items()::containsKey).toList();
    if (words.size() != 1 || depth > MOST_DEPTH) {
      var key = words.isEmpty() ? "field" : words.getFirst();
      shape.fault(key, UNDEFINED, "all・any・not・field のどれか1つを、" + MOST_DEPTH + "段以内で指定してください");
      return null;
    }
    var condition =
        switch (words.getFirst()) {
          case "all", "any" -> parts(shape, words.getFirst(), depth);
          case "not" -> not(shape, depth);
          default -> comparison(shape);
        };
    shape.refuseUnknown();
    return condition;
  }

  private static @Nullable Condition parts(Shape shape, String word, int depth) {
    var parts = new ArrayList<Condition>();
    boolean sound = true;
    var branches = shape.objects(word);
    if (branches.isEmpty()) {
      shape.fault(word, UNDEFINED, "1件以上の条件を指定してください");
      return null;
    }
    for (var branch : branches) {
      var part = read(branch, depth + 1);
      if (part == null) {
        sound = false;
      } else {
        parts.add(part);
      }
    }
    return !sound ? null : word.equals("all") ? new Condition.All(parts) : new Condition.Any(parts);
  }

  private static @Nullable Condition not(Shape shape, int depth) {
    var branch = shape.object("not").orElse(null);
    var part = branch == null ? null : read(branch, depth + 1);
    return part == null ? null : new Condition.Not(part);
  }

  private static @Nullable Condition comparison(Shape shape) {
    var field = field(shape);
    var operator = operator(shape, field);
    shape.require("value");
    var given = shape.value("value");
    if (field == null || operator == null || given == null) {
      return null;
    }
    var values = values(field, operator, given);
    if (values == null) {
      shape.fault("value", UNDEFINED, expected(field, operator));
      return null;
    }
    return new Condition.Comparison(field, operator, values);
  }

  private static @Nullable ConditionField field(Shape shape) {
    shape.require("field");
    var given = shape.value("field");
    var field = given instanceof String id ? ConditionField.ofId(id) : null;
    if (given != null && field == null) {
      shape.fault("field", UNDEFINED, "定義されていない項目です");
    }
    return field;
  }

  private static @Nullable Operator operator(Shape shape, @Nullable ConditionField field) {
    shape.require("op");
    var given = shape.value("op");
    Operator found = null;
    for (var operator : Operator.values()) {
      if (operator.name().toLowerCase(Locale.ROOT).equals(given)) {
        found = operator;
      }
    }
    if (given != null && (found == null || (field != null && !found.fits(field.type())))) {
      shape.fault("op", UNDEFINED, "この項目に使えない演算子です");
      return null;
    }
    return found;
  }

  private static @Nullable List<Object> values(
      ConditionField field, Operator operator, Object given) {
    var list =
        switch (operator) {
          case IN, BETWEEN -> given instanceof List<?> several ? several : List.of();
          case EQ, NE, LT, LTE, GT, GTE -> List.of(given);
        };
    var values = new ArrayList<Object>();
    for (Object element : list) {
      var value = element == null ? null : value(field.type(), element);
      if (value == null) {
        return null;
      }
      values.add(value);
    }
    boolean enough = operator == Operator.BETWEEN ? isRange(values) : !values.isEmpty();
    return enough ? values : null;
  }

  private static boolean isRange(List<Object> bounds) {
    return bounds.size() == 2
        && (bounds.getFirst() instanceof Long low
            ? low <= (Long) bounds.getLast()
            : bounds.getFirst() instanceof LocalDate first
                && !first.isAfter((LocalDate) bounds.getLast()));
  }

  private static @Nullable Object value(ConditionField.Type type, Object given) {
    return switch (type) {
      case NUMBER ->
          given instanceof Integer || given instanceof Long ? ((Number) given).longValue() : null;
      case FLAG -> given instanceof Boolean flag ? flag : null;
      case CODE -> given instanceof String code && !code.isEmpty() ? code : null;
      case DATE -> given instanceof String text ? date(text) : null;
    };
  }

  private static @Nullable LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String expected(ConditionField field, Operator operator) {
    var one =
        switch (field.type()) {
          case NUMBER -> "整数";
          case DATE -> "日付 YYYY-MM-DD";
          case FLAG -> "true または false";
          case CODE -> "空でない文字列";
        };
    return switch (operator) {
      case IN -> one + "の配列(1件以上)を指定してください";
      case BETWEEN -> one + "の配列 [下限, 上限] を指定してください";
      case EQ, NE, LT, LTE, GT, GTE -> one + "を指定してください";
    };
  }
}
