package org.yakuba.emergencybenefit.rules;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** 条件式の項目 — what a condition can ask about a person, as of the reference date. */
public enum ConditionField {
  AGE("age", Type.NUMBER, Subject::age),
  BIRTH_DATE("birthDate", Type.DATE, s -> s.person().birthDate()),
  RESIDENT_ON_BASE_DATE(
      "residentOnBaseDate", Type.FLAG, s -> s.person().isResidentOn(s.baseDate())),
  RESIDENT_SINCE("residentSince", Type.DATE, s -> s.person().residentFrom()),
  TAX_EXEMPT("taxExempt", Type.FLAG, s -> s.person().taxExempt()),
  HOUSEHOLD_ALL_TAX_EXEMPT("householdAllTaxExempt", Type.FLAG, Subject::householdAllTaxExempt),
  HOUSEHOLD_SIZE("householdSize", Type.NUMBER, Subject::householdSize),
  DISABLED("disabled", Type.FLAG, s -> s.person().disabled()),
  CHILD_ALLOWANCE_RECIPIENT(
      "childAllowanceRecipient", Type.FLAG, s -> s.person().childAllowanceRecipient()),
  PATTERN("pattern", Type.CODE, s -> s.person().pattern());

  /** What the values of a field are. */
  public enum Type {
    NUMBER,
    DATE,
    FLAG,
    CODE
  }

  private final String id;
  private final Type type;
  private final Function<Subject, @Nullable Object> reading;

  ConditionField(String id, Type type, Function<Subject, @Nullable Object> reading) {
    this.id = id;
    this.type = type;
    this.reading = reading;
  }

  /** The name in a definition. */
  public String id() {
    return id;
  }

  public Type type() {
    return type;
  }

  /** What a person has there; null when it is not known. */
  @Nullable Object of(Subject subject) {
    return reading.apply(subject);
  }

  /** The field with a name; null when there is none. */
  public static @Nullable ConditionField ofId(String id) {
    for (var field : values()) {
      if (field.id.equals(id)) {
        return field;
      }
    }
    return null;
  }
}
