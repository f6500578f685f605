package org.yakuba.emergencybenefit.rules;

import java.util.List;
import org.yakuba.emergencybenefit.rules.Benefit.HouseholdRule;
import org.yakuba.emergencybenefit.rules.Benefit.Unit;
import org.yakuba.emergencybenefit.rules.Condition.Comparison;
import org.yakuba.emergencybenefit.rules.Condition.Operator;

/** 雛形 — kinds of benefit that were paid before, as a place to start from (EMB-1-02, U01). */
public enum BenefitTemplate {
  /** 1人一律: the special fixed benefit of 2020. */
  EVERYBODY("1人一律", Unit.PERSON, HouseholdRule.ANY, 100_000, List.of()),
  /** 住民税非課税世帯. */
  TAX_EXEMPT_HOUSEHOLDS(
      "住民税非課税世帯",
      Unit.HOUSEHOLD,
      HouseholdRule.ALL,
      30_000,
      List.of(
          new ConditionLine(
              1,
              false,
              new Comparison(
                  ConditionField.HOUSEHOLD_ALL_TAX_EXEMPT, Operator.EQ, List.of(true))))),
  /** 児童1人につき. */
  CHILDREN(
      "児童",
      Unit.PERSON,
      HouseholdRule.ANY,
      20_000,
      List.of(
          new ConditionLine(
              1, false, new Comparison(ConditionField.AGE, Operator.LTE, List.of(17L))))),
  /** 年齢: those of 75 and more. */
  AGE(
      "年齢",
      Unit.PERSON,
      HouseholdRule.ANY,
      10_000,
      List.of(
          new ConditionLine(
              1, false, new Comparison(ConditionField.AGE, Operator.GTE, List.of(75L))))),
  /** 型別: in a facility or at home, each with an amount of its own. */
  PATTERNS(
      "型別(施設型・居宅型)",
      Unit.PERSON,
      HouseholdRule.ANY,
      0,
      List.of(
          new ConditionLine(
              1,
              false,
              new Comparison(ConditionField.PATTERN, Operator.IN, List.of("FACILITY", "HOME")))));

  private final String label;
  private final Unit unit;
  private final HouseholdRule householdRule;
  private final long baseYen;
  private final List<ConditionLine> lines;

  BenefitTemplate(
      String label,
      Unit unit,
      HouseholdRule householdRule,
      long baseYen,
      List<ConditionLine> lines) {
    this.label = label;
    this.unit = unit;
    this.householdRule = householdRule;
    this.baseYen = baseYen;
    this.lines = lines;
  }

  public String label() {
    return label;
  }

  public Unit unit() {
    return unit;
  }

  public HouseholdRule householdRule() {
    return householdRule;
  }

  /** A usual amount, yen; the clerk puts the real one in its place. */
  public long baseYen() {
    return baseYen;
  }

  public List<ConditionLine> lines() {
    return lines;
  }
}
