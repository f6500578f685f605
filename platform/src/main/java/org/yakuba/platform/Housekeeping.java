package org.yakuba.platform;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.yakuba.platform.identity.RoleTable;
import org.yakuba.platform.jobs.Jobs;
import org.yakuba.platform.ops.SafeTrace;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.Tenants;

/**
 * What a serving program does by itself: gives every municipality the roles a new release brings,
 * and resumes jobs that a killed program or a lost database has cut off.
 */
final class Housekeeping implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
  private static final long ROUND_SECONDS = 60;

  private final Tenancy tenancy;
  private final RoleTable roles;
  private final Jobs jobs;
  private final Clock clock;
  private final boolean enabled;
  private @Nullable ScheduledExecutorService rounds;

  /**
   * @param enabled false in commands, which must not take over the work of a server
   */
  Housekeeping(Tenancy tenancy, RoleTable roles, Jobs jobs, Clock clock, boolean enabled) {
    this.tenancy = tenancy;
    this.roles = roles;
    this.jobs = jobs;
    this.clock = clock;
    this.enabled = enabled;
  }

  @Override
  public synchronized void start() {
    if (!enabled || rounds != null) {
      return;
    }
    for (var tenant : new Tenants(tenancy).all(LocalDate.now(clock))) {
      tenancy.run(tenant.id(), roles::install);
    }
    rounds =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("housekeeping").daemon().factory());
    rounds.scheduleWithFixedDelay(this::resumeJobs, 0, ROUND_SECONDS, TimeUnit.SECONDS);
  }

  private void resumeJobs() {
    try {
      jobs.recover(LocalDate.now(clock));
    } catch (RuntimeException e) {
      LOG.warn("JOB-W004 中断した一括処理の見回りができませんでした\n{}", SafeTrace.of(e));
    }
  }

  @Override
  public synchronized void stop() {
    if (rounds != null) {
      rounds.shutdownNow();
      rounds = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return rounds != null;
  }
}
