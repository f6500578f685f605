package org.yakuba.residentregister.search;

/** Where in a name the typed part must stand (resident-register §3.14). */
public enum NameMode {
  /** At the beginning of the whole name or of the given name. */
  BEGINNING("前方一致"),
  /** Anywhere. */
  ANYWHERE("部分一致"),
  /** At the beginning of the given name. */
  GIVEN("名だけ");

  private final String label;

  NameMode(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
