package org.yakuba.platform.linkage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.yakuba.platform.ops.Rounds;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.tenancy.Tenants;

/**
 * Publishes and delivers while the program runs: what was just committed within half a second, and
 * every minute whatever is left anywhere, parked events that are due included. What fails in one
 * municipality holds up no other one.
 */
final class LinkageSchedule extends Rounds {
  private static final Plan PLAN =
      new Plan("linkage", Duration.ZERO, Duration.ofMillis(500), "LNK-W04 linkage is delayed");
  private static final Duration EVERYTHING = Duration.ofMinutes(1);

  private final Tenancy tenancy;
  private final ChangePublisher publisher;
  private final Deliveries deliveries;
  private final Clock clock;
  private Instant nextOfEverything = Instant.MIN;

  LinkageSchedule(
      Tenancy tenancy,
      ChangePublisher publisher,
      Deliveries deliveries,
      Clock clock,
      boolean enabled) {
    super(PLAN, enabled);
    this.tenancy = tenancy;
    this.publisher = publisher;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  @Override
  protected void round() {
    attempt(() -> publisher.waiting().forEach(tenant -> attempt(() -> fresh(tenant))));
    if (!clock.instant().isBefore(nextOfEverything)) {
      nextOfEverything = clock.instant().plus(EVERYTHING);
      new Tenants(tenancy)
          .all(LocalDate.now(clock))
          .forEach(tenant -> attempt(() -> everything(tenant.id())));
    }
  }

  private void fresh(TenantId tenant) {
    publisher.publish(tenant);
    deliveries.deliver(tenant);
  }

  private void everything(TenantId tenant) {
    deliveries.deliver(tenant);
    deliveries.retryDue(tenant);
  }
}
