package org.yakuba.childallowance.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.ops.Rounds;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.tenancy.Tenants;

/**
 * Makes the copies of every municipality once a night; what a program that did not run at that hour
 * has missed is made up for some minutes after it has started.
 */
public final class CopySchedule extends Rounds {
  private static final Logger LOG = LoggerFactory.getLogger(CopySchedule.class);
  private static final Plan PLAN =
      new Plan(
          "child-allowance-copies",
          Duration.ofMinutes(10),
          Duration.ofMinutes(10),
          "CHA-W211 児童手当の副本を作れません");

  private final Tenancy tenancy;
  private final InformationCopies copies;
  private final Clock clock;
  private final int hour;

  /**
   * @param clock of Japan
   * @param hour 0 to 23
   */
  CopySchedule(Tenancy tenancy, InformationCopies copies, Clock clock, int hour, boolean enabled) {
    super(PLAN, enabled);
    this.tenancy = tenancy;
    this.copies = copies;
    this.clock = clock;
    this.hour = hour;
  }

  @Override
  protected void round() {
    var now = clock.instant().atZone(clock.getZone());
    for (var tenant : new Tenants(tenancy).all(now.toLocalDate())) {
      attempt(() -> tenancy.run(tenant.id(), session -> nightly(session, due(now, hour))));
    }
  }

  /** Makes the copies unless that was done since the hour struck. */
  public void nightly(TenantSession session, Instant due) {
    var last = copies.lastMade(session);
    if (last != null && !last.isBefore(due)) {
      return;
    }
    var made = copies.make(session, "system", false);
    if (made.isEmpty()) {
      LOG.warn("CHA-W211 児童手当の副本を作れません: tenant={}", session.tenant().value());
      return;
    }
    AuditLog.record(
        session,
        AuditEntry.ofSystem(
                "copy-schedule",
                ChildAllowance.PURPOSE,
                UUID.randomUUID(),
                ChildAllowance.ID,
                "CHA-7-04",
                Action.UPDATE)
            .subjectCount(made.get())
            .condition("情報連携", "副本の作成"));
  }

  /** The last time the hour struck. */
  static Instant due(ZonedDateTime now, int hour) {
    var today = now.toLocalDate().atTime(hour, 0).atZone(now.getZone());
    return (today.isAfter(now) ? today.minusDays(1) : today).toInstant();
  }
}
