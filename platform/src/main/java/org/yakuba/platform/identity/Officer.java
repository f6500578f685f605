package org.yakuba.platform.identity;

import java.util.Set;
import org.yakuba.platform.tenancy.TenantId;

/**
 * 職員 — who is signed in, with what the roles allow today (identity-and-audit §3.1).
 *
 * @param officerId 操作者ID, at most 10 characters, never given to anybody else
 * @param office 所属
 */
public record Officer(
    TenantId tenant,
    String officerId,
    String name,
    String office,
    Set<String> roles,
    Set<Privilege> privileges) {
  public Officer {
    roles = Set.copyOf(roles);
    privileges = Set.copyOf(privileges);
  }

  /** Whether the act is allowed; everything not granted is refused. */
  public boolean may(Privilege privilege) {
    return privileges.contains(privilege);
  }
}
