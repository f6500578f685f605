package org.yakuba.emergencybenefit.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * プッシュ型 — whoever was told of an account that the town knows, and did not decline in time, gets the
 * money without applying (EMB-4-07). Decided by two officers like every other candidate.
 */
public final class Push {
  private Push() {}

  /** Whether the time to decline is over. */
  public static boolean isDue(Definition definition, LocalDate today) {
    var until = definition.objectionUntil();
    return until != null && today.isAfter(until);
  }

  /**
   * Makes candidates of a whole benefit in one statement; doing it again adds only what is new.
   *
   * @return how many
   */
  public static int candidates(
      TenantSession session, String benefitId, LocalDate today, Instant at) {
    Definitions.lock(session, benefitId);
    Sets.plan(session);
    return session
        .sql(Push.class, "push-candidates")
        .param("benefit", benefitId)
        .param("today", today)
        .param("at", Timestamp.from(at))
        .update();
  }
}
