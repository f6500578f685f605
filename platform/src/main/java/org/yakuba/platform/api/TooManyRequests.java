package org.yakuba.platform.api;

import org.springframework.security.core.AuthenticationException;

/** 429: the client has asked more than it may. */
final class TooManyRequests extends AuthenticationException {
  private static final long serialVersionUID = 1;
  private final long seconds;

  TooManyRequests(long seconds) {
    super("LNK-E11");
    this.seconds = seconds;
  }

  /** Until a request is served again. */
  long seconds() {
    return seconds;
  }
}
