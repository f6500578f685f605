package org.yakuba.childallowance.migration;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.yakuba.childallowance.rules.ChildAllowanceLaw;
import org.yakuba.platform.intake.Derivation;
import org.yakuba.platform.intake.IntakeContribution;
import org.yakuba.platform.intake.IntakeFiles;

/**
 * The contribution of this business (CHA-7-07): layouts, rules, load steps and comparisons as files
 * beside this class, and what SQL cannot compute: codes of the former system and the amounts of the
 * law.
 */
public final class AllowanceIntake {

  private AllowanceIntake() {}

  /**
   * Reads the contribution.
   *
   * @param law by which delivered months are calculated again
   * @param closed 閉庁日, for the time limit of fifteen days
   */
  public static IntakeContribution contribution(
      ChildAllowanceLaw law, Predicate<LocalDate> closed) {
    Map<String, Derivation.Function> functions = new HashMap<>();
    LegacyCodes.standard()
        .tables()
        .forEach((name, table) ->
            functions.put(name, values -> LegacyCodes.translated(table, values.getFirst())));
    functions.put("recalculate", new Recalculation(law, closed)::derive);
    return IntakeFiles.read(AllowanceIntake.class, functions);
  }
}
