package org.yakuba.childallowance.migration;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.yaml.YamlMap;

/**
 * コード対応表 (MIG-1-02): codes of legacy files to the values of this program, by code list.
 *
 * @param version of the tables
 * @param tables by the name that layouts use
 */
record LegacyCodes(String version, Map<String, Map<String, String>> tables) {

  LegacyCodes {
    tables = Map.copyOf(tables);
  }

  /** The tables beside this class. */
  static LegacyCodes standard() {
    var file = YamlMap.resource(LegacyCodes.class, "codes.yaml");
    file.allowOnly("version", "tables");
    var lists = file.map("tables");
    var tables = new HashMap<String, Map<String, String>>();
    for (String name : lists.keys()) {
      var list = lists.map(name);
      var table = new TreeMap<String, String>();
      for (String code : list.keys()) {
        table.put(code, list.text(code));
      }
      tables.put(name, table);
    }
    return new LegacyCodes(file.text("version"), tables);
  }

  /** The value of a code; a value of the program itself stays. Null for none. */
  static @Nullable String translated(Map<String, String> table, @Nullable String code) {
    return code == null ? null : table.getOrDefault(code, code);
  }
}
