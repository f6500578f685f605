package org.yakuba.applicationmanagement.rules;

import java.util.Set;

/**
 * 状態 — where an application stands, and what may come next (application-management §5). What is not
 * named here is refused as {@code APP-E060}.
 */
public enum ApplicationStatus {
  RECEIVED("受付済", "処理待ち"),
  UNIDENTIFIED("申請者未特定", "処理中"),
  FORMAL_REVIEW("形式審査中", "処理中"),
  CORRECTION_REQUESTED("補正依頼中", "要再申請"),
  READY_TO_FORWARD("連携待ち", "処理中"),
  FORWARDED("連携済", "処理中"),
  SUBSTANTIVE_REVIEW("実質審査中", "処理中"),
  COMPLETED("完了", "完了"),
  DENIED("却下", "却下"),
  WITHDRAWN("取下げ", "取下げ"),
  CLOSED_UNCORRECTED("期限切れ終了", "取下げ"),
  TRANSFERRED("移送", "処理中"),
  QUARANTINED("隔離", "処理待ち");

  private final String label;
  private final String shownToResident;

  ApplicationStatus(String label, String shownToResident) {
    this.label = label;
    this.shownToResident = shownToResident;
  }

  /** The Japanese word shown to officers. */
  public String label() {
    return label;
  }

  /** What the resident reads in ぴったりサービス. */
  public String shownToResident() {
    return shownToResident;
  }

  /** The states that may follow. */
  public Set<ApplicationStatus> next() {
    return switch (this) {
      case RECEIVED -> Set.of(FORMAL_REVIEW, UNIDENTIFIED, QUARANTINED, WITHDRAWN);
      case UNIDENTIFIED -> Set.of(FORMAL_REVIEW, CORRECTION_REQUESTED, TRANSFERRED, WITHDRAWN);
      case FORMAL_REVIEW ->
          Set.of(READY_TO_FORWARD, CORRECTION_REQUESTED, DENIED, TRANSFERRED, WITHDRAWN);
      case CORRECTION_REQUESTED -> Set.of(FORMAL_REVIEW, CLOSED_UNCORRECTED, WITHDRAWN);
      case READY_TO_FORWARD -> Set.of(FORWARDED, FORMAL_REVIEW);
      case FORWARDED -> Set.of(SUBSTANTIVE_REVIEW, FORMAL_REVIEW);
      case SUBSTANTIVE_REVIEW -> Set.of(COMPLETED, DENIED, CORRECTION_REQUESTED, WITHDRAWN);
      case COMPLETED, DENIED, WITHDRAWN, CLOSED_UNCORRECTED, TRANSFERRED, QUARANTINED -> Set.of();
    };
  }

  /** Whether the state may follow this one. */
  public boolean mayBecome(ApplicationStatus other) {
    return next().contains(other);
  }

  /** Whether nothing more will happen to the application. */
  public boolean isFinal() {
    return next().isEmpty();
  }
}
