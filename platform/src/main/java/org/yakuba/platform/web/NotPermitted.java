package org.yakuba.platform.web;

/** The officer lacks a privilege for the act (IDN-E04). */
public final class NotPermitted extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotPermitted() {
    super("not permitted", null, false, false);
  }
}
