package org.yakuba.emergencybenefit.assess;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yakuba.emergencybenefit.rules.Benefit;
import org.yakuba.emergencybenefit.rules.Benefit.HouseholdRule;
import org.yakuba.emergencybenefit.rules.Benefit.Pattern;
import org.yakuba.emergencybenefit.rules.Benefit.Unit;
import org.yakuba.emergencybenefit.rules.Condition;
import org.yakuba.kernel.facts.Fault;
import org.yakuba.kernel.facts.Shape;
import org.yakuba.kernel.money.Yen;

/** Reads the definition of a benefit, in the order of its table. */
final class BenefitReader {

  private static final String ADDITION_OUT_OF_BOUNDS = "EMB-E101";
  private static final String PERIOD_REVERSED = "EMB-E103";
  private static final long MOST_YEN = 9_999_999_999L;
  private static final int MOST_CODE_CHARACTERS = 50;

  private final Shape benefit;
  private final List<Fault> faults;

  BenefitReader(Shape benefit, List<Fault> faults) {
    this.benefit = benefit;
    this.faults = faults;
  }

  /** The benefit; null when anything is wrong, which is noted. */
  @Nullable Benefit read() {
    int before = faults.size();
    benefit.require("benefitId");
    var id = benefit.text("benefitId");
    if (id != null && !id.matches("[0-9]{3}")) {
      benefit.invalid("benefitId", "3桁の数字を指定してください");
    }
    benefit.require("baseDate");
    var baseDate = benefit.date("baseDate");
    benefit.require("unit");
    var unit = benefit.word("unit", Unit.class);
    benefit.require("amount");
    var amount = benefit.object("amount").map(this::amount).orElse(new Amount(0, 0));
    var patterns = patterns();
    benefit.require("applicationFrom");
    var from = benefit.date("applicationFrom");
    benefit.require("applicationTo");
    var to = benefit.date("applicationTo");
    if (from != null && to != null && to.isBefore(from)) {
      benefit.fault("applicationTo", PERIOD_REVERSED, "受付の終わりは applicationFrom 以後の日付を指定してください");
    }
    var rule = benefit.word("householdRule", HouseholdRule.class);
    benefit.require("condition");
    var condition = benefit.object("condition").map(ConditionReader::read).orElse(null);
    benefit.refuseUnknown();
    return faults.size() > before
        ? null
        : benefit(id, baseDate, unit, rule, amount, patterns, from, to, condition);
  }

  private static Benefit benefit(
      @Nullable String id,
      @Nullable LocalDate baseDate,
      @Nullable Unit unit,
      @Nullable HouseholdRule rule,
      Amount amount,
      List<Pattern> patterns,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable Condition condition) {
    return new Benefit(
        Objects.requireNonNull(id),
        Objects.requireNonNull(baseDate),
        Objects.requireNonNull(unit),
        rule == null ? HouseholdRule.ANY : rule,
        Yen.of(amount.base()),
        Yen.of(amount.addition()),
        patterns,
        Objects.requireNonNull(from),
        Objects.requireNonNull(to),
        Objects.requireNonNull(condition));
  }

  private record Amount(long base, long addition) {}

  private Amount amount(Shape amount) {
    amount.require("base");
    var base = amount.whole("base", 0, MOST_YEN);
    long addition = addition(amount);
    amount.refuseUnknown();
    return new Amount(base == null ? 0 : base, addition);
  }

  /** X: 0 to 999,999, or empty, which is zero. */
  private static long addition(Shape amount) {
    var given = amount.value("addition");
    return switch (given) {
      case null -> 0;
      case Integer x when x >= 0 && x <= Benefit.GREATEST_ADDITION_YEN -> x;
      case Integer x -> outOfBounds(amount);
      case Long x -> outOfBounds(amount);
      case BigInteger x -> outOfBounds(amount);
      default -> {
        amount.invalid("addition", "0から999,999までの整数または null を指定してください");
        yield 0;
      }
    };
  }

  private static long outOfBounds(Shape amount) {
    amount.fault("addition", ADDITION_OUT_OF_BOUNDS, "上乗せ額は0円から999,999円(6桁)までです");
    return 0;
  }

  private List<Pattern> patterns() {
    var patterns = new ArrayList<Pattern>();
    var codes = new HashSet<String>();
    for (var shape : benefit.objects("patterns")) {
      shape.require("code");
      var code = shape.text("code", MOST_CODE_CHARACTERS);
      if (code != null && !codes.add(code)) {
        shape.invalid("code", "code は重複しない値を指定してください");
      }
      shape.require("amount");
      var amount = shape.whole("amount", 0, MOST_YEN);
      shape.refuseUnknown();
      if (code != null && amount != null) {
        patterns.add(new Pattern(code, Yen.of(amount)));
      }
    }
    return patterns;
  }
}
