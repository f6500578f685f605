package org.yakuba.platform.test;

import java.time.Instant;
import java.util.Map;
import org.yakuba.platform.identity.Totp;

/**
 * An officer of a test, with both factors.
 *
 * @param secret of the second factor
 */
public record TestOfficer(String municipalityCode, String officerId, byte[] secret) {
  /** Password of every test officer. */
  public static final String PASSWORD = "kita-no-machi-42";

  /** The fields of the login page, right in every respect. */
  public Map<String, String> signInForm(Instant at) {
    return signInForm(PASSWORD, at);
  }

  /** The fields of the login page with this password. */
  public Map<String, String> signInForm(String password, Instant at) {
    return Map.of(
        "municipality", municipalityCode,
        "officerId", officerId,
        "password", password,
        "code", Totp.code(secret, at));
  }
}
