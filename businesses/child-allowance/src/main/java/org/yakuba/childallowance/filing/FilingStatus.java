package org.yakuba.childallowance.filing;

/** 届出の状態. */
public enum FilingStatus {
  /** Prepared by linkage; a clerk completes and files it. */
  DRAFT,
  /** Waits for the approval of a second officer. */
  PENDING,
  RETURNED,
  DECIDED,
  WITHDRAWN,
  DISCARDED;

  /** Whether something can still become of it. */
  public boolean isOpen() {
    return switch (this) {
      case DRAFT, PENDING, RETURNED -> true;
      case DECIDED, WITHDRAWN, DISCARDED -> false;
    };
  }
}
