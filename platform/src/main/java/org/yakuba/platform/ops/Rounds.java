package org.yakuba.platform.ops;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * What a serving program does again and again by itself, on one thread of its own. A round that
 * fails is logged without personal values and made up for by the next.
 */
public abstract class Rounds implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  /**
   * When the rounds go and what is said of one that fails.
   *
   * @param name of the thread
   * @param first before the first round; none is allowed
   * @param pause between two rounds, 1 ms at least
   * @param failure code and text of the warning
   */
  public record Plan(String name, Duration first, Duration pause, String failure) {}

  private final Plan plan;
  private final boolean enabled;
  private @Nullable ScheduledExecutorService rounds;

  /**
   * @param enabled false in commands, which must not take over the work of a server
   */
  protected Rounds(Plan plan, boolean enabled) {
    this.plan = plan;
    this.enabled = enabled;
  }

  /** One round, on the thread of the rounds. */
  protected abstract void round();

  /** What is done once before the first round, on the thread that starts the program. */
  protected void prepare() {}

  /** Does the work; what fails is logged and holds up nothing that comes after it. */
  protected final void attempt(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.warn("{}\n{}", plan.failure(), SafeTrace.of(e));
    }
  }

  @Override
  public final synchronized void start() {
    if (!enabled || rounds != null) {
      return;
    }
    prepare();
    rounds =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(plan.name()).daemon().factory());
    rounds.scheduleWithFixedDelay(
        () -> attempt(this::round),
        plan.first().toMillis(),
        plan.pause().toMillis(),
        TimeUnit.MILLISECONDS);
  }

  @Override
  public final synchronized void stop() {
    if (rounds != null) {
      rounds.shutdown();
      rounds = null;
    }
  }

  @Override
  public final synchronized boolean isRunning() {
    return rounds != null;
  }
}
