package org.yakuba.residentregister.rules;

/** 住民状態 (resident-register §2.1). Everything but {@link #REGISTERED} is a removed record (除票). */
public enum ResidentStatus {
  REGISTERED("1", "住民"),
  MOVED_OUT("2", "転出"),
  DEAD("3", "死亡"),
  REMOVED("9", "消除");

  private final String code;
  private final String label;

  ResidentStatus(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  public boolean isRemoved() {
    return this != REGISTERED;
  }

  /** The value of a code of the register. */
  public static ResidentStatus ofCode(String code) {
    for (var value : values()) {
      if (value.code.equals(code)) {
        return value;
      }
    }
    throw new IllegalArgumentException("resident status must be 1, 2, 3 or 9, was " + code);
  }
}
