package org.yakuba.platform.identity;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 職員のアカウント as the administrator sees it; secrets are not part of it.
 *
 * @param lockedUntil when it was locked after too many failures
 */
public record Account(
    String officerId,
    String name,
    String office,
    State state,
    Set<String> roles,
    @Nullable Instant lockedUntil) {
  public Account {
    roles = Set.copyOf(roles);
  }

  /** 状態. */
  public enum State {
    ACTIVE("有効"),
    SUSPENDED("停止"),
    RETIRED("退職");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** The Japanese word shown on screens. */
    public String label() {
      return label;
    }
  }
}
