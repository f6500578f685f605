package org.yakuba.platform.api;

import java.util.Set;

/**
 * A client to be made.
 *
 * @param name what it is called
 * @param purposeCode for what it reads; recorded with every read
 * @param scopes the most it may ask for: contracts of one business
 * @param authentication how it proves who it is
 * @param requestsPerMinute how much it may ask, {@value #LEAST} to {@value #MOST}
 */
public record NewClient(
    String name,
    String purposeCode,
    Set<String> scopes,
    ClientAuthentication authentication,
    int requestsPerMinute) {
  /** Fewest requests a minute. */
  public static final int LEAST = 1;

  /** Most requests a minute. */
  public static final int MOST = 60_000;

  /** Ten a second. */
  public static final int USUAL = 600;

  public NewClient {
    scopes = Set.copyOf(scopes);
  }

  /** With the usual limit. */
  public static NewClient of(
      String name, String purposeCode, Set<String> scopes, ClientAuthentication authentication) {
    return new NewClient(name, purposeCode, scopes, authentication, USUAL);
  }
}
