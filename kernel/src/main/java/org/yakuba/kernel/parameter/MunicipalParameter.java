package org.yakuba.kernel.parameter;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.yaml.YamlMap;

/**
 * A value that each municipality sets for itself, by ordinance or by choice (標準仕様カタログ §4): what it
 * is, and the bounds within which it may be set.
 *
 * @param id identifier, such as {@code paymentDay}
 * @param name what it is, in Japanese
 * @param type what its values are
 * @param unit unit of its values
 * @param digits most digits of a number; null where {@code min} and {@code max} say it all
 * @param min least value; null where there is none
 * @param max greatest value; null where there is none
 * @param choices the only texts allowed, each with the Japanese word shown for it; empty where any
 *     text is
 * @param nullable whether a municipality may leave it empty, which is not the same as leaving it at
 *     its default
 * @param defaultValue the value of a municipality that has set none; null when it must set one
 * @param legalBasis law and article that leave it to the municipality
 * @param changePolicy when it may change
 * @param addsTo the national parameter that its value is added to (国の額 + X); null when it stands
 *     alone
 * @param shownWhen the pattern that must be chosen for it to be asked at all (標準仕様カタログ §5); null
 *     when it always is
 */
public record MunicipalParameter(
    String id,
    String name,
    ParameterType type,
    String unit,
    @Nullable Integer digits,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    Map<String, String> choices,
    boolean nullable,
    @Nullable String defaultValue,
    String legalBasis,
    ChangePolicy changePolicy,
    @Nullable String addsTo,
    @Nullable Pattern shownWhen) {

  /** When a municipality may change a value. */
  public enum ChangePolicy {
    ANYTIME,
    YEAR_START,
    BEFORE_ASSESSMENT,
    IMMUTABLE
  }

  /**
   * パターン: a choice of another parameter of the same business.
   *
   * @param parameterId the parameter that chooses the pattern
   * @param value the choice
   */
  public record Pattern(String parameterId, String value) {}

  public MunicipalParameter {
    choices = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(choices));
  }

  static MunicipalParameter read(YamlMap entry) {
    entry.allowOnly(
        "id",
        "name",
        "type",
        "unit",
        "digits",
        "min",
        "max",
        "choices",
        "labels",
        "nullable",
        "defaultValue",
        "legalBasis",
        "changePolicy",
        "addsTo",
        "shownWhen");
    var parameter =
        new MunicipalParameter(
            entry.text("id"),
            entry.text("name"),
            entry.constant("type", ParameterType.class),
            entry.text("unit"),
            entry.textOrNull("digits") == null ? null : entry.integer("digits"),
            entry.textOrNull("min") == null ? null : entry.decimal("min"),
            entry.textOrNull("max") == null ? null : entry.decimal("max"),
            choices(entry),
            entry.flag("nullable", false),
            entry.textOrNull("defaultValue"),
            entry.text("legalBasis"),
            entry.constant("changePolicy", ChangePolicy.class),
            entry.textOrNull("addsTo"),
            pattern(entry));
    var standard = parameter.defaultValue();
    if (standard != null) {
      var wrong = parameter.objection(standard);
      if (wrong.isPresent()) {
        throw entry.problem("defaultValue", wrong.get());
      }
    }
    return parameter;
  }

  private static Map<String, String> choices(YamlMap entry) {
    var choices = new LinkedHashMap<String, String>();
    var labels = entry.keys().contains("labels") ? entry.map("labels") : null;
    for (var choice : entry.texts("choices")) {
      choices.put(choice, labels == null ? choice : labels.text(choice, choice));
    }
    if (labels != null) {
      labels.allowOnly(choices.keySet().toArray(String[]::new));
    }
    return choices;
  }

  private static @Nullable Pattern pattern(YamlMap entry) {
    if (!entry.keys().contains("shownWhen")) {
      return null;
    }
    var pattern = entry.map("shownWhen");
    pattern.allowOnly("parameterId", "value");
    return new Pattern(pattern.text("parameterId"), pattern.text("value"));
  }

  /** The Japanese word for a value that is one of the choices; else the value itself. */
  public String word(String value) {
    return choices.getOrDefault(value, value);
  }

  /** Whether every municipality has a value although it has set none. */
  public boolean hasDefault() {
    return nullable || defaultValue != null;
  }

  /** Why a value may not be set, in Japanese; empty when it may. Null is the empty value. */
  public Optional<String> objection(@Nullable String value) {
    if (value == null) {
      return nullable ? Optional.empty() : Optional.of(name + "は空にできません");
    }
    if (!choices.isEmpty() && !choices.containsKey(value)) {
      return Optional.of(name + "は " + String.join("・", choices.keySet()) + " のどれかです: " + value);
    }
    return switch (type) {
      case TEXT -> Optional.empty();
      case DATE ->
          isDate(value) ? Optional.empty() : Optional.of("日付 YYYY-MM-DD ではありません: " + value);
      case INTEGER, YEN ->
          value.matches("-?\\d{1,18}")
              ? outside(new BigDecimal(value))
              : Optional.of("整数ではありません: " + value);
      case DECIMAL, RATE ->
          value.matches("-?\\d{1,18}(\\.\\d{1,18})?")
              ? outside(new BigDecimal(value))
              : Optional.of("小数ではありません: " + value);
    };
  }

  private Optional<String> outside(BigDecimal number) {
    if (digits != null && number.precision() - number.scale() > digits) {
      return Optional.of(name + "は" + digits + "桁までです: " + number.toPlainString());
    }
    if (min != null && number.compareTo(min) < 0) {
      return Optional.of(name + "は" + min.toPlainString() + "以上です: " + number.toPlainString());
    }
    if (max != null && number.compareTo(max) > 0) {
      return Optional.of(name + "は" + max.toPlainString() + "以下です: " + number.toPlainString());
    }
    return Optional.empty();
  }

  private static boolean isDate(String value) {
    try {
      LocalDate.parse(value);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
