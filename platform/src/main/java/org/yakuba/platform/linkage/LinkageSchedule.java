package org.yakuba.platform.linkage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.yakuba.platform.ops.SafeTrace;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.tenancy.Tenants;

/**
 * Publishes and delivers while the program runs: what was just committed within half a second, and
 * every minute whatever is left anywhere, parked events that are due included. A round that fails
 * is made up for by the next.
 */
final class LinkageSchedule implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(LinkageSchedule.class);
  private static final long PAUSE_MILLIS = 500;
  private static final Duration ROUND = Duration.ofMinutes(1);

  private final Tenancy tenancy;
  private final ChangePublisher publisher;
  private final Deliveries deliveries;
  private final Clock clock;
  private final boolean enabled;
  private Instant nextRound = Instant.MIN;
  private @Nullable ScheduledExecutorService rounds;

  /**
   * @param enabled false in commands, which must not take over the work of a server
   */
  LinkageSchedule(
      Tenancy tenancy,
      ChangePublisher publisher,
      Deliveries deliveries,
      Clock clock,
      boolean enabled) {
    this.tenancy = tenancy;
    this.publisher = publisher;
    this.deliveries = deliveries;
    this.clock = clock;
    this.enabled = enabled;
  }

  @Override
  public synchronized void start() {
    if (!enabled || rounds != null) {
      return;
    }
    rounds =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("linkage").daemon().factory());
    rounds.scheduleWithFixedDelay(this::round, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void round() {
    attempt(() -> publisher.waiting().forEach(tenant -> attempt(() -> fresh(tenant))));
    if (!clock.instant().isBefore(nextRound)) {
      nextRound = clock.instant().plus(ROUND);
      attempt(() ->
          new Tenants(tenancy)
              .all(LocalDate.now(clock))
              .forEach(tenant -> attempt(() -> everything(tenant.id()))));
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

  /** What fails in one municipality holds up no other one. */
  private static void attempt(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.warn("LNK-W04 linkage is delayed\n{}", SafeTrace.of(e));
    }
  }

  @Override
  public synchronized void stop() {
    if (rounds != null) {
      rounds.shutdown();
      rounds = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return rounds != null;
  }
}
