package org.yakuba.residentregister.rules;

/** 住民種別 (住民基本台帳法 第5条・第30条の45). */
public enum ResidentType {
  JAPANESE("1", "日本人住民"),
  FOREIGN("2", "外国人住民");

  private final String code;
  private final String label;

  ResidentType(String code, String label) {
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
  public static ResidentType ofCode(String code) {
    for (var value : values()) {
      if (value.code.equals(code)) {
        return value;
      }
    }
    throw new IllegalArgumentException("resident type must be 1 or 2, was " + code);
  }
}
