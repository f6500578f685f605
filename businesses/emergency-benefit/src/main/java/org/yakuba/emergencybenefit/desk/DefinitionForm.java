package org.yakuba.emergencybenefit.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yakuba.emergencybenefit.assess.ConditionReader;
import org.yakuba.emergencybenefit.assess.ConditionWriter;
import org.yakuba.emergencybenefit.ledger.Definition;
import org.yakuba.emergencybenefit.ledger.Definition.Attachment;
import org.yakuba.emergencybenefit.ledger.Definition.LaterChanges;
import org.yakuba.emergencybenefit.ledger.Definition.Method;
import org.yakuba.emergencybenefit.ledger.Definition.NamedPattern;
import org.yakuba.emergencybenefit.rules.Benefit;
import org.yakuba.emergencybenefit.rules.Benefit.HouseholdRule;
import org.yakuba.emergencybenefit.rules.Benefit.Unit;
import org.yakuba.emergencybenefit.rules.BenefitTemplate;
import org.yakuba.emergencybenefit.rules.Condition.Comparison;
import org.yakuba.emergencybenefit.rules.Condition.Operator;
import org.yakuba.emergencybenefit.rules.ConditionField;
import org.yakuba.emergencybenefit.rules.ConditionLine;
import org.yakuba.kernel.date.DateInput;
import org.yakuba.kernel.date.FiscalYear;
import org.yakuba.kernel.date.ParsedDate;
import org.yakuba.kernel.facts.Fault;
import org.yakuba.kernel.facts.Shape;
import org.yakuba.kernel.money.Yen;

/** The form of a definition: every mistake at its field, the condition put together from lines. */
public final class DefinitionForm {
  /** Lines of the editor. */
  public static final int LINES = 8;

  /** Lines for patterns. */
  public static final int PATTERNS = 4;

  private static final String FORMAT = "EMB-E110";

  private final Input input;
  private final LocalDate today;

  DefinitionForm(Map<String, String> values, LocalDate today) {
    this.input = new Input(values);
    this.today = today;
  }

  Input input() {
    return input;
  }

  /** The definition; only to be used when nothing is wrong. */
  Definition read(String benefitId, String officer) {
    var unit = input.choice("unit", Unit.class);
    var method = input.choice("method", Method.class);
    var from = input.day("applicationFrom", today);
    var to = input.day("applicationTo", from);
    if (to.isBefore(from)) {
      input
          .wrong()
          .add("applicationTo", input.raw("applicationTo"), "EMB-E103", "受付の終わりは始まりの日以後です");
      to = from;
    }
    var patterns = patterns();
    return new Definition(
        benefitId,
        0,
        input.text("name", "名称", 40),
        input.number("fiscalYear", "年度(西暦)", 2020, 2100),
        input.day("baseDate", today),
        unit,
        input.choice("householdRule", HouseholdRule.class),
        method,
        ConditionLine.compose(lines(patterns)),
        input.yen("base", "給付額"),
        addition(),
        patterns,
        from,
        to,
        attachments(),
        input.ticked("publicAccount"),
        excluded(),
        input.yenOrNone("budget", "予算"),
        input.choice("laterChanges", LaterChanges.class),
        input.number("samplePercent", "標本確認の率(%)", 0, 100),
        objection(method, to),
        input.text("letterText", "通知文", 600),
        officer,
        null);
  }

  /** X: empty, or 0 to 999,999. */
  private @Nullable Yen addition() {
    var text = input.raw("addition").replace(",", "");
    if (text.isEmpty()) {
      return null;
    }
    if (!text.matches("[0-9]{1,6}")) {
      input
          .wrong()
          .add(
              "addition",
              input.raw("addition"),
              "EMB-E101",
              "上乗せ額Xは0円から" + Benefit.GREATEST_ADDITION_YEN + "円(6桁)まで、または空です");
      return null;
    }
    return Yen.of(Long.parseLong(text));
  }

  private @Nullable LocalDate objection(Method method, LocalDate to) {
    if (method != Method.PUSH) {
      return null;
    }
    return input.day("objectionUntil", to);
  }

  private EnumSet<Attachment> attachments() {
    var wanted = EnumSet.noneOf(Attachment.class);
    for (var attachment : Attachment.values()) {
      if (input.ticked("attachments." + attachment.name())) {
        wanted.add(attachment);
      }
    }
    return wanted;
  }

