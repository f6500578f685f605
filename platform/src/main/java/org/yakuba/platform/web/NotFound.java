package org.yakuba.platform.web;

/**
 * What was asked for does not exist for this officer: unknown, or of another municipality. Both
 * look the same (IDN-E07: 404, never 403).
 */
public final class NotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotFound() {
    super("not found", null, false, false);
  }
}
