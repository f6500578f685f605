package org.yakuba.migration.steps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yakuba.platform.intake.IntakeContribution;
import org.yakuba.platform.intake.IntakeRule;
import org.yakuba.platform.intake.Layout;

/** Everything the modules of this deployment contribute, in the order of the load. */
public final class Intake {

  private final List<IntakeContribution> contributions;
  private final Map<String, Layout> layouts = new LinkedHashMap<>();

  /**
   * Joins the contributions.
   *
   * @throws IllegalArgumentException when two of them claim the same layout or staged table
   */
  public Intake(List<IntakeContribution> contributions) {
    this.contributions =
        contributions.stream().sorted(Comparator.comparingInt(IntakeContribution::order)).toList();
    List<String> tables = new ArrayList<>();
    for (IntakeContribution contribution : this.contributions) {
      for (Layout layout : contribution.layouts()) {
        if (layouts.put(layout.name(), layout) != null || tables.contains(layout.table())) {
          throw new IllegalArgumentException("layout contributed twice: " + layout.name());
        }
        tables.add(layout.table());
      }
    }
  }

  /** The contributions in the order of the load. */
  public List<IntakeContribution> contributions() {
    return contributions;
  }

  /** All layouts by their レイアウト名. */
  public Map<String, Layout> layouts() {
    return layouts;
  }

  /** The module that understands a layout. */
  public String moduleOf(Layout layout) {
    return contributions.stream()
        .filter(c -> c.layouts().contains(layout))
        .map(IntakeContribution::module)
        .findFirst()
        .orElseThrow();
  }

  /** All rules of one stage with their contributions, in the order of their run. */
  List<OwnedRule> rules(IntakeRule.Stage stage) {
    return contributions.stream()
        .flatMap(c -> c.rules().stream().map(rule -> new OwnedRule(c, rule)))
        .filter(owned -> owned.rule().stage() == stage)
        .toList();
  }

  /** A rule and whose it is. */
  record OwnedRule(IntakeContribution owner, IntakeRule rule) {}
}
