package org.yakuba.server.cli;

/** How a verb ends. */
public final class ExitCode {
  public static final int DONE = 0;
  public static final int FAILED = 1;
  public static final int BAD_INPUT = 2;
  public static final int VIOLATIONS = 3;

  private ExitCode() {}
}
