package org.yakuba.kernel.parameter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one municipality has set of the parameters that a business leaves to it. */
public final class MunicipalValues {

  private final Map<String, MunicipalParameter> parameters;
  private final Map<String, List<Entry>> values;

  /**
   * One value and the days on which it holds.
   *
   * @param to last day; null while it holds
   * @param value null is the empty value
   */
  record Entry(LocalDate from, @Nullable LocalDate to, @Nullable String value) {
    boolean holdsOn(LocalDate day) {
      return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
  }

  MunicipalValues(Map<String, MunicipalParameter> parameters, Map<String, List<Entry>> values) {
    this.parameters = parameters;
    this.values = values;
  }

  /**
   * The value that holds on a day: what the municipality has set, else the default; empty where it
   * has been left empty.
   *
   * @throws IllegalArgumentException when the business has no such parameter
   * @throws MissingParameterException when the municipality must set it and has not
   */
  public Optional<String> on(String id, LocalDate day) {
    var parameter = parameters.get(id);
    if (parameter == null) {
      throw new IllegalArgumentException("団体パラメータ " + id + " は定められていません");
    }
    for (var entry : values.getOrDefault(id, List.of())) {
      if (entry.holdsOn(day)) {
        return Optional.ofNullable(entry.value());
      }
    }
    if (parameter.defaultValue() == null && !parameter.nullable()) {
      throw new MissingParameterException(id, day);
    }
    return Optional.ofNullable(parameter.defaultValue());
  }
}
