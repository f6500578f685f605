package org.yakuba.emergencybenefit.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.yakuba.emergencybenefit.ledger.Definition.Attachment;
import org.yakuba.emergencybenefit.ledger.Definition.LaterChanges;
import org.yakuba.emergencybenefit.ledger.Definition.Method;
import org.yakuba.emergencybenefit.rules.Benefit.HouseholdRule;
import org.yakuba.emergencybenefit.rules.Benefit.Unit;
import org.yakuba.emergencybenefit.rules.Condition.Operator;
import org.yakuba.emergencybenefit.rules.ConditionField;
import org.yakuba.platform.screen.component.Choice;

/** What can be chosen in the form of a definition. */
public final class DefinitionChoices {

  /** 単位. */
  public List<Choice> units() {
    return List.of(
        new Choice(Unit.PERSON.name(), "個人(該当者の数だけ)"), new Choice(Unit.HOUSEHOLD.name(), "世帯(1件)"));
  }

  /** 世帯の条件. */
  public List<Choice> householdRules() {
    return List.of(
        new Choice(HouseholdRule.ANY.name(), "1人でも該当"),
        new Choice(HouseholdRule.ALL.name(), "全員が該当"),
        new Choice(HouseholdRule.HEAD.name(), "世帯主が該当"));
  }

  public List<Choice> methods() {
    return of(Method.values(), Method::label);
  }

  public List<Choice> laterChanges() {
    return of(LaterChanges.values(), LaterChanges::label);
  }

  public List<Choice> attachments() {
    return of(Attachment.values(), Attachment::label);
  }

  /** 条件の項目; residents of the base date are always asked for and need no line. */
  public List<Choice> fields() {
    var choices = new ArrayList<Choice>(List.of(new Choice("", "(使わない)")));
    for (var field : ConditionField.values()) {
      if (field != ConditionField.RESIDENT_ON_BASE_DATE) {
        choices.add(new Choice(field.id(), DefinitionForm.label(field)));
      }
    }
    return choices;
  }

  public List<Choice> operators() {
    return Arrays.stream(Operator.values())
        .map(op -> new Choice(op.name().toLowerCase(Locale.ROOT), DefinitionForm.label(op)))
        .toList();
  }

  private static <E extends Enum<E>> List<Choice> of(E[] values, Function<E, String> label) {
    return Arrays.stream(values).map(v -> new Choice(v.name(), label.apply(v))).toList();
  }
}