  private List<String> excluded() {
    var ids = new ArrayList<String>();
    for (var id : input.raw("excludedBenefits").split("[ ,、]+")) {
      if (id.matches("[0-9]{3}")) {
        ids.add(id);
      } else if (!id.isEmpty()) {
        input.wrong().add("excludedBenefits", id, FORMAT, "調整する給付は制度ID(3桁)を空白で区切ってください");
      }
    }
    return ids;
  }

  private List<NamedPattern> patterns() {
    var patterns = new ArrayList<NamedPattern>();
    var codes = new HashSet<String>();
    for (int i = 1; i <= PATTERNS; i++) {
      var code = input.raw("patternCode" + i).toUpperCase(Locale.ROOT);
      if (code.isEmpty()) {
        continue;
      }
      if (!code.matches("[A-Z][A-Z0-9_]{0,19}") || !codes.add(code)) {
        input.wrong().add("patternCode" + i, code, FORMAT, "型のコードは英字で始まる20文字までの重ならない英数字です");
      }
      patterns.add(
          new NamedPattern(
              code,
              input.text("patternName" + i, "型の名称", 20),
              input.yen("patternAmount" + i, "型の額")));
    }
    return patterns;
  }

  private List<ConditionLine> lines(List<NamedPattern> patterns) {
    var lines = new ArrayList<ConditionLine>();
    for (int i = 1; i <= LINES; i++) {
      var field = ConditionField.ofId(input.raw("field" + i));
      if (input.raw("field" + i).isEmpty()) {
        continue;
      }
      var comparison = comparison(i, field);
      if (comparison != null) {
        if (field == ConditionField.PATTERN) {
          refuseUnknownPatterns(i, comparison, patterns);
        }
        lines.add(
            new ConditionLine(
                input.number("group" + i, "組", 1, LINES), input.ticked("not" + i), comparison));
      }
    }
    return lines;
  }

  private void refuseUnknownPatterns(int line, Comparison comparison, List<NamedPattern> patterns) {
    var known = patterns.stream().map(NamedPattern::code).collect(Collectors.toSet());
    if (!known.containsAll(comparison.values())) {
      input
          .wrong()
          .add("value" + line, input.raw("value" + line), "EMB-E102", "定義した型のコードを指定してください");
    }
  }

