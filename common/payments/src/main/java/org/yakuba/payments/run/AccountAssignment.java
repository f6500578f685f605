package org.yakuba.payments.run;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
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
  private final RefreshDays refreshDays;

  /** How old an account told by the state may be, in days, for the municipality of a session. */
  @FunctionalInterface
  public interface RefreshDays {
    int on(TenantSession session, LocalDate day);
  }

  /**
   * @param refreshDays accountRefreshDays
   */
  public AccountAssignment(Clock clock, RefreshDays refreshDays) {
    this.clock = clock;
    this.refreshDays = refreshDays;
  }

  /** Assigns anew; payments already in a run keep their account. */
  public void assign(TenantSession session, UUID listId) {
    var age = Duration.ofDays(refreshDays.on(session, LocalDate.now(clock)));
    session
        .sql(AccountAssignment.class, "assign-accounts")
        .param("list", listId)
        .param("freshSince", clock.instant().minus(age).toString())
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
