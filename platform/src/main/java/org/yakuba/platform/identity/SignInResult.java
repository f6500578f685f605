package org.yakuba.platform.identity;

import java.time.Instant;

/** What became of a sign-in. */
public sealed interface SignInResult {
  /** Both factors were right. */
  record Accepted(Officer officer) implements SignInResult {}

  /** IDN-E01: something was wrong; what, is said to nobody. */
  record Refused() implements SignInResult {}

  /** IDN-E02: too many failures. */
  record Locked(Instant until) implements SignInResult {}
}
