package org.yakuba.platform.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yakuba.kernel.date.OpeningDays;
import org.yakuba.kernel.yaml.ResourceIndex;
import org.yakuba.kernel.yaml.YamlMap;

/**
 * The procedures of all businesses on the class path. A module announces a file of its own, or of a
 * business the municipality runs elsewhere, in {@code META-INF/yakuba/procedures}.
 */
public final class Procedures {
  private static final String KIND = "procedures";
  private static final Comparator<Step> SOONEST =
      Comparator.comparing(
          Step::deadline, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));

  private final List<Procedure> all;

  private Procedures(List<Procedure> all) {
    this.all = List.copyOf(all);
  }

  /** Reads every announced file. */
  public static Procedures load(ClassLoader loader) {
    return of(
        ResourceIndex.paths(loader, KIND).stream()
            .map(path -> ResourceIndex.yaml(loader, path))
            .toList());
  }

  /**
   * The procedures of some files.
   *
   * @throws org.yakuba.kernel.yaml.YamlFormatException when a file is not as it should be, or a
   *     procedure is named twice
   */
  static Procedures of(List<YamlMap> files) {
    var all = new ArrayList<Procedure>();
    var ids = new HashSet<String>();
    for (var file : files) {
      file.allowOnly("businessId", "business", "office", "procedures");
      for (var map : file.maps("procedures")) {
        var procedure =
            Procedure.of(file.text("businessId"), file.text("business"), file.text("office"), map);
        if (!ids.add(procedure.businessId() + '/' + procedure.id())) {
          throw map.problem("id", "2つあります: " + procedure.id());
        }
        all.add(procedure);
      }
    }
    return new Procedures(all);
  }

  /** Every procedure, in the order of the files. */
  public List<Procedure> all() {
    return all;
  }

  /** Names of the businesses by id. */
  public Map<String, String> businesses() {
    var names = new LinkedHashMap<String, String>();
    all.forEach(procedure -> names.put(procedure.businessId(), procedure.business()));
    return names;
  }

  /**
   * What follows an 異動: the procedures that concern anybody in it, the nearest deadline first.
   *
   * @param open the days on which the town hall is open
   */
  public List<Step> after(LifeEvent event, OpeningDays open) {
    var steps = new ArrayList<Step>();
    for (var procedure : all) {
      if (!procedure.after().contains(event.kind())) {
        continue;
      }
      var concerned =
          event.persons().stream()
              .filter(person -> procedure.condition().holds(event, person))
              .toList();
      if (!concerned.isEmpty()) {
        var day = event.eventDate();
        var deadline = procedure.deadline();
        steps.add(
            new Step(
                procedure,
                concerned,
                deadline == null || day == null ? null : deadline.after(day, open)));
      }
    }
    steps.sort(SOONEST);
    return List.copyOf(steps);
  }
}
