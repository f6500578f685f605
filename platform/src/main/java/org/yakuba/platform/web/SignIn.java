package org.yakuba.platform.web;

import org.yakuba.platform.identity.Officer;

/** Checks both factors of a sign-in and records the attempt. */
@FunctionalInterface
public interface SignIn {
  /** What became of an attempt. */
  sealed interface Answer {
    /** Both factors were right. */
    record Accepted(Officer officer) implements Answer {}

    /** Something was wrong; what, is said to nobody (IDN-E01). */
    record Refused() implements Answer {}

    /** Too many attempts (IDN-E02). */
    record Locked() implements Answer {}
  }

  /**
   * One attempt.
   *
   * @param municipalityCode 団体コード
   * @param officerId 操作者ID
   * @param password first factor
   * @param code 6 digits of the second factor
   * @param terminal where it came from
   */
  Answer attempt(
      String municipalityCode, String officerId, String password, String code, String terminal);
}