  /** Reads one line as the condition of the rulebook, so that both refuse the same. */
  private @Nullable Comparison comparison(int line, @Nullable ConditionField field) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("field", input.raw("field" + line));
    json.put("op", input.raw("op" + line));
    json.put("value", value(input.raw("op" + line), input.raw("value" + line), field));
    var faults = new ArrayList<Fault>();
    var read = Shape.of(json, "", faults).map(ConditionReader::read).orElse(null);
    for (var fault : faults) {
      input
          .wrong()
          .add(fault.field() + line, input.raw(fault.field() + line), "EMB-E102", fault.message());
    }
    return read instanceof Comparison comparison ? comparison : null;
  }

  private static @Nullable Object value(
      String operator, String text, @Nullable ConditionField field) {
    if (text.isEmpty()) {
      return null;
    }
    if (operator.equals("in") || operator.equals("between")) {
      var values = new ArrayList<@Nullable Object>();
      for (var part : text.split("[,、~〜]")) {
        values.add(single(part.strip(), field));
      }
      return values;
    }
    return single(text, field);
  }

  private static Object single(String text, @Nullable ConditionField field) {
    if (field == null) {
      return text;
    }
    return switch (field.type()) {
      case NUMBER -> text.matches("-?[0-9]{1,9}") ? (Object) Long.valueOf(text) : text;
      case FLAG ->
          switch (text) {
            case "はい", "true" -> true;
            case "いいえ", "false" -> false;
            default -> text;
          };
      case DATE -> DateInput.parse(text) instanceof ParsedDate.Ok(var day) ? day.toString() : text;
      case CODE -> text.toUpperCase(Locale.ROOT);
    };
  }

  /** What a new definition shows at first. */
  static Map<String, String> of(BenefitTemplate template, LocalDate today) {
    var values = new LinkedHashMap<String, String>();
    values.put("unit", template.unit().name());
    values.put("householdRule", template.householdRule().name());
    values.put("base", Long.toString(template.baseYen()));
    values.put("method", Method.APPLICATION.name());
    values.put("laterChanges", LaterChanges.REVIEW.name());
    values.put("samplePercent", "5");
    values.put("fiscalYear", Integer.toString(FiscalYear.of(today).year()));
    values.put("publicAccount", "true");
    if (template == BenefitTemplate.PATTERNS) {
      values.put("patternCode1", "FACILITY");
      values.put("patternName1", "施設型");
      values.put("patternAmount1", "20000");
      values.put("patternCode2", "HOME");
      values.put("patternName2", "居宅型");
      values.put("patternAmount2", "35000");
    }
    lines(values, template.lines());
    return values;
  }

  /** What the form of a new version shows at first. */
  static Map<String, String> of(Definition d) {
    var values = new LinkedHashMap<String, String>();
    values.put("name", d.name());
    values.put("fiscalYear", Integer.toString(d.fiscalYear()));
    values.put("baseDate", d.baseDate().toString());
    values.put("unit", d.unit().name());
    values.put("householdRule", d.householdRule().name());
    values.put("method", d.method().name());
    values.put("base", Long.toString(d.base().amount()));
    var addition = d.addition();
    values.put("addition", addition == null ? "" : Long.toString(addition.amount()));
    values.put("applicationFrom", d.applicationFrom().toString());
    values.put("applicationTo", d.applicationTo().toString());
    d.attachments().forEach(a -> values.put("attachments." + a.name(), "true"));
    values.put("publicAccount", Boolean.toString(d.usesPublicAccount()));
    values.put("excludedBenefits", String.join(" ", d.excludedBenefits()));
    var budget = d.budget();
    values.put("budget", budget == null ? "" : Long.toString(budget.amount()));
    values.put("laterChanges", d.laterChanges().name());
    values.put("samplePercent", Integer.toString(d.samplePercent()));
    var objection = d.objectionUntil();
    values.put("objectionUntil", objection == null ? "" : objection.toString());
    values.put("letterText", d.letterText());
    int i = 0;
    for (var pattern : d.patterns()) {
      i++;
      values.put("patternCode" + i, pattern.code());
      values.put("patternName" + i, pattern.name());
      values.put("patternAmount" + i, Long.toString(pattern.amount().amount()));
    }
    lines(values, ConditionLine.decompose(d.condition()).orElse(List.of()));
    return values;
  }

  private static void lines(Map<String, String> values, List<ConditionLine> lines) {
    int i = 0;
    for (var line : lines) {
      i++;
      var comparison = line.comparison();
      var value = ConditionWriter.write(comparison).get("value");
      values.put("group" + i, Integer.toString(line.group()));
      values.put("not" + i, Boolean.toString(line.negated()));
      values.put("field" + i, comparison.field().id());
      values.put("op" + i, comparison.operator().name().toLowerCase(Locale.ROOT));
      values.put(
          "value" + i,
          value instanceof List<?> list
              ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
              : String.valueOf(value));
    }
  }

  /** Words of the operators. */
  static String label(Operator operator) {
    return switch (operator) {
      case EQ -> "等しい";
      case NE -> "等しくない";
      case LT -> "より小さい・前";
      case LTE -> "以下・以前";
      case GT -> "より大きい・後";
      case GTE -> "以上・以後";
      case IN -> "のどれか";
      case BETWEEN -> "の範囲(両端を含む)";
    };
  }

  /** Words of the fields. */
  static String label(ConditionField field) {
    return switch (field) {
      case AGE -> "満年齢";
      case BIRTH_DATE -> "生年月日";
      case RESIDENT_ON_BASE_DATE -> "基準日の住民";
      case RESIDENT_SINCE -> "住民となった日";
      case TAX_EXEMPT -> "住民税非課税";
      case HOUSEHOLD_ALL_TAX_EXEMPT -> "世帯全員が非課税";
      case HOUSEHOLD_SIZE -> "世帯員数";
      case DISABLED -> "障害(手帳等)";
      case CHILD_ALLOWANCE_RECIPIENT -> "児童手当の対象";
      case PATTERN -> "型";
    };
  }
}
