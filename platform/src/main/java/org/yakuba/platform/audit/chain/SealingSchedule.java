package org.yakuba.platform.audit.chain;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yakuba.platform.tenancy.TenantId;

/** Seals every second and anchors every hour while the program runs. */
public final class SealingSchedule implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SealingSchedule.class);
  private static final Duration SEALING = Duration.ofSeconds(1);

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "audit-sealer");
        thread.setDaemon(true);
        return thread;
      });
  private final Sealer sealer;
  private final Anchors anchors;
  private final Supplier<? extends Iterable<TenantId>> tenants;

  /**
   * Starts the schedule.
   *
   * @param anchoring time between two anchors, an hour by default (identity-and-audit §5.4)
   */
  public SealingSchedule(
      Sealer sealer,
      Anchors anchors,
      Supplier<? extends Iterable<TenantId>> tenants,
      Duration anchoring) {
    this.sealer = sealer;
    this.anchors = anchors;
    this.tenants = tenants;
    every(SEALING, sealer::sealAll);
    every(anchoring, this::anchorAll);
  }

  private void every(Duration pause, Runnable work) {
    var unused =
        clock.scheduleWithFixedDelay(
            () -> attempt(work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** A lost database must not end the schedule; what waits is sealed when it is back. */
  private static void attempt(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.warn("AUD-W001 sealing is delayed: {}", e.getClass().getSimpleName());
    }
  }

  private void anchorAll() {
    tenants.get().forEach(anchors::anchor);
  }

  /** Seals and anchors what waits, then ends. */
  @Override
  public void close() {
    clock.shutdown();
    attempt(sealer::sealAll);
    attempt(this::anchorAll);
  }
}
