package org.yakuba.residentregister.batch;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.yakuba.platform.jobs.Jobs;
import org.yakuba.platform.ops.SafeTrace;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.Tenants;

/**
 * Starts {@link MoveOutEffect} of every municipality soon after midnight while the program runs:
 * one run per day and municipality, whatever the number of instances.
 */
public final class MoveOutSchedule implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(MoveOutSchedule.class);
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Tenancy tenancy;
  private final Jobs jobs;
  private final Clock clock;
  private final boolean enabled;
  private @Nullable LocalDate done;
  private @Nullable ScheduledExecutorService rounds;

  /**
   * @param clock of Japan
   * @param enabled false in commands, which must not take over the work of a server
   */
  public MoveOutSchedule(Tenancy tenancy, Jobs jobs, Clock clock, boolean enabled) {
    this.tenancy = tenancy;
    this.jobs = jobs;
    this.clock = clock;
    this.enabled = enabled;
  }

  @Override
  public synchronized void start() {
    if (enabled && rounds == null) {
      rounds =
          Executors.newSingleThreadScheduledExecutor(
              Thread.ofPlatform().name("move-out-effect").daemon().factory());
      rounds.scheduleWithFixedDelay(
          this::attempt, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void attempt() {
    try {
      round();
    } catch (RuntimeException e) {
      LOG.warn("RES-W01 removal of those who moved out is delayed\n{}", SafeTrace.of(e));
    }
  }

  /** Starts the runs of today that were not started yet. */
  void round() {
    var today = LocalDate.now(clock);
    if (today.equals(done)) {
      return;
    }
    for (var tenant : new Tenants(tenancy).all(today)) {
      jobs.start(tenant.id(), MoveOutEffect.JOB, today.toString(), Map.of(), "SYSTEM");
    }
    done = today;
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
