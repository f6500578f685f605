package org.yakuba.platform.identity;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** パスワードの規則 — 12 characters or more, not guessable; no forced change (identity-and-audit §3.2). */
public final class PasswordRule {
  public static final int MIN_CHARACTERS = 12;

  /** bcrypt reads no more. */
  public static final int MAX_BYTES = 72;

  private static final int MIN_DIFFERENT = 5;
  private static final Set<String> WORDS =
      Set.of(
          "password",
          "yakuba",
          "qwerty",
          "123456",
          "abcdef",
          "letmein",
          "welcome",
          "administrator",
          "passw0rd",
          "municipality");

  private PasswordRule() {}

  /** What is wrong with a new password, as code and message; empty when nothing is. */
  public static Optional<String> problem(String password, String officerId) {
    if (password.codePointCount(0, password.length()) < MIN_CHARACTERS) {
      return Optional.of("IDN-E11 パスワードは12文字以上にしてください");
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      return Optional.of("IDN-E12 パスワードは72バイト以内にしてください");
    }
    var lower = password.toLowerCase(Locale.ROOT);
    if (lower.contains(officerId.toLowerCase(Locale.ROOT))) {
      return Optional.of("IDN-E13 パスワードに操作者IDを含めないでください");
    }
    var rest = lower;
    for (var word : WORDS) {
      rest = rest.replace(word, "");
    }
    if (lower.chars().allMatch(Character::isDigit)
        || rest.length() < MIN_CHARACTERS / 2
        || lower.chars().distinct().count() < MIN_DIFFERENT) {
      return Optional.of("IDN-E14 推測されやすいパスワードです");
    }
    return Optional.empty();
  }
}
