package org.yakuba.addressee.rules;

/** 法人等の別 (rulebook addressee §3.1). */
public enum EntityType {
  INDIVIDUAL("個人"),
  CORPORATION("法人"),
  SOLE_PROPRIETOR("個人事業主"),
  ASSOCIATION("人格のない社団等");

  private final String label;

  EntityType(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
