package org.yakuba.platform.conformance;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.yaml.YamlMap;

/**
 * One row of a function list (標準仕様カタログ §3).
 *
 * @param featureId never changed and never used again
 * @param officialFunctionId seven digits; null where none is known
 * @param name 機能名称
 * @param summary what is asked, in one or two sentences
 * @param functionClass 類型
 * @param applicability by type of municipality; what is missing is reported as CAT-E06
 * @param specVersion version of the standard that the row belongs to
 * @param rationale why a row is not, or only partly, implemented
 */
public record FunctionRow(
    String featureId,
    @Nullable String officialFunctionId,
    String businessId,
    FunctionKind kind,
    String name,
    String summary,
    FunctionClass functionClass,
    Map<MunicipalityType, Applicability> applicability,
    String specVersion,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    List<String> parameters,
    List<String> patterns,
    List<String> flowRefs,
    List<String> dataItems,
    List<Verification> verification,
    FunctionStatus status,
    @Nullable String rationale) {

  public FunctionRow {
    applicability = Map.copyOf(applicability);
    parameters = List.copyOf(parameters);
    patterns = List.copyOf(patterns);
    flowRefs = List.copyOf(flowRefs);
    dataItems = List.copyOf(dataItems);
    verification = List.copyOf(verification);
  }

  static FunctionRow read(YamlMap row) {
    row.allowOnly(
        "featureId",
        "officialFunctionId",
        "businessId",
        "kind",
        "name",
        "summary",
        "class",
        "applicability",
        "specVersion",
        "effectiveFrom",
        "effectiveTo",
        "parameters",
        "patterns",
        "flowRefs",
        "dataItems",
        "verification",
        "status",
        "rationale");
    return new FunctionRow(
        row.text("featureId"),
        row.textOrNull("officialFunctionId"),
        row.text("businessId"),
        row.constant("kind", FunctionKind.class),
        row.text("name"),
        row.text("summary"),
        row.constant("class", FunctionClass.class),
        applicability(row.map("applicability")),
        row.text("specVersion"),
        row.date("effectiveFrom"),
        row.dateOrNull("effectiveTo"),
        row.texts("parameters"),
        row.texts("patterns"),
        row.texts("flowRefs"),
        row.texts("dataItems"),
        row.maps("verification").stream().map(FunctionRow::verification).toList(),
        row.constant("status", FunctionStatus.class),
        row.textOrNull("rationale"));
  }

  private static Map<MunicipalityType, Applicability> applicability(YamlMap map) {
    var result = new EnumMap<MunicipalityType, Applicability>(MunicipalityType.class);
    for (var type : MunicipalityType.values()) {
      if (map.keys().contains(type.name())) {
        result.put(type, map.constant(type.name(), Applicability.class));
      }
    }
    return result;
  }

  private static Verification verification(YamlMap map) {
    map.allowOnly("type", "ref");
    return new Verification(map.constant("type", Verification.Type.class), map.text("ref"));
  }
}
