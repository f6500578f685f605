package org.yakuba.payments.run;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * 名簿更新 (BEN-2-03, BEN-2-04): decides for every payment of a list that waits which account it is
 * paid into. With the wish to use the account registered with the state it is that one, if it was
 * told within {@code accountRefreshDays}; when the state has none, the declared one; else the
 * account that the business named, or the person's only one.
 */
public final class AccountAssignment {
  private final Clock clock;
  private final int refreshDays;

  /**
   * @param refreshDays accountRefreshDays: how old an account told by the state may be, in days
   */
  public AccountAssignment(Clock clock, int refreshDays) {
    this.clock = clock;
    this.refreshDays = refreshDays;
  }

  /** Assigns anew; payments already in a run keep their account. */
  public void assign(TenantSession session, UUID listId) {
    session
        .sql(AccountAssignment.class, "assign-accounts")
        .param("list", listId)
        .param("freshSince", clock.instant().minus(Duration.ofDays(refreshDays)).toString())
        .update();
  }

  /** How many payments of a list wait without a usable account. */
  public long open(TenantSession session, UUID listId) {
    return session
        .sql(AccountAssignment.class, "open-accounts")
        .param("list", listId)
        .query(Long.class)
        .single();
  }
}
