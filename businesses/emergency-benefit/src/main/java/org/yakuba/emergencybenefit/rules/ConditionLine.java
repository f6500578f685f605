package org.yakuba.emergencybenefit.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.yakuba.emergencybenefit.rules.Condition.All;
import org.yakuba.emergencybenefit.rules.Condition.Any;
import org.yakuba.emergencybenefit.rules.Condition.Comparison;
import org.yakuba.emergencybenefit.rules.Condition.Not;
import org.yakuba.emergencybenefit.rules.Condition.Operator;

/**
 * One line of the editor of conditions (EMB-1-05). Lines of one group are alternatives (または),
 * groups must all hold (かつ); every condition of logic can be written so. Residents of the base date
 * are always asked for first (emergency-benefit U02).
 *
 * @param group 1 and up
 * @param negated whether the comparison must not hold
 */
public record ConditionLine(int group, boolean negated, Comparison comparison) {

  private static final Comparison RESIDENT =
      new Comparison(ConditionField.RESIDENT_ON_BASE_DATE, Operator.EQ, List.of(true));

  /** The condition of these lines; of no line: every resident. */
  public static Condition compose(List<ConditionLine> lines) {
    var groups = new TreeMap<Integer, List<Condition>>();
    for (var line : lines) {
      groups
          .computeIfAbsent(line.group(), key -> new ArrayList<>())
          .add(line.negated() ? new Not(line.comparison()) : line.comparison());
    }
    var parts = new ArrayList<Condition>(List.of(RESIDENT));
    groups.values().forEach(group -> parts.add(new Any(group)));
    return new All(parts);
  }

  /** The lines of a condition; empty when it was not put together from lines. */
  public static Optional<List<ConditionLine>> decompose(Condition condition) {
    if (!(condition instanceof All(var parts))
        || parts.isEmpty()
        || !parts.getFirst().equals(RESIDENT)) {
      return Optional.empty();
    }
    var lines = new ArrayList<ConditionLine>();
    for (int group = 1; group < parts.size(); group++) {
      if (!(parts.get(group) instanceof Any(var alternatives))) {
        return Optional.empty();
      }
      for (var alternative : alternatives) {
        switch (alternative) {
          case Comparison comparison -> lines.add(new ConditionLine(group, false, comparison));
          case Not(Comparison comparison) -> lines.add(new ConditionLine(group, true, comparison));
          case All all -> {
            return Optional.empty();
          }
          case Any any -> {
            return Optional.empty();
          }
          case Not not -> {
            return Optional.empty();
          }
        }
      }
    }
    return Optional.of(lines);
  }
}
