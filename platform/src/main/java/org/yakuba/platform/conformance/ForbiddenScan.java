package org.yakuba.platform.conformance;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yakuba.kernel.yaml.ResourceIndex;
import org.yakuba.kernel.yaml.YamlMap;

/**
 * 禁止走査 — looks for what the standard forbids (CAT-5-02): words that the routes, the input fields or
 * the data items of the program would carry if the function existed. The words stand in the
 * module's {@code forbidden.yaml}; they are compared without case, hyphens and underscores.
 *
 * @param id id of the row that is proved
 * @param lookFor what must not exist, in Japanese
 * @param routes words in paths of the web application
 * @param fields words in names of input fields, parameters and columns
 * @param items words in labels of data items, menu entries and buttons
 */
public record ForbiddenScan(
    String id, String lookFor, List<String> routes, List<String> fields, List<String> items) {

  private static final String KIND = "forbidden";

  /** Something forbidden that was found. */
  public record Finding(String id, String where, String found, String word) {}

  /**
   * What a program shows to the outside.
   *
   * @param routes paths of the web application
   * @param fields names of input fields, request parameters and columns
   * @param items labels of data items, menu entries and buttons
   */
  public record Surface(List<String> routes, List<String> fields, List<String> items) {

    public Surface {
      routes = List.copyOf(routes);
      fields = List.copyOf(fields);
      items = List.copyOf(items);
    }
  }

  public ForbiddenScan {
    routes = List.copyOf(routes);
    fields = List.copyOf(fields);
    items = List.copyOf(items);
  }

  /**
   * The scans of all modules on the class path. A module announces its {@code forbidden.yaml} in
   * {@code META-INF/yakuba/forbidden}.
   */
  public static List<ForbiddenScan> load(ClassLoader loader) {
    return ResourceIndex.paths(loader, KIND).stream()
        .flatMap(path -> of(ResourceIndex.yaml(loader, path)).stream())
        .toList();
  }

  /** The scans in one file; a scan that looks for nothing is refused. */
  public static List<ForbiddenScan> read(Reader yaml, String source) {
    return of(YamlMap.read(yaml, source));
  }

  private static List<ForbiddenScan> of(YamlMap root) {
    root.allowOnly("scans");
    return root.maps("scans").stream().map(ForbiddenScan::read).toList();
  }

  private static ForbiddenScan read(YamlMap entry) {
    entry.allowOnly("id", "lookFor", "routes", "fields", "items");
    var scan =
        new ForbiddenScan(
            entry.text("id"),
            entry.text("lookFor"),
            entry.texts("routes"),
            entry.texts("fields"),
            entry.texts("items"));
    if (scan.routes.isEmpty() && scan.fields.isEmpty() && scan.items.isEmpty()) {
      throw entry.problem("id", scan.id + " は何も探していません");
    }
    return scan;
  }

  /** Everything on the surface that carries a forbidden word. */
  public List<Finding> findings(Surface surface) {
    var findings = new ArrayList<Finding>();
    look(findings, "route", surface.routes(), routes);
    look(findings, "field", surface.fields(), fields);
    look(findings, "item", surface.items(), items);
    return findings;
  }

  private void look(
      List<Finding> findings, String where, List<String> names, List<String> forbidden) {
    for (var name : names) {
      var plain = plain(name);
      for (var word : forbidden) {
        if (plain.contains(plain(word))) {
          findings.add(new Finding(id, where, name, word));
        }
      }
    }
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "").replace(" ", "");
  }
}
