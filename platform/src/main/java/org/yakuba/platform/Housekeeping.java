package org.yakuba.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.yakuba.platform.identity.RoleTable;
import org.yakuba.platform.jobs.Jobs;
import org.yakuba.platform.ops.Rounds;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.Tenants;

/**
 * What a serving program does by itself: gives every municipality the roles a new release brings,
 * and resumes jobs that a killed program or a lost database has cut off.
 */
final class Housekeeping extends Rounds {
  private static final Plan PLAN =
      new Plan(
          "housekeeping", Duration.ZERO, Duration.ofSeconds(60), "JOB-W004 中断した一括処理の見回りができませんでした");

  private final Tenancy tenancy;
  private final RoleTable roles;
  private final Jobs jobs;
  private final Clock clock;

  Housekeeping(Tenancy tenancy, RoleTable roles, Jobs jobs, Clock clock, boolean enabled) {
    super(PLAN, enabled);
    this.tenancy = tenancy;
    this.roles = roles;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Override
  protected void prepare() {
    for (var tenant : new Tenants(tenancy).all(LocalDate.now(clock))) {
      tenancy.run(tenant.id(), roles::install);
    }
  }

  @Override
  protected void round() {
    jobs.recover(LocalDate.now(clock));
  }
}
