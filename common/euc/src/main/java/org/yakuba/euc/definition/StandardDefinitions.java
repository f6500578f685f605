package org.yakuba.euc.definition;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yakuba.kernel.yaml.ResourceIndex;
import org.yakuba.kernel.yaml.YamlMap;

/**
 * 標準で備える抽出定義 (EUC-4-02): every business ships its own in a file announced in {@code
 * META-INF/yakuba/extracts}.
 *
 * <pre>{@code
 * definitions:
 *   - id: recipients-by-class
 *     name: 受給者数(資格区分別)
 *     purpose: 統計
 *     ground: 年報
 *     dataset: child-allowance.recipient
 *     columns:
 *       - {item: "01401005", show: LABEL}
 *       - {item: "01401001", show: DISTINCT}
 *     conditions:
 *       - {item: "01401012", comparison: EMPTY}
 * }</pre>
 */
public final class StandardDefinitions {
  private static final String KIND = "extracts";

  private final Map<String, Definition> definitions;

  private StandardDefinitions(Map<String, Definition> definitions) {
    this.definitions = Collections.unmodifiableMap(new LinkedHashMap<>(definitions));
  }

  /** Those of every module on the class path. */
  public static StandardDefinitions load(ClassLoader loader) {
    var definitions = new LinkedHashMap<String, Definition>();
    for (var path : ResourceIndex.paths(loader, KIND)) {
      var root = ResourceIndex.yaml(loader, path);
      root.allowOnly("definitions");
      for (var entry : root.maps("definitions")) {
        if (definitions.put(entry.text("id"), read(entry)) != null) {
          throw entry.problem("id", "同じ抽出定義が2度あります: " + entry.text("id"));
        }
      }
    }
    return new StandardDefinitions(definitions);
  }

  /** All of them by id. */
  public Map<String, Definition> all() {
    return definitions;
  }

  public Collection<String> ids() {
    return definitions.keySet();
  }

  public Optional<Definition> find(String id) {
    return Optional.ofNullable(definitions.get(id));
  }

  private static Definition read(YamlMap entry) {
    entry.allowOnly(
        "id",
        "name",
        "purpose",
        "ground",
        "dataset",
        "joins",
        "columns",
        "conditions",
        "sorting",
        "history",
        "ages",
        "ageBounds");
    return new Definition(
        entry.text("name"),
        entry.text("purpose"),
        entry.text("ground"),
        entry.text("dataset"),
        entry.maps("joins").stream()
            .map(join -> new Definition.Join(join.text("from"), join.text("to")))
            .toList(),
        entry.maps("columns").stream()
            .map(column ->
                new Definition.Column(column.text("item"), column.constant("show", Show.class)))
            .toList(),
        entry.maps("conditions").stream().map(StandardDefinitions::condition).toList(),
        entry.maps("sorting").stream()
            .map(sort -> new Definition.Sorting(sort.text("item"), sort.flag("descending", false)))
            .toList(),
        History.valueOf(entry.text("history", History.CURRENT.name())),
        ProtectedRows.BLANK,
        null,
        Visibility.ALL,
        AgeKind.valueOf(entry.text("ages", AgeKind.DISPLAYED.name())),
        entry.texts("ageBounds").stream().map(Integer::valueOf).toList());
  }

  private static Definition.Condition condition(YamlMap entry) {
    entry.allowOnly("set", "item", "comparison", "value", "parameter");
    return new Definition.Condition(
        entry.integer("set", 1),
        entry.text("item"),
        entry.constant("comparison", Comparison.class),
        entry.text("value", ""),
        entry.text("parameter", ""));
  }
}
