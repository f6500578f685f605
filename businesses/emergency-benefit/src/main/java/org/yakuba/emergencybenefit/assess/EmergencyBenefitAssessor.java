package org.yakuba.emergencybenefit.assess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yakuba.emergencybenefit.rules.Application;
import org.yakuba.emergencybenefit.rules.Benefit;
import org.yakuba.emergencybenefit.rules.Intake;
import org.yakuba.emergencybenefit.rules.IntakeDecision;
import org.yakuba.emergencybenefit.rules.IntakeDecision.Status;
import org.yakuba.emergencybenefit.rules.PatternSummary;
import org.yakuba.emergencybenefit.rules.Targeting;
import org.yakuba.emergencybenefit.rules.Targeting.Target;
import org.yakuba.kernel.assess.Trace;
import org.yakuba.kernel.facts.Assessor;
import org.yakuba.kernel.facts.Fault;
import org.yakuba.kernel.facts.Shape;
import org.yakuba.kernel.money.Yen;

/** {@code ./yakuba assess emergency-benefit} (emergency-benefit §8, EMB-6-07). */
public final class EmergencyBenefitAssessor implements Assessor {

  /** The id of the business. */
  public static final String ID = "emergency-benefit";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Outcome assess(@Nullable Object json) {
    var faults = new ArrayList<Fault>();
    var facts = Shape.of(json, "", faults).orElse(null);
    if (facts == null) {
      return new Refused(faults);
    }
    facts.require("benefit");
    var benefit =
        facts.object("benefit").map(b -> new BenefitReader(b, faults).read()).orElse(null);
    var patterns = new HashSet<String>();
    if (benefit != null) {
      benefit.patterns().forEach(pattern -> patterns.add(pattern.code()));
    }
    var households = new ResidentReader(facts, patterns, faults).read();
    var applications = new ApplicationReader().read(facts);
    facts.refuseUnknown();
    if (!faults.isEmpty() || benefit == null) {
      return new Refused(faults);
    }
    var targets = Targeting.extract(benefit, households);
    var decisions = new Intake(benefit, targets).decideAll(applications);
    return outcome(benefit, targets, applications, decisions);
  }

  private static Outcome outcome(
      Benefit benefit,
      List<Target> targets,
      List<Application> applications,
      List<IntakeDecision> decisions) {
    var byLetter = new HashMap<String, Target>();
    targets.forEach(target -> byLetter.put(target.letterId(), target));
    var approved = new ArrayList<Target>();
    var transferAmount = Yen.ZERO;
    for (int i = 0; i < decisions.size(); i++) {
      if (decisions.get(i).status() == Status.APPROVED) {
        approved.add(Objects.requireNonNull(byLetter.get(applications.get(i).letterId())));
        transferAmount = transferAmount.plus(decisions.get(i).amount());
      }
    }
    var budget = targets.stream().map(Target::amount).reduce(Yen.ZERO, Yen::plus);
    var result = new LinkedHashMap<String, @Nullable Object>();
    result.put("eligibleHouseholds", targets.size());
    result.put("eligiblePersons", targets.stream().mapToInt(t -> t.eligible().size()).sum());
    result.put("budgetAmount", budget.amount());
    result.put("letters", targets.stream().map(EmergencyBenefitAssessor::letter).toList());
    result.put("decisions", decisions.stream().map(EmergencyBenefitAssessor::decision).toList());
    result.put("transferCount", approved.size());
    result.put("transferAmount", transferAmount.amount());
    if (!benefit.patterns().isEmpty()) {
      result.put(
          "patternSummary",
          PatternSummary.of(benefit, approved).stream()
              .map(EmergencyBenefitAssessor::summary)
              .toList());
    }
    return new Assessed(result, trace(benefit, targets, decisions, budget).steps());
  }

  private static Map<String, Object> letter(Target target) {
    var json = new LinkedHashMap<String, Object>();
    json.put("householdId", target.household().householdId());
    json.put("letterId", target.letterId());
    json.put("eligiblePersons", target.eligible().size());
    json.put("amount", target.amount().amount());
    return json;
  }

  private static Map<String, @Nullable Object> decision(IntakeDecision decision) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("applicationId", decision.applicationId());
    json.put("status", decision.status().name());
    json.put("reason", decision.reasonText());
    json.put("amount", decision.amount().amount());
    return json;
  }

  private static Map<String, Object> summary(PatternSummary line) {
    var json = new LinkedHashMap<String, Object>();
    json.put("pattern", line.pattern());
    json.put("persons", line.persons());
    json.put("amount", line.amount().amount());
    return json;
  }

  private static Trace trace(
      Benefit benefit, List<Target> targets, List<IntakeDecision> decisions, Yen budget) {
    var trace = Trace.of(ID, benefit.benefitId());
    trace.step("基準日", () -> "対象条件と住民の判定の日", benefit.baseDate().toString());
    trace.step(
        "1件の額",
        () -> benefit.base().format() + " + 上乗せ " + benefit.addition().format(),
        benefit.base().plus(benefit.addition()).amount());
    for (var target : targets) {
      trace.step(
          "対象 " + target.household().householdId(),
          () ->
              "該当員 "
                  + target.eligible().stream()
                      .map(person -> person.personId())
                      .collect(Collectors.joining("・"))
                  + "、通知番号 "
                  + target.letterId(),
          target.amount().amount());
    }
    trace.step("見込額", () -> "対象 " + targets.size() + " 世帯の額の合計", budget.amount());
    for (var decision : decisions) {
      trace.step(
          "受付 " + decision.applicationId(),
          () -> Objects.requireNonNullElse(decision.reasonText(), "受付の判定の順(通知番号・期間・重複・生年月日・口座)"),
          decision.status().name());
    }
    return trace;
  }
}
