package org.yakuba.platform.identity;

/**
 * 認証の設定 (identity-and-audit §3.2).
 *
 * @param loginFailureLimit failures until the account is locked
 * @param lockMinutes how long it stays locked
 * @param passwordCost of bcrypt: 2 to this power rounds
 */
public record IdentitySettings(int loginFailureLimit, int lockMinutes, int passwordCost) {
  public static final IdentitySettings STANDARD = new IdentitySettings(5, 30, 12);

  public IdentitySettings {
    if (loginFailureLimit < 1 || lockMinutes < 1) {
      throw new IllegalArgumentException("limits must be 1 or more");
    }
  }
}
