package org.yakuba.childallowance.batch;

import org.yakuba.platform.tenancy.TenantSession;

/**
 * Overpayments are settled by payments and by claims for repayment, never twice: a plan is begun,
 * and a claim decided, one after the other.
 */
public final class Settling {
  private Settling() {}

  /** Waits for others and holds until the end of the transaction. */
  public static void lock(TenantSession session) {
    session.sql(Settling.class, "lock-settling").query().listOfRows();
  }
}
