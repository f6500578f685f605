package org.yakuba.childallowance.desk;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yakuba.childallowance.ledger.CaseFile;
import org.yakuba.childallowance.ledger.decide.Books;
import org.yakuba.childallowance.ledger.decide.Settings;
import org.yakuba.childallowance.notice.Words;
import org.yakuba.childallowance.rules.Child;
import org.yakuba.childallowance.rules.Household;
import org.yakuba.childallowance.rules.RecipientType;
import org.yakuba.kernel.assess.Trace;
import org.yakuba.kernel.assess.TraceStep;

/** 計算根拠 (CHA-3-08): what the rule that pays did for some months, with names for numbers. */
final class Grounds {
  private static final YearMonth REFORM = YearMonth.of(2024, 10);
  private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
  private static final Pattern OF_MONTH = Pattern.compile("([0-9]{4}-[0-9]{2}) (.*)");

  private final Settings settings;
  private final Map<String, String> names;

  /**
   * @param names of persons by their numbers
   */
  Grounds(Settings settings, Map<String, String> names) {
    this.settings = settings;
    this.names = names;
  }

  /** The grounds of every month of a period; months until September 2024 by their income. */
  List<Views.Step> of(CaseFile file, Books books, YearMonth from, YearMonth to) {
    var steps = new ArrayList<Views.Step>();
    var month = from;
    for (; month.isBefore(REFORM) && !month.isAfter(to); month = month.plusMonths(1)) {
      var income = books.income(month);
      if (income == null && file.recipient().kind().capacity() == RecipientType.PARENT) {
        steps.add(new Views.Step(Words.month(month), "所得の記録がないため計算できません", ""));
      } else {
        steps.addAll(traced(file.household(settings.law(), income), month, month));
      }
    }
    if (!month.isAfter(to)) {
      steps.addAll(traced(file.household(settings.law(), null), month, to));
    }
    return steps;
  }

  private List<Views.Step> traced(Household household, YearMonth from, YearMonth to) {
    var trace = Trace.of("児童手当", Words.month(from));
    settings.rule().assess(named(household), from, to, trace);
    return trace.steps().stream()
        .map(step -> new Views.Step(item(step.step()), step.formula(), shown(step)))
        .toList();
  }

  /** Months in the Japanese calendar. */
  private static String item(String step) {
    var of = OF_MONTH.matcher(step);
    return of.matches() ? Words.month(YearMonth.parse(of.group(1))) + " " + of.group(2) : step;
  }

  /** Amounts as yen, months in the Japanese calendar; how many children are counted as it is. */
  private static String shown(TraceStep step) {
    if (step.value() instanceof Number number && !step.step().endsWith("算定")) {
      return Words.yen(number.longValue());
    }
    var text = step.value().toString();
    return MONTH.matcher(text).matches() ? Words.month(YearMonth.parse(text)) : text;
  }

  private Household named(Household household) {
    return new Household(
        household.recipientType(),
        household.claim(),
        household.entitlementEndDate(),
        household.income(),
        household.children().stream()
            .map(child ->
                new Child(
                    names.getOrDefault(child.childId(), child.childId()),
                    child.birthDate(),
                    child.careFrom(),
                    child.careTo(),
                    child.residence(),
                    child.claim(),
                    child.careEquivalent()))
            .toList());
  }
}
