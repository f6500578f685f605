package org.yakuba.platform.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.yakuba.platform.identity.Account;
import org.yakuba.platform.identity.RoleTable;
import org.yakuba.platform.screen.component.Badge;

/** How the state of an account is said on screens. */
public final class AccountWords {
  private AccountWords() {}

  /** Names of the roles an account holds today. */
  public static String roles(Account account, List<RoleTable.Role> roles) {
    return roles.stream()
        .filter(role -> account.roles().contains(role.id()))
        .map(RoleTable.Role::name)
        .collect(Collectors.joining("、"));
  }

  /** Whether too many failures keep the account out at this moment. */
  public static boolean isLocked(Account account, Instant now) {
    Instant until = account.lockedUntil();
    return until != null && now.isBefore(until);
  }

  /** The state as a badge; a lock counts more than the state. */
  public static Badge badge(Account account, Instant now) {
    if (isLocked(account, now)) {
      return new Badge(Badge.Tone.BAD, "ロック中");
    }
    Badge.Tone tone =
        switch (account.state()) {
          case ACTIVE -> Badge.Tone.GOOD;
          case SUSPENDED -> Badge.Tone.WARNING;
          case RETIRED -> Badge.Tone.NEUTRAL;
        };
    return new Badge(tone, account.state().label());
  }
}
