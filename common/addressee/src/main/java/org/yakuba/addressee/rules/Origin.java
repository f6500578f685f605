package org.yakuba.addressee.rules;

/** Where an addressee comes from. */
public enum Origin {
  RESIDENT("住民"),
  NON_RESIDENT("住登外者");

  private final String label;

  Origin(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
