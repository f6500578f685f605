package org.yakuba.platform.linkage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.yakuba.platform.ops.Rounds;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.Tenants;

/**
 * The daily comparison of every municipality, from a quiet hour on; what a program that did not run
 * at that hour has missed is made up for some minutes after it has started.
 */
final class ReconciliationSchedule extends Rounds {
  private static final Plan PLAN =
      new Plan(
          "reconciliation",
          Duration.ofMinutes(10),
          Duration.ofMinutes(10),
          "LNK-W06 daily comparison failed");

  private final Tenancy tenancy;
  private final Reconciliations reconciliations;
  private final Clock clock;
  private final int hour;

  /**
   * @param hour 0 to 23, of Japan
   */
  ReconciliationSchedule(
      Tenancy tenancy, Reconciliations reconciliations, Clock clock, int hour, boolean enabled) {
    super(PLAN, enabled);
    this.tenancy = tenancy;
    this.reconciliations = reconciliations;
    this.clock = clock;
    this.hour = hour;
  }

  @Override
  protected void round() {
    var due = due(clock.instant().atZone(clock.getZone()), hour);
    new Tenants(tenancy)
        .all(LocalDate.now(clock))
        .forEach(tenant -> attempt(() -> reconciliations.daily(tenant.id(), due)));
  }

  /** The last time the hour struck. */
  static Instant due(ZonedDateTime now, int hour) {
    var today = now.toLocalDate().atTime(hour, 0).atZone(now.getZone());
    return (today.isAfter(now) ? today.minusDays(1) : today).toInstant();
  }
}
