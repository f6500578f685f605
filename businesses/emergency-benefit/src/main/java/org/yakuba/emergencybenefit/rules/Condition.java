package org.yakuba.emergencybenefit.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * 対象条件 — who is meant, put together from fields and operators (emergency-benefit §4.1). There is no
 * way to write a program into it.
 */
public sealed interface Condition {

  /** Whether a person is meant. What is not known makes a comparison false. */
  boolean holdsFor(Subject subject);

  /** Every part holds. */
  record All(List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean holdsFor(Subject subject) {
      return parts.stream().allMatch(part -> part.holdsFor(subject));
    }
  }

  /** At least one part holds. */
  record Any(List<Condition> parts) implements Condition {
    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean holdsFor(Subject subject) {
      return parts.stream().anyMatch(part -> part.holdsFor(subject));
    }
  }

  /** The part does not hold. */
  record Not(Condition part) implements Condition {
    @Override
    public boolean holdsFor(Subject subject) {
      return !part.holdsFor(subject);
    }
  }

  /** How a field is compared. */
  enum Operator {
    EQ,
    NE,
    LT,
    LTE,
    GT,
    GTE,
    IN,
    BETWEEN;

    /** Whether values of a type have the order that this operator asks for. */
    public boolean fits(ConditionField.Type type) {
      return switch (this) {
        case EQ, NE, IN -> true;
        case LT, LTE, GT, GTE, BETWEEN ->
            switch (type) {
              case NUMBER, DATE -> true;
              case FLAG, CODE -> false;
            };
      };
    }
  }

  /**
   * A field compared with values.
   *
   * @param values one; for {@code IN} any number; for {@code BETWEEN} lower and upper bound, both
   *     included; Long, LocalDate, Boolean or String as the field has them
   */
  record Comparison(ConditionField field, Operator operator, List<Object> values)
      implements Condition {
    public Comparison {
      values = List.copyOf(values);
    }

    @Override
    public boolean holdsFor(Subject subject) {
      var actual = field.of(subject);
      if (actual == null) {
        return false;
      }
      return switch (operator) {
        case EQ -> actual.equals(values.getFirst());
        case NE -> !actual.equals(values.getFirst());
        case LT -> compare(actual, values.getFirst()) < 0;
        case LTE -> compare(actual, values.getFirst()) <= 0;
        case GT -> compare(actual, values.getFirst()) > 0;
        case GTE -> compare(actual, values.getFirst()) >= 0;
        case IN -> values.contains(actual);
        case BETWEEN ->
            compare(actual, values.getFirst()) >= 0 && compare(actual, values.getLast()) <= 0;
      };
    }

    /** The place of a number or a day in their order. */
    private static long rank(Object value) {
      return switch (value) {
        case Long number -> number;
        case LocalDate day -> day.toEpochDay();
        default -> throw new IllegalArgumentException("Neither number nor day: " + value);
      };
    }

    private static int compare(Object actual, Object value) {
      return Long.compare(rank(actual), rank(value));
    }
  }
}
