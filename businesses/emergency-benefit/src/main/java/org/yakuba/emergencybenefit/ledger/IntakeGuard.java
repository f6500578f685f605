package org.yakuba.emergencybenefit.ledger;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * 総当たり防止 — after five wrong answers about one number, or twenty from one network address,
 * everything is refused for thirty minutes, the right answer included (EMB-3-03, emergency-benefit
 * U05). A family at a shared terminal does not get near twenty; whoever tries numbers one after the
 * other does.
 */
public final class IntakeGuard {
  /** Wrong answers about one number after which everything is refused. */
  public static final int MOST_FAILURES = 5;

  /** Wrong answers from one network address after which everything is refused. */
  public static final int MOST_FAILURES_OF_ADDRESS = 20;

  /** How long everything is refused. */
  public static final Duration PAUSE = Duration.ofMinutes(30);

  private IntakeGuard() {}

  /** Key of a letter. */
  public static String letter(String letterId) {
    return "letter:" + (letterId.length() > 20 ? letterId.substring(0, 20) : letterId);
  }

  /** Key of a network address. */
  public static String address(String address) {
    return "address:" + (address.length() > 60 ? address.substring(0, 60) : address);
  }

  /** Whether one of the keys is locked. */
  public static boolean isLocked(TenantSession session, Collection<String> keys, Instant at) {
    return session
        .sql(IntakeGuard.class, "guard-locked")
        .param("keys", keys.toArray(String[]::new))
        .param("at", Timestamp.from(at))
        .query(Boolean.class)
        .single();
  }

  /** Counts a wrong answer. */
  public static void failed(TenantSession session, String key, Instant at) {
    session
        .sql(IntakeGuard.class, "guard-failed")
        .param("key", key)
        .param("at", Timestamp.from(at))
        .param("until", Timestamp.from(at.plus(PAUSE)))
        .param("since", Timestamp.from(at.minus(PAUSE)))
        .param("most", key.startsWith("letter:") ? MOST_FAILURES : MOST_FAILURES_OF_ADDRESS)
        .update();
  }

  /** The right answer was given in time: what was counted is forgotten. */
  public static void passed(TenantSession session, String key) {
    session.sql(IntakeGuard.class, "guard-passed").param("key", key).update();
  }
}
