package org.yakuba.residentregister.desk.entry;

/**
 * Something the officer must confirm to go on.
 *
 * @param code of the alert
 * @param message what it means and what to do about it
 */
public record AlertView(String code, String message) {
  /** The box that confirms it. */
  public String field() {
    return "ok-" + code;
  }
}
