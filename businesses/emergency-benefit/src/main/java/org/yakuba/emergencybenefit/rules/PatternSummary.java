package org.yakuba.emergencybenefit.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.yakuba.emergencybenefit.rules.Benefit.Pattern;
import org.yakuba.emergencybenefit.rules.Benefit.Unit;
import org.yakuba.emergencybenefit.rules.Targeting.Target;
import org.yakuba.kernel.money.Yen;

/**
 * 型別の実績 of what was approved. A benefit per household is not paid by pattern: its persons are
 * counted and no amount is attributed to them.
 *
 * @param pattern code of the pattern
 */
public record PatternSummary(String pattern, int persons, Yen amount) {

  /** One line for each pattern of the benefit, by code. */
  public static List<PatternSummary> of(Benefit benefit, Collection<Target> approved) {
    var lines = new ArrayList<PatternSummary>();
    for (var pattern :
        benefit.patterns().stream().sorted(Comparator.comparing(Pattern::code)).toList()) {
      int persons = 0;
      var amount = Yen.ZERO;
      for (var target : approved) {
        for (var person : target.eligible()) {
          if (pattern.code().equals(person.pattern())) {
            persons++;
            amount = benefit.unit() == Unit.PERSON ? amount.plus(benefit.amountOf(person)) : amount;
          }
        }
      }
      lines.add(new PatternSummary(pattern.code(), persons, amount));
    }
    return lines;
  }
}
