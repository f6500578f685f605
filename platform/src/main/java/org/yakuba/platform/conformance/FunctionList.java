package org.yakuba.platform.conformance;

import java.io.Reader;
import java.util.List;
import java.util.Optional;
import org.yakuba.kernel.yaml.YamlMap;

/**
 * 機能一覧 of one business: its {@code functions.yaml}.
 *
 * @param businessId such as {@code resident-register}
 * @param name 業務の名称
 */
public record FunctionList(String businessId, String name, List<FunctionRow> rows) {

  public FunctionList {
    rows = List.copyOf(rows);
  }

  /**
   * Reads a list.
   *
   * @param source name of the file for messages
   */
  public static FunctionList read(Reader yaml, String source) {
    return of(YamlMap.read(yaml, source));
  }

  static FunctionList of(YamlMap root) {
    root.allowOnly("businessId", "name", "functions");
    var businessId = root.text("businessId");
    var rows = root.maps("functions").stream().map(FunctionRow::read).toList();
    if (rows.isEmpty()) {
      throw root.problem("functions", "機能が1つもありません");
    }
    return new FunctionList(businessId, root.text("name"), rows);
  }

  public Optional<FunctionRow> row(String featureId) {
    return rows.stream().filter(r -> r.featureId().equals(featureId)).findFirst();
  }
}
