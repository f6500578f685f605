package org.yakuba.sample;

/** 性別 with its code (住民基本台帳 §2.1). */
enum Sex {
  MALE("1"),
  FEMALE("2");

  private final String code;

  Sex(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  Sex other() {
    return this == MALE ? FEMALE : MALE;
  }
}
