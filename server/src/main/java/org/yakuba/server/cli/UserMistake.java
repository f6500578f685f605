package org.yakuba.server.cli;

/** Bad usage or bad input: the message names field, value and rule; the program ends with 2. */
public final class UserMistake extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UserMistake(String message) {
    super(message);
  }
}
