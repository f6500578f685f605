package org.yakuba.emergencybenefit.assess;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yakuba.emergencybenefit.rules.Condition;
import org.yakuba.emergencybenefit.rules.Condition.All;
import org.yakuba.emergencybenefit.rules.Condition.Any;
import org.yakuba.emergencybenefit.rules.Condition.Comparison;
import org.yakuba.emergencybenefit.rules.Condition.Not;

/** Writes a condition as {@link ConditionReader} reads it (emergency-benefit §4.1). */
public final class ConditionWriter {

  private ConditionWriter() {}

  /** The condition as values of JSON. */
  public static Map<String, Object> write(Condition condition) {
    return switch (condition) {
      case All(var parts) -> Map.of("all", all(parts));
      case Any(var parts) -> Map.of("any", all(parts));
      case Not(var part) -> Map.of("not", write(part));
      case Comparison(var field, var operator, var values) ->
          Map.of(
              "field",
              field.id(),
              "op",
              operator.name().toLowerCase(Locale.ROOT),
              "value",
              switch (operator) {
                case IN, BETWEEN -> values.stream().map(ConditionWriter::plain).toList();
                case EQ, NE, LT, LTE, GT, GTE -> plain(values.getFirst());
              });
    };
  }

  private static List<Map<String, Object>> all(List<Condition> parts) {
    return parts.stream().map(ConditionWriter::write).toList();
  }

  private static Object plain(Object value) {
    return value instanceof LocalDate day ? day.toString() : value;
  }
}
