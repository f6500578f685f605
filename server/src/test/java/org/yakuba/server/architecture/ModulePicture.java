package org.yakuba.server.architecture;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yakuba.server.architecture.MavenModules.Module;

/** Draws the modules as a Mermaid graph; an arrow that follows from two others is left out. */
final class ModulePicture {

  /** The lines between which the picture stands in docs/architecture.md. */
  static final String BEGIN = "<!-- modules:begin -->";

  static final String END = "<!-- modules:end -->";

  private ModulePicture() {}

  static String mermaid(Map<String, Module> modules) {
    var lines = new ArrayList<String>();
    lines.add("```mermaid");
    lines.add("graph BT");
    for (var kind : kinds(modules)) {
      var members = modules.values().stream().filter(m -> m.kind().equals(kind)).toList();
      boolean house = members.size() > 1 || !members.getFirst().folder().equals(kind);
      if (house) {
        lines.add("  subgraph " + kind);
      }
      for (var module : members) {
        lines.add((house ? "    " : "  ") + module.name());
      }
      if (house) {
        lines.add("  end");
      }
    }
    for (var module : modules.values()) {
      for (var needed : direct(module, modules)) {
        lines.add("  " + module.name() + " --> " + needed);
      }
    }
    lines.add("```");
    return String.join("\n", lines);
  }

  private static Set<String> kinds(Map<String, Module> modules) {
    var kinds = new LinkedHashSet<String>();
    modules.values().forEach(m -> kinds.add(m.kind()));
    return kinds;
  }

  private static List<String> direct(Module module, Map<String, Module> modules) {
    return module.dependencies().stream()
        .filter(name ->
            module.dependencies().stream()
                .filter(other -> !other.equals(name))
                .noneMatch(other -> reaches(other, name, modules)))
        .toList();
  }

  private static boolean reaches(String from, String to, Map<String, Module> modules) {
    var module = modules.get(from);
    return module != null
        && module.dependencies().stream()
            .anyMatch(next -> next.equals(to) || reaches(next, to, modules));
  }
}
