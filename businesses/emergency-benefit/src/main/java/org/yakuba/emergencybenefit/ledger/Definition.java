package org.yakuba.emergencybenefit.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yakuba.emergencybenefit.rules.Benefit;
import org.yakuba.emergencybenefit.rules.Benefit.HouseholdRule;
import org.yakuba.emergencybenefit.rules.Benefit.Unit;
import org.yakuba.emergencybenefit.rules.Condition;
import org.yakuba.kernel.money.Yen;

/**
 * 制度の定義 — one version of a benefit as it was entered; it never changes (EMB-1-01, EMB-1-07).
 *
 * @param benefitId three digits
 * @param versionNo 1, 2, ...; 0 before it is kept
 * @param addition X; null when the town left it empty
 * @param attachments documents without which an application waits
 * @param usesPublicAccount whether 公金受取口座 may be chosen
 * @param excludedBenefits ids of benefits whose recipients are left out
 * @param budget yen; null when none is set
 * @param samplePercent of each bulk decision that a human looks at
 * @param objectionUntil 辞退申出の期限; with {@code PUSH} only
 * @param letterText what the letter says in the town's own words
 * @param approvedBy null while nobody has
 */
public record Definition(
    String benefitId,
    int versionNo,
    String name,
    int fiscalYear,
    LocalDate baseDate,
    Unit unit,
    HouseholdRule householdRule,
    Method method,
    Condition condition,
    Yen base,
    @Nullable Yen addition,
    List<NamedPattern> patterns,
    LocalDate applicationFrom,
    LocalDate applicationTo,
    Set<Attachment> attachments,
    boolean usesPublicAccount,
    List<String> excludedBenefits,
    @Nullable Yen budget,
    LaterChanges laterChanges,
    int samplePercent,
    @Nullable LocalDate objectionUntil,
    String letterText,
    String enteredBy,
    @Nullable String approvedBy) {

  /** 支給方式. */
  public enum Method {
    APPLICATION("申請"),
    CONFIRM("確認書の返送"),
    PUSH("プッシュ(口座把握済みへ通知)");

    private final String label;

    Method(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** What an application must be accompanied by. */
  public enum Attachment {
    IDENTITY("本人確認書類"),
    /** Not asked for with 公金受取口座. */
    ACCOUNT("口座確認書類"),
    SITUATION("状況を示す書類");

    private final String label;

    Attachment(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** 基準日後の異動の扱い (EMB-2-07). */
  public enum LaterChanges {
    KEEP("基準日の世帯のまま支給する"),
    REVIEW("異動のあった世帯を職員が確認する"),

    FOLLOW("世帯主の死亡は新しい世帯主へ、ほかは職員が確認する");

    private final String label;

    LaterChanges(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** 型 with its name. */
  public record NamedPattern(String code, String name, Yen amount) {}

  public Definition {
    patterns = List.copyOf(patterns);
    attachments = Set.copyOf(attachments);
    excludedBenefits = List.copyOf(excludedBenefits);
  }

  /** Whether it may be worked with. */
  public boolean isApproved() {
    return approvedBy != null;
  }

  /** What the rules need of it. */
  public Benefit benefit() {
    return new Benefit(
        benefitId,
        baseDate,
        unit,
        householdRule,
        base,
        Objects.requireNonNullElse(addition, Yen.ZERO),
        patterns.stream().map(p -> new Benefit.Pattern(p.code(), p.amount())).toList(),
        applicationFrom,
        applicationTo,
        condition);
  }

  /** How the amount is told on screens: the legal amount and X, which may be empty. */
  public String amountText() {
    var x = addition;
    var own = x == null ? "X(空)" : x.format();
    return base.format() + " + " + own;
  }
}
