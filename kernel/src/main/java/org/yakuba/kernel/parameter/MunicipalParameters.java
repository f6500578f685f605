package org.yakuba.kernel.parameter;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.number.MunicipalityCode;
import org.yakuba.kernel.yaml.YamlMap;

/**
 * The parameters of one business that a municipality sets for itself: a file {@code
 * municipal-parameters.yaml}. The values of one municipality are taken in and written out as
 * (標準仕様カタログ §4)
 *
 * <pre>{@code
 * parameters:
 *   - parameterId: paymentDay
 *     legalBasis: 見本市児童手当事務取扱規則第5条
 *     values:
 *       - {municipalityCode: ..., effectiveFrom: 2026-04-01, effectiveTo: null, value: 15}
 * }</pre>
 */
public final class MunicipalParameters {

  /** A business that leaves nothing to the municipality. */
  public static final MunicipalParameters NONE = new MunicipalParameters(Map.of());

  private final Map<String, MunicipalParameter> byId;

  private MunicipalParameters(Map<String, MunicipalParameter> byId) {
    this.byId = byId;
  }

  /** The parameters in a resource beside a class. */
  public static MunicipalParameters resource(Class<?> owner, String name) {
    return of(YamlMap.resource(owner, name));
  }

  /** The parameters in a file; {@code source} names it in messages. */
  public static MunicipalParameters read(Reader yaml, String source) {
    return of(YamlMap.read(yaml, source));
  }

  private static MunicipalParameters of(YamlMap root) {
    root.allowOnly("parameters");
    var byId = new LinkedHashMap<String, MunicipalParameter>();
    for (var entry : root.maps("parameters")) {
      var parameter = MunicipalParameter.read(entry);
      if (byId.put(parameter.id(), parameter) != null) {
        throw entry.problem("id", "同じパラメータが2度あります: " + parameter.id());
      }
      requireKnownPattern(entry, parameter, byId);
    }
    return new MunicipalParameters(byId);
  }

  private static void requireKnownPattern(
      YamlMap entry, MunicipalParameter parameter, Map<String, MunicipalParameter> earlier) {
    var pattern = parameter.shownWhen();
    if (pattern != null) {
      var chooser = earlier.get(pattern.parameterId());
      if (chooser == null || !chooser.choices().containsKey(pattern.value())) {
        throw entry.problem("shownWhen", "この型を選ぶパラメータが前にありません: " + pattern);
      }
    }
  }

  /** In the order of the file. */
  public Collection<MunicipalParameter> all() {
    return byId.values();
  }

  /**
   * The parameter with this identifier.
   *
   * @throws IllegalArgumentException when the business has none
   */
  public MunicipalParameter get(String id) {
    var parameter = byId.get(id);
    if (parameter == null) {
      throw new IllegalArgumentException("団体パラメータ " + id + " は定められていません");
    }
    return parameter;
  }

  /** The values of a municipality that has set none. */
  public MunicipalValues defaults() {
    return new MunicipalValues(byId, Map.of());
  }

  /**
   * The values that one municipality has set.
   *
   * @param source name of the file for messages
   * @throws org.yakuba.kernel.yaml.YamlFormatException naming file, path and value, when a
   *     parameter is not one of this business, a value breaks its bounds, periods overlap, or the
   *     values belong to several municipalities
   */
  public MunicipalValues values(Reader yaml, String source) {
    return file(yaml, source).values();
  }

  /**
   * The same with what else the file says: whose the values are, and the ordinance that sets them.
   *
   * @param municipalityCode null when the file holds no value
   * @param legalBasis by parameter id; without those for which the file names none
   */
  public record ValueFile(
      @Nullable String municipalityCode, Map<String, String> legalBasis, MunicipalValues values) {}

  /**
   * A file of values of one municipality.
   *
   * @see #values(Reader, String)
   */
  public ValueFile file(Reader yaml, String source) {
    var root = YamlMap.read(yaml, source);
    root.allowOnly("parameters");
    var values = new LinkedHashMap<String, List<MunicipalValues.Setting>>();
    var bases = new LinkedHashMap<String, String>();
    String municipality = null;
    for (var entry : root.maps("parameters")) {
      entry.allowOnly("parameterId", "legalBasis", "values");
      var parameter = byId.get(entry.text("parameterId"));
      if (parameter == null) {
        throw entry.problem("parameterId", "この業務の団体パラメータではありません: " + entry.text("parameterId"));
      }
      var basis = entry.textOrNull("legalBasis");
      if (basis != null) {
        bases.put(parameter.id(), basis);
      }
      var list = new ArrayList<MunicipalValues.Setting>();
      for (var value : entry.maps("values")) {
        var code = municipality(value);
        if (municipality != null && !municipality.equals(code)) {
          throw value.problem("municipalityCode", "1つの団体の値だけを指定してください: " + code);
        }
        municipality = code;
        list.add(entry(parameter, value, list.isEmpty() ? null : list.getLast()));
      }
      if (values.put(parameter.id(), list) != null) {
        throw entry.problem("parameterId", "同じパラメータが2度あります: " + parameter.id());
      }
    }
    return new ValueFile(municipality, bases, new MunicipalValues(byId, values));
  }

  /**
   * The values that one municipality has set, as kept: each holds from its first day until its last
   * or until the next one of the same parameter begins, so that they cannot overlap.
   *
   * @throws IllegalArgumentException when one is not of this business or breaks its bounds
   */
  public MunicipalValues values(Collection<MunicipalValues.Setting> settings) {
    var values = new LinkedHashMap<String, List<MunicipalValues.Setting>>();
    settings.stream()
        .sorted(Comparator.comparing(MunicipalValues.Setting::from))
        .forEach(setting -> {
          get(setting.parameterId())
              .objection(setting.value())
              .ifPresent(objection -> {
                throw new IllegalArgumentException(objection);
              });
          append(values.computeIfAbsent(setting.parameterId(), id -> new ArrayList<>()), setting);
        });
    return new MunicipalValues(byId, values);
  }

  private static void append(List<MunicipalValues.Setting> list, MunicipalValues.Setting setting) {
    if (!list.isEmpty()) {
      var before = list.removeLast();
      var end = setting.from().minusDays(1);
      var to = before.to();
      list.add(
          new MunicipalValues.Setting(
              before.parameterId(),
              before.from(),
              to == null || to.isAfter(end) ? end : to,
              before.value()));
    }
    list.add(setting);
  }

  private static String municipality(YamlMap value) {
    value.allowOnly("municipalityCode", "effectiveFrom", "effectiveTo", "value");
    var code = value.text("municipalityCode");
    if (MunicipalityCode.parse(code).isEmpty()) {
      throw value.problem("municipalityCode", "全国地方公共団体コードではありません: " + code);
    }
    return code;
  }

  private static MunicipalValues.Setting entry(
      MunicipalParameter parameter, YamlMap value, MunicipalValues.@Nullable Setting before) {
    var set =
        new MunicipalValues.Setting(
            parameter.id(),
            value.date("effectiveFrom"),
            value.dateOrNull("effectiveTo"),
            value.textOrNull("value"));
    var wrong = parameter.objection(set.value());
    if (wrong.isPresent()) {
      throw value.problem("value", wrong.get());
    }
    if (set.to() != null && set.to().isBefore(set.from())) {
      throw value.problem("effectiveTo", "終わりが始まりより前です: " + set.to());
    }
    if (before != null && (before.to() == null || !before.to().isBefore(set.from()))) {
      throw value.problem("effectiveFrom", "適用期間が前の値と重なっています: " + set.from());
    }
    return set;
  }
}
