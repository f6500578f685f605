package org.yakuba.kernel.parameter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.yakuba.kernel.money.Rate;
import org.yakuba.kernel.money.Yen;
import org.yakuba.kernel.yaml.YamlFormatException;
import org.yakuba.kernel.yaml.YamlMap;

/**
 * A value of the law over time (標準仕様カタログ §4). Its values follow one another without gap or overlap,
 * so that from its first day on there is exactly one value for every day until its last.
 *
 * @param id identifier, such as {@code notificationPeriodDays}
 * @param name what it is, in Japanese
 * @param type what its values are
 * @param unit unit of its values: days, months, yen, per cent ...
 * @param legalBasis law and article
 * @param values oldest first; at least one
 */
public record DatedParameter(
    String id,
    String name,
    ParameterType type,
    String unit,
    String legalBasis,
    List<DatedValue> values) {

  public DatedParameter {
    values = List.copyOf(values);
  }

  static DatedParameter read(YamlMap entry) {
    entry.allowOnly("id", "name", "type", "unit", "legalBasis", "values");
    var id = entry.text("id");
    var type = entry.constant("type", ParameterType.class);
    var values = entry.maps("values").stream().map(DatedParameter::value).toList();
    if (values.isEmpty()) {
      throw entry.problem("values", id + " に値がありません");
    }
    for (int i = 0; i < values.size(); i++) {
      requireReadable(entry, id, type, values.get(i));
      if (i > 0) {
        requireSeamless(entry, id, values.get(i - 1), values.get(i));
      }
    }
    return new DatedParameter(
        id, entry.text("name"), type, entry.text("unit"), entry.text("legalBasis"), values);
  }

  /**
   * The value that holds on a day.
   *
   * @throws MissingParameterException when the parameter has no value on that day
   */
  public String on(LocalDate day) {
    for (int i = values.size() - 1; i >= 0; i--) {
      if (values.get(i).holdsOn(day)) {
        return values.get(i).value();
      }
    }
    throw new MissingParameterException(id, day);
  }

  public int integerOn(LocalDate day) {
    requireType(ParameterType.INTEGER);
    return Integer.parseInt(on(day));
  }

  public BigDecimal decimalOn(LocalDate day) {
    requireType(ParameterType.DECIMAL);
    return new BigDecimal(on(day));
  }

  public Yen yenOn(LocalDate day) {
    requireType(ParameterType.YEN);
    return Yen.of(Long.parseLong(on(day)));
  }

  public Rate rateOn(LocalDate day) {
    requireType(ParameterType.RATE);
    return Rate.of(on(day));
  }

  public LocalDate dateOn(LocalDate day) {
    requireType(ParameterType.DATE);
    return LocalDate.parse(on(day));
  }

  private void requireType(ParameterType asked) {
    if (type != asked) {
      throw new IllegalArgumentException(
          "Parameter " + id + " is of type " + type + ", asked for " + asked);
    }
  }

  private static DatedValue value(YamlMap entry) {
    entry.allowOnly("from", "to", "value");
    var value = new DatedValue(entry.date("from"), entry.dateOrNull("to"), entry.text("value"));
    if (value.to() != null && value.to().isBefore(value.from())) {
      throw entry.problem("to", "終わりが始まりより前です: " + value.to());
    }
    return value;
  }

  private static void requireSeamless(
      YamlMap entry, String id, DatedValue earlier, DatedValue later) {
    var end = earlier.to();
    if (end == null || !end.isBefore(later.from())) {
      throw entry.problem("values", id + " の適用期間が " + later.from() + " で重なっています");
    }
    if (!end.plusDays(1).equals(later.from())) {
      throw entry.problem(
          "values", id + " の適用期間が " + end.plusDays(1) + " から " + later.from() + " の前日まで空いています");
    }
  }

  private static void requireReadable(
      YamlMap entry, String id, ParameterType type, DatedValue value) {
    try {
      var text = value.value();
      switch (type) {
        case INTEGER -> Integer.parseInt(text);
        case YEN -> Long.parseLong(text);
        case DECIMAL, RATE -> new BigDecimal(text);
        case DATE -> LocalDate.parse(text);
        case TEXT -> {}
      }
    } catch (RuntimeException e) {
      throw new YamlFormatException(
          entry.place() + ": " + id + " の値「" + value.value() + "」は " + type + " ではありません", e);
    }
  }
}
