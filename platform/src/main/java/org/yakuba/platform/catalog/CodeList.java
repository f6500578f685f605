package org.yakuba.platform.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yakuba.kernel.yaml.YamlMap;

/**
 * コード表 — the values that an item may hold, with their labels.
 *
 * @param values label by code, in the order of the file
 */
public record CodeList(String id, String label, Map<String, String> values) {

  public CodeList {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  static CodeList read(YamlMap entry) {
    var map = entry.map("values");
    var values = new LinkedHashMap<String, String>();
    for (var code : map.keys()) {
      values.put(code, map.text(code, ""));
    }
    return new CodeList(entry.text("id"), entry.text("label"), values);
  }

  /** The label of a code; empty for a value that is none. */
  public Optional<String> labelOf(String code) {
    return Optional.ofNullable(values.get(code));
  }
}
