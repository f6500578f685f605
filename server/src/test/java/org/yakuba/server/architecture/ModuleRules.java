package org.yakuba.server.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yakuba.server.architecture.MavenModules.Module;

/**
 * Which module may need which: dependencies point one way, and businesses never meet but through
 * contracts.
 */
final class ModuleRules {

  /**
   * From the ground up; a module needs modules of lower floors only, or of its own where allowed.
   */
  private static final Map<String, Integer> FLOORS =
      Map.ofEntries(
          Map.entry("kernel", 0),
          Map.entry("contracts", 1),
          Map.entry("platform", 2),
          Map.entry("common", 3),
          Map.entry("businesses", 4),
          Map.entry("migration", 4),
          Map.entry("gateways", 4),
          Map.entry("sample", 4),
          Map.entry("server", 5),
          Map.entry("bench", 6),
          Map.entry("e2e", 6));

  private ModuleRules() {}

  /** Everything that points the wrong way. */
  static List<String> violations(Map<String, Module> modules) {
    var violations = new ArrayList<String>();
    for (var module : modules.values()) {
      var floor = FLOORS.get(module.kind());
      if (floor == null) {
        violations.add(module.folder() + " stands on no floor");
        continue;
      }
      for (var name : module.dependencies()) {
        var needed = modules.get(name);
        if (needed == null) {
          violations.add(module.name() + " needs " + name + ", which is no module of the build");
        } else if (!allowed(module, floor, needed)) {
          violations.add(module.name() + " must not need " + name);
        }
      }
    }
    return violations;
  }

  private static boolean allowed(Module module, int floor, Module needed) {
    var below = FLOORS.get(needed.kind());
    if (below == null) {
      return false;
    }
    if (module.kind().equals("common") && needed.kind().equals("common")) {
      return needed.name().startsWith("characters");
    }
    return below < floor;
  }
}
