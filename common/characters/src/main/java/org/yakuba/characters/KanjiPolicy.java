package org.yakuba.characters;

/** 漢字施策: the official list a kanji stands in. */
public enum KanjiPolicy {
  GENERAL_USE("常用漢字"),
  FOR_NAMES("人名用漢字"),
  NONE("");

  private final String label;

  KanjiPolicy(String label) {
    this.label = label;
  }

  static KanjiPolicy ofCode(String code) {
    return switch (code) {
      case "J" -> GENERAL_USE;
      case "N" -> FOR_NAMES;
      case "" -> NONE;
      default -> throw new IllegalArgumentException("Character table: policy " + code);
    };
  }

  /** The Japanese name of the list; empty for none. */
  public String label() {
    return label;
  }
}
