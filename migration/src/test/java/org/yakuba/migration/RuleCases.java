package org.yakuba.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The cases of one rule. */
record RuleCases(String file, String rule, List<Case> cases) {

  /**
   * One household with its people.
   *
   * @param finds what the rule must find: table, number of the row within the case, heading
   */
  record Case(
      String name,
      List<Map<String, String>> residents,
      List<Map<String, String>> households,
      List<Map<String, String>> history,
      List<Map<String, String>> measures,
      List<String> finds) {}

  static RuleCases read(String file) {
    try (InputStream in = RuleCases.class.getResourceAsStream("cases/" + file + ".yaml")) {
      if (in == null) {
        throw new IllegalStateException("rule without cases: " + file);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
      List<Case> cases = new ArrayList<>();
      for (Object one : (List<?>) loaded) {
        Map<?, ?> map = (Map<?, ?>) one;
        cases.add(
            new Case(
                String.valueOf(map.get("name")),
                rows(map.get("residents")),
                rows(map.get("households")),
                rows(map.get("history")),
                rows(map.get("measures")),
                texts(map.get("finds"))));
      }
      return new RuleCases(file, ruleOf(file), cases);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /** {@code cln32-two-heads} belongs to CLN-32. */
  private static String ruleOf(String file) {
    return file.substring(0, 3).toUpperCase(Locale.ROOT) + "-" + file.substring(3, 5);
  }

  private static List<Map<String, String>> rows(@Nullable Object value) {
    List<Map<String, String>> rows = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (Object row : list) {
        Map<String, String> cells = new HashMap<>();
        ((Map<?, ?>) row).forEach((k, v) -> cells.put(k.toString(), v == null ? "" : v.toString()));
        rows.add(cells);
      }
    }
    return rows;
  }

  private static List<String> texts(@Nullable Object value) {
    return value instanceof List<?> list ? list.stream().map(Object::toString).toList() : List.of();
  }
}
