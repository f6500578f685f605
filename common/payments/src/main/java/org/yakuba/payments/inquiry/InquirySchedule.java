package org.yakuba.payments.inquiry;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.yakuba.platform.ops.SafeTrace;
import org.yakuba.platform.tenancy.Tenants;

/** Exchanges inquiries of all municipalities every half minute while the program serves. */
public final class InquirySchedule implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(InquirySchedule.class);
  private static final long PAUSE_SECONDS = 30;

  private final Tenants tenants;
  private final InquiryExchange exchange;
  private final boolean enabled;
  private @Nullable ScheduledExecutorService rounds;

  /**
   * @param enabled false in commands, which must not take over the work of a server
   */
  public InquirySchedule(Tenants tenants, InquiryExchange exchange, boolean enabled) {
    this.tenants = tenants;
    this.exchange = exchange;
    this.enabled = enabled;
  }

  @Override
  public synchronized void start() {
    if (!enabled || rounds != null) {
      return;
    }
    rounds =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("account-inquiries").daemon().factory());
    rounds.scheduleWithFixedDelay(this::round, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
  }

  private void round() {
    try {
      for (var tenant : tenants.all(exchange.today())) {
        var round = exchange.exchange(tenant);
        if (round.failure() != null) {
          LOG.warn("PAY-W01 口座照会を送受信できません: tenant={} {}", tenant.id().value(), round.failure());
        }
      }
    } catch (RuntimeException e) {
      LOG.warn("PAY-W01 口座照会を送受信できません\n{}", SafeTrace.of(e));
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
