package org.yakuba.emergencybenefit.ledger;

import org.yakuba.platform.tenancy.TenantSession;

/** How statements about whole towns are planned. */
public final class Sets {
  private Sets() {}

  /**
   * Joins of this transaction are made as sets. A table that a job has just filled has no
   * statistics before the next autovacuum; the planner takes it for a handful of rows and would
   * read it once for each row of the other side.
   */
  public static void plan(TenantSession session) {
    session.sql(Sets.class, "plan-as-sets").query(String.class).single();
  }
}
