package org.yakuba.residentregister.batch;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.jobs.Jobs;
import org.yakuba.platform.ops.Rounds;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.Tenants;

/**
 * Starts {@link MoveOutEffect} of every municipality soon after midnight while the program runs:
 * one run per day and municipality, whatever the number of instances.
 */
public final class MoveOutSchedule extends Rounds {
  private static final Plan PLAN =
      new Plan(
          "move-out-effect",
          Duration.ofMinutes(1),
          Duration.ofMinutes(1),
          "RES-W01 removal of those who moved out is delayed");

  private final Tenancy tenancy;
  private final Jobs jobs;
  private final Clock clock;
  private @Nullable LocalDate done;

  /**
   * @param clock of Japan
   */
  public MoveOutSchedule(Tenancy tenancy, Jobs jobs, Clock clock, boolean enabled) {
    super(PLAN, enabled);
    this.tenancy = tenancy;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** Starts the runs of today that were not started yet. */
  @Override
  protected void round() {
    var today = LocalDate.now(clock);
    if (today.equals(done)) {
      return;
    }
    for (var tenant : new Tenants(tenancy).all(today)) {
      jobs.start(tenant.id(), MoveOutEffect.JOB, today.toString(), Map.of(), "SYSTEM");
    }
    done = today;
  }
}
