package org.yakuba.residentregister.event;

/** What became of a 仮登録 (resident-register §3.0). */
public enum ProvisionalStatus {
  PROVISIONAL("仮登録"),
  RETURNED("差戻し"),
  DISCARDED("破棄"),
  CONFIRMED("本登録");

  private final String label;

  ProvisionalStatus(String label) {
    this.label = label;
  }

  /** The Japanese word shown on screens. */
  public String label() {
    return label;
  }

  /** Whether it may still be corrected, returned or discarded. */
  public boolean isOpen() {
    return this == PROVISIONAL || this == RETURNED;
  }
}
