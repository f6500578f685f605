package org.yakuba.childallowance.assess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.rules.Allowance;
import org.yakuba.childallowance.rules.ChildAllowanceLaw;
import org.yakuba.childallowance.rules.ChildAllowanceRule;
import org.yakuba.kernel.assess.Trace;
import org.yakuba.kernel.facts.Assessor;
import org.yakuba.kernel.facts.Fault;
import org.yakuba.kernel.parameter.MunicipalParameters;

/** {@code ./yakuba assess child-allowance} (child-allowance §8, CHA-3-06). */
public final class ChildAllowanceAssessor implements Assessor {

  /** The id of the business. */
  public static final String ID = "child-allowance";

  private final ChildAllowanceLaw law;

  public ChildAllowanceAssessor(ChildAllowanceLaw law) {
    this.law = law;
  }

  /** What the law leaves to the municipality; nothing of it changes the amount of the law. */
  public static MunicipalParameters municipalParameters() {
    return ChildAllowanceLaw.municipalParameters();
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Outcome assess(@Nullable Object json) {
    var faults = new ArrayList<Fault>();
    var facts = ChildAllowanceFacts.read(json, faults);
    if (facts == null) {
      return new Refused(faults);
    }
    var trace = Trace.of(ID, facts.from() + "/" + facts.to());
    var allowance =
        new ChildAllowanceRule(law, facts.closedDays()::contains)
            .assess(facts.household(), facts.from(), facts.to(), trace);
    return new Assessed(result(allowance), trace.steps());
  }

  private static Map<String, @Nullable Object> result(Allowance allowance) {
    var result = new LinkedHashMap<String, @Nullable Object>();
    result.put("entitlementStartMonth", allowance.entitlementStartMonth().toString());
    result.put("months", allowance.months().stream().map(ChildAllowanceAssessor::month).toList());
    result.put("totalAmount", allowance.totalYen());
    var payments = new ArrayList<Map<String, Object>>();
    for (var payment : allowance.payments()) {
      var json = new LinkedHashMap<String, Object>();
      json.put("paymentMonth", payment.paymentMonth().toString());
      json.put("fromMonth", payment.from().toString());
      json.put("toMonth", payment.to().toString());
      json.put("amount", payment.amountYen());
      payments.add(json);
    }
    result.put("payments", payments);
    return result;
  }

  private static Map<String, Object> month(Allowance.PaidMonth month) {
    var json = new LinkedHashMap<String, Object>();
    json.put("month", month.month().toString());
    json.put("countedChildren", month.children().size());
    json.put("amount", month.amountYen());
    List<Map<String, @Nullable Object>> children = new ArrayList<>();
    for (var child : month.children()) {
      var line = new LinkedHashMap<String, @Nullable Object>();
      line.put("childId", child.childId());
      line.put("order", child.order());
      line.put("category", child.category().name());
      line.put("amount", child.amountYen());
      children.add(line);
    }
    json.put("children", children);
    return json;
  }
}
