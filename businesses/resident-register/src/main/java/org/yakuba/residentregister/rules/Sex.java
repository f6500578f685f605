package org.yakuba.residentregister.rules;

/** 性別 (resident-register §2.1). */
public enum Sex {
  UNKNOWN("0", "不明"),
  MALE("1", "男"),
  FEMALE("2", "女");

  private final String code;
  private final String label;

  Sex(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  /** The value of a code of the register. */
  public static Sex ofCode(String code) {
    for (var value : values()) {
      if (value.code.equals(code)) {
        return value;
      }
    }
    throw new IllegalArgumentException("sex must be 0, 1 or 2, was " + code);
  }
}
