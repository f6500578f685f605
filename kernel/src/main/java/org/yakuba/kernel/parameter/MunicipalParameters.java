package org.yakuba.kernel.parameter;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Collection;
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
    }
    return new MunicipalParameters(byId);
  }

  public Collection<MunicipalParameter> all() {
    return byId.values();
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
    var root = YamlMap.read(yaml, source);
    root.allowOnly("parameters");
    var values = new LinkedHashMap<String, List<MunicipalValues.Entry>>();
    String municipality = null;
    for (var entry : root.maps("parameters")) {
      entry.allowOnly("parameterId", "legalBasis", "values");
      var parameter = byId.get(entry.text("parameterId"));
      if (parameter == null) {
        throw entry.problem("parameterId", "この業務の団体パラメータではありません: " + entry.text("parameterId"));
      }
      var list = new ArrayList<MunicipalValues.Entry>();
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
    return new MunicipalValues(byId, values);
  }

  private static String municipality(YamlMap value) {
    value.allowOnly("municipalityCode", "effectiveFrom", "effectiveTo", "value");
    var code = value.text("municipalityCode");
    if (MunicipalityCode.parse(code).isEmpty()) {
      throw value.problem("municipalityCode", "全国地方公共団体コードではありません: " + code);
    }
    return code;
  }

  private static MunicipalValues.Entry entry(
      MunicipalParameter parameter, YamlMap value, MunicipalValues.@Nullable Entry before) {
    var set =
        new MunicipalValues.Entry(
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
