package org.yakuba.platform.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.name.Graphemes;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * 適合表 — every row of the function lists with its class, its status and the tests that prove it
 * (標準仕様カタログ §8, CAT-5-01).
 *
 * @param lists the lists in the report, by business id
 * @param proofs what the last test run proved
 * @param violations what is wrong with lists and proofs; empty when the program conforms
 */
public record ConformanceReport(
    List<FunctionList> lists, Proofs proofs, List<Violation> violations) {

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  public ConformanceReport {
    lists = List.copyOf(lists);
    violations = List.copyOf(violations);
  }

  /** Counts of one list: 必須の充足, オプションの実装, 禁止違反, 未検証. */
  public record Summary(
      int mandatory,
      int mandatoryImplemented,
      int optional,
      int optionalImplemented,
      int prohibited,
      int prohibitedFound,
      int unverified) {}

  /** The report of all lists. */
  public static ConformanceReport of(List<FunctionList> lists, Proofs proofs) {
    return new ConformanceReport(lists, proofs, FunctionListCheck.proofs(lists, proofs));
  }

  /**
   * The report of one business.
   *
   * @throws IllegalArgumentException when there is no such business; the message names those there
   *     are
   */
  public ConformanceReport only(String businessId) {
    var one = lists.stream().filter(l -> l.businessId().equals(businessId)).toList();
    if (one.isEmpty()) {
      var known = lists.stream().map(FunctionList::businessId).toList();
      throw new IllegalArgumentException(
          "業務「" + businessId + "」の機能一覧はありません。" + String.join(" ", known) + " のどれかを指定してください");
    }
    var ids = one.getFirst().rows().stream().map(FunctionRow::featureId).toList();
    return new ConformanceReport(
        one, proofs, violations.stream().filter(v -> ids.contains(v.field())).toList());
  }

  /** Counts of one list. */
  public Summary summary(FunctionList list) {
    return new Summary(
        count(list, r -> r.functionClass() == FunctionClass.MANDATORY),
        count(list, r -> r.functionClass() == FunctionClass.MANDATORY && implemented(r)),
        count(list, r -> r.functionClass() == FunctionClass.OPTIONAL),
        count(list, r -> r.functionClass() == FunctionClass.OPTIONAL && implemented(r)),
        count(list, r -> r.functionClass() == FunctionClass.PROHIBITED),
        count(list, r -> r.functionClass() == FunctionClass.PROHIBITED && failed(r)),
        count(list, this::unverified));
  }

  /** The report as a table of text, one row in each line. */
  public String toText() {
    var out = new StringBuilder();
    for (var list : lists) {
      var s = summary(list);
      out.append(list.name()).append(" (").append(list.businessId()).append(")\n");
      for (var row : list.rows()) {
        line(out, row);
      }
      out.append(
          "  必須 %d/%d  オプション %d/%d  禁止違反 %d/%d  未検証 %d%n%n"
              .formatted(
                  s.mandatoryImplemented(),
                  s.mandatory(),
                  s.optionalImplemented(),
                  s.optional(),
                  s.prohibitedFound(),
                  s.prohibited(),
                  s.unverified()));
    }
    if (proofs.all().isEmpty()) {
      out.append("検査の結果がありません。./yakuba test を実行すると、機能ごとの検査の結果が並びます。\n");
      return out.toString();
    }
    for (var violation : violations) {
      out.append(violation.code())
          .append(' ')
          .append(violation.field())
          .append(violation.value() == null ? "" : " " + violation.value())
          .append(": ")
          .append(violation.message())
          .append('\n');
    }
    return out.toString();
  }

  /** The report as one JSON object. */
  public String toJson() {
    var businesses = new ArrayList<Map<String, Object>>();
    for (var list : lists) {
      var business = new LinkedHashMap<String, Object>();
      business.put("businessId", list.businessId());
      business.put("name", list.name());
      business.put("summary", summary(list));
      business.put("functions", list.rows().stream().map(this::row).toList());
      businesses.add(business);
    }
    var root = new LinkedHashMap<String, Object>();
    root.put("businesses", businesses);
    root.put("violations", violations);
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }

  private Map<String, Object> row(FunctionRow row) {
    var map = new LinkedHashMap<String, Object>();
    map.put("featureId", row.featureId());
    map.put("officialFunctionId", row.officialFunctionId());
    map.put("name", row.name());
    map.put("summary", row.summary());
    map.put("class", row.functionClass());
    map.put("applicability", inOrder(row.applicability()));
    map.put("specVersion", row.specVersion());
    map.put("kind", row.kind());
    map.put("status", row.status());
    map.put("rationale", row.rationale());
    map.put("verified", verified(row));
    map.put(
        "proofs",
        proofs.of(row.featureId()).stream()
            .map(p ->
                Map.of(
                    "test", p.test(),
                    "type", p.type(),
                    "outcome", p.outcome(),
                    "at", p.at().toString(),
                    "commit", p.commit()))
            .toList());
    return map;
  }

  private static Map<String, Applicability> inOrder(
      Map<MunicipalityType, Applicability> applicability) {
    var ordered = new LinkedHashMap<String, Applicability>();
    for (var type : MunicipalityType.values()) {
      var value = applicability.get(type);
      if (value != null) {
        ordered.put(type.name(), value);
      }
    }
    return ordered;
  }

  private void line(StringBuilder out, FunctionRow row) {
    var own = proofs.of(row.featureId());
    long passed = own.stream().filter(p -> p.outcome() == Proof.Outcome.PASSED).count();
    var tests =
        own.isEmpty() ? "検査なし" : "検査 " + passed + "/" + own.size() + (failed(row) ? " 不合格" : "");
    out.append("  ")
        .append(padded(row.featureId(), 11))
        .append(padded(row.functionClass().label(), 15))
        .append(padded(row.status().label(), 9))
        .append(padded(tests, 16))
        .append(row.name())
        .append('\n');
  }

  /** Pads to a width in cells, a Japanese character taking two. */
  private static String padded(String text, int cells) {
    int wide = (int) text.chars().filter(c -> c > 0x7F).count();
    return text + " ".repeat(Math.max(1, cells - Graphemes.length(text) - wide));
  }

  private static int count(FunctionList list, Predicate<FunctionRow> predicate) {
    return (int) list.rows().stream().filter(predicate).count();
  }

  private static boolean implemented(FunctionRow row) {
    return row.status() == FunctionStatus.IMPLEMENTED;
  }

  private boolean failed(FunctionRow row) {
    return proofs.of(row.featureId()).stream().anyMatch(p -> p.outcome() == Proof.Outcome.FAILED);
  }

  private boolean verified(FunctionRow row) {
    return !failed(row)
        && proofs.of(row.featureId()).stream().anyMatch(p -> p.outcome() == Proof.Outcome.PASSED);
  }

  /**
   * Whether somebody should have verified the row: it is built (or forbidden), and no test passed.
   */
  private boolean unverified(FunctionRow row) {
    return row.status() != FunctionStatus.NOT_IMPLEMENTED && !verified(row);
  }
}
