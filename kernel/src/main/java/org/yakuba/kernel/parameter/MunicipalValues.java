package org.yakuba.kernel.parameter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one municipality has set of the parameters that a business leaves to it. */
public final class MunicipalValues {

  private final Map<String, MunicipalParameter> parameters;
  private final Map<String, List<Setting>> values;

  /**
   * One value and the days on which it holds.
   *
   * @param parameterId the parameter it is a value of
   * @param to last day; null while it holds
   * @param value null is the empty value
   */
  public record Setting(
      String parameterId, LocalDate from, @Nullable LocalDate to, @Nullable String value) {

    /** Whether the value holds on a day. */
    public boolean holdsOn(LocalDate day) {
      return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
  }

  MunicipalValues(Map<String, MunicipalParameter> parameters, Map<String, List<Setting>> values) {
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
    var parameter = parameter(id);
    var setting = settingOn(id, day);
    if (setting.isPresent()) {
      return Optional.ofNullable(setting.get().value());
    }
    if (!parameter.hasDefault()) {
      throw new MissingParameterException(id, day);
    }
    return Optional.ofNullable(parameter.defaultValue());
  }

  /** What the municipality itself has set for a day; empty where the default holds. */
  public Optional<Setting> settingOn(String id, LocalDate day) {
    return settings(id).stream().filter(setting -> setting.holdsOn(day)).findFirst();
  }

  /** Everything the municipality has set of one parameter, oldest first. */
  public List<Setting> settings(String id) {
    return values.getOrDefault(parameter(id).id(), List.of());
  }

  /** A whole number that holds on a day; the empty value counts as 0 (標準仕様カタログ §4). */
  public int integerOn(String id, LocalDate day) {
    return on(id, day).map(Integer::parseInt).orElse(0);
  }

  /** Whether a parameter is asked for on a day: always, or while its pattern is chosen. */
  public boolean isShown(String id, LocalDate day) {
    var pattern = parameter(id).shownWhen();
    return pattern == null
        || (parameter(pattern.parameterId()).hasDefault()
                || settingOn(pattern.parameterId(), day).isPresent())
            && on(pattern.parameterId(), day).filter(pattern.value()::equals).isPresent();
  }

  /**
   * SHA-256 of everything that is set, kept with every result so that it can be told which values
   * it applied.
   */
  public String fingerprint() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var entry : new TreeMap<>(values).entrySet()) {
        for (var setting : entry.getValue()) {
          digest.update(
              (entry.getKey()
                      + '\t'
                      + setting.from()
                      + '\t'
                      + setting.to()
                      + '\t'
                      + setting.value()
                      + '\n')
                  .getBytes(StandardCharsets.UTF_8));
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private MunicipalParameter parameter(String id) {
    var parameter = parameters.get(id);
    if (parameter == null) {
      throw new IllegalArgumentException("団体パラメータ " + id + " は定められていません");
    }
    return parameter;
  }
}
