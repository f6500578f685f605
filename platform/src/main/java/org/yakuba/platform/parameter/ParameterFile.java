package org.yakuba.platform.parameter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.number.MunicipalityCode;

/**
 * The values of one municipality as a file that {@code ./yakuba assess --parameters} and the screen
 * take in again (標準仕様カタログ §4).
 */
public final class ParameterFile {
  private ParameterFile() {}

  /** The file of what is known. */
  public static String write(MunicipalityCode code, List<StoredValue> values) {
    Map<String, List<StoredValue>> byParameter = new LinkedHashMap<>();
    for (var value : values) {
      byParameter
          .computeIfAbsent(value.parameterId(), id -> new java.util.ArrayList<>())
          .add(value);
    }
    var yaml = new StringBuilder();
    yaml.append(byParameter.isEmpty() ? "parameters: []\n" : "parameters:\n");
    byParameter.forEach((id, list) -> {
      yaml.append("  - parameterId: ").append(quoted(id)).append('\n');
      yaml.append("    legalBasis: ").append(quoted(list.getLast().legalBasis())).append('\n');
      yaml.append("    values:\n");
      for (int i = 0; i < list.size(); i++) {
        line(yaml, code, list.get(i), i + 1 < list.size() ? list.get(i + 1) : null);
      }
    });
    return yaml.toString();
  }

  private static void line(
      StringBuilder yaml, MunicipalityCode code, StoredValue value, @Nullable StoredValue next) {
    var to = value.to();
    if (next != null && (to == null || !to.isBefore(next.from()))) {
      to = next.from().minusDays(1);
    }
    yaml.append("      - {municipalityCode: ")
        .append(quoted(code.value()))
        .append(", effectiveFrom: ")
        .append(value.from())
        .append(", effectiveTo: ")
        .append(to == null ? "null" : to.toString())
        .append(", value: ")
        .append(value.value() == null ? "null" : quoted(value.value()))
        .append("}\n");
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + '"';
  }
}
