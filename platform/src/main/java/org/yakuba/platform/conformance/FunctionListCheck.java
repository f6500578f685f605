package org.yakuba.platform.conformance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.kernel.proof.Proves;

/** 目録の検証 — the rules {@code CAT-E01} to {@code CAT-E07} (標準仕様カタログ §3, CAT-1-02). */
public final class FunctionListCheck {

  private FunctionListCheck() {}

  /**
   * What is wrong with the lists themselves.
   *
   * @param references ids that rows may refer to: parameters, data items and forbidden scans
   */
  public static List<Violation> lists(List<FunctionList> lists, Set<String> references) {
    var found = new Violations();
    var rowsById = new HashMap<String, FunctionRow>();
    for (var list : lists) {
      for (var row : list.rows()) {
        var earlier = rowsById.putIfAbsent(row.featureId(), row);
        if (earlier != null) {
          duplicate(found, earlier, row);
        }
        row(found, list, row, references);
      }
    }
    return found.toList();
  }

  /** What the tests say against the lists: failed, missing and misnamed proofs. */
  public static List<Violation> proofs(List<FunctionList> lists, Proofs proofs) {
    var found = new Violations();
    var known = new HashSet<String>();
    for (var list : lists) {
      for (var row : list.rows()) {
        known.add(row.featureId());
        proved(found, row, proofs);
      }
    }
    for (var proof : proofs.all()) {
      for (var id : proof.features()) {
        if (!known.contains(id)) {
          found.add(proof.test(), id, "CAT-E05", "検査が目録にない機能 " + id + " を指しています");
        }
      }
      if (proof.type() == Verification.Type.TEST && proof.features().size() > Proves.MOST_ROWS) {
        found.add(
            proof.test(),
            String.valueOf(proof.features().size()),
            "CAT-E05",
            "1つの検査が示せる機能は" + Proves.MOST_ROWS + "つまでです");
      }
    }
    return found.toList();
  }

  private static void row(
      Violations found, FunctionList list, FunctionRow row, Set<String> references) {
    var id = row.featureId();
    if (!row.businessId().equals(list.businessId())) {
      found.add(id, row.businessId(), "CAT-E05", "業務が目録の業務 " + list.businessId() + " と違います");
    }
    if (row.functionClass() == FunctionClass.MANDATORY && row.verification().isEmpty()) {
      found.add(id, null, "CAT-E02", "実装必須なのに検査がありません");
    }
    for (var type : MunicipalityType.values()) {
      if (!row.applicability().containsKey(type)) {
        found.add(id, type.name(), "CAT-E06", "規模別の指定に " + type + " がありません");
      }
    }
    var end = row.effectiveTo();
    if (end != null && end.isBefore(row.effectiveFrom())) {
      found.add(id, end.toString(), "CAT-E04", "適用の終わりが始まりより前です");
    }
    references(found, row, references);
    status(found, row);
  }

  private static void references(Violations found, FunctionRow row, Set<String> references) {
    for (var parameter : row.parameters()) {
      refer(found, row, parameter, references);
    }
    for (var item : row.dataItems()) {
      refer(found, row, item, references);
    }
    for (var verification : row.verification()) {
      switch (verification.type()) {
        case TEST -> {
          if (!verification.ref().equals(row.featureId())) {
            found.add(row.featureId(), verification.ref(), "CAT-E05", "検査の参照は機能IDです");
          }
        }
        case FORBIDDEN_SCAN -> refer(found, row, verification.ref(), references);
        case DEMO, INSPECTION -> {}
      }
    }
  }

  private static void refer(
      Violations found, FunctionRow row, String reference, Set<String> references) {
    if (!references.contains(reference)) {
      found.add(row.featureId(), reference, "CAT-E05", "参照先 " + reference + " がありません");
    }
  }

  private static void status(Violations found, FunctionRow row) {
    boolean explained = row.rationale() != null && !row.rationale().isBlank();
    switch (row.status()) {
      case IMPLEMENTED -> {
        if (row.functionClass() == FunctionClass.PROHIBITED) {
          found.add(row.featureId(), row.status().name(), "CAT-E03", "実装不可の機能が実装済みとされています");
        }
      }
      case PARTIAL, EXCLUDED, NOT_IMPLEMENTED -> {
        if (!explained) {
          found.add(row.featureId(), row.status().name(), "CAT-E02", "状態の理由(rationale)がありません");
        }
      }
    }
  }

  private static void duplicate(Violations found, FunctionRow earlier, FunctionRow row) {
    var id = row.featureId();
    if (earlier.specVersion().equals(row.specVersion())) {
      found.add(id, row.specVersion(), "CAT-E01", "機能IDが重複しています");
    } else if (overlap(earlier, row)) {
      found.add(id, row.specVersion(), "CAT-E04", "同じ機能の適用期間が重なっています");
    }
  }

  private static boolean overlap(FunctionRow one, FunctionRow other) {
    return !endOf(one).isBefore(other.effectiveFrom())
        && !endOf(other).isBefore(one.effectiveFrom());
  }

  private static LocalDate endOf(FunctionRow row) {
    return row.effectiveTo() == null ? LocalDate.MAX : row.effectiveTo();
  }

  private static void proved(Violations found, FunctionRow row, Proofs proofs) {
    var own = proofs.of(row.featureId());
    Map<String, Proof> failed = new HashMap<>();
    for (var proof : own) {
      if (proof.outcome() == Proof.Outcome.FAILED) {
        failed.put(proof.test(), proof);
      }
    }
    if (row.functionClass() == FunctionClass.PROHIBITED) {
      failed.keySet().stream()
          .sorted()
          .forEach(test ->
              found.add(row.featureId(), test, "CAT-E03", "実装不可の機能「" + row.name() + "」が見つかりました"));
      return;
    }
    if (row.status() != FunctionStatus.IMPLEMENTED) {
      return;
    }
    if (own.stream().noneMatch(p -> p.outcome() == Proof.Outcome.PASSED)) {
      found.add(row.featureId(), null, "CAT-E07", "実装済みなのに合格した検査がありません");
    }
    failed.keySet().stream()
        .sorted()
        .forEach(test -> found.add(row.featureId(), test, "CAT-E07", "実装済みなのに検査が不合格です"));
  }
}
