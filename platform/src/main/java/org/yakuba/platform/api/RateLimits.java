package org.yakuba.platform.api;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * 流量制限 — how much each client may still ask (LNK-1-09), counted exactly and without a clock that
 * ticks: a bucket holds ten seconds' worth of requests and fills steadily. What is refused costs
 * nothing but this look, and takes nothing out of the bucket.
 */
public final class RateLimits {
  /** One of so many parts of a minute's requests may come at once. */
  private static final int BURSTS_PER_MINUTE = 6;

  private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
  private final LongSupplier nanoTime;

  RateLimits() {
    this(System::nanoTime);
  }

  /**
   * @param nanoTime grows by one each nanosecond
   */
  RateLimits(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /**
   * A request that is not served.
   *
   * @param wait until one will be
   * @param toBeRecorded the first of its client within a minute
   */
  record Refusal(Duration toWait, boolean toBeRecorded) {
    /** Whole seconds to wait, as {@code Retry-After} says them. */
    long seconds() {
      return toWait.plusSeconds(1).minusNanos(1).toSeconds();
    }
  }

  /** Takes one request of a client; empty when it may go on or was never seen. */
  Optional<Refusal> take(String clientId) {
    var bucket = buckets.get(clientId);
    return bucket == null ? Optional.empty() : bucket.take(nanoTime.getAsLong());
  }

  /**
   * What the client may ask from now on. The request by which a client is first seen counts as
   * taken.
   */
  void set(String clientId, int requestsPerMinute) {
    buckets
        .computeIfAbsent(clientId, id -> new Bucket(requestsPerMinute, nanoTime.getAsLong()))
        .set(requestsPerMinute);
  }

  /** The limit was changed: it is read again at the next request. */
  public void forget(String clientId) {
    buckets.remove(clientId);
  }

  /** Knows only when it will be full again; one request stands for one interval of that time. */
  private static final class Bucket {
    private int requestsPerMinute;
    private long fullAt;
    private long recordedAt;

    Bucket(int requestsPerMinute, long now) {
      this.requestsPerMinute = requestsPerMinute;
      this.fullAt = now + MINUTE / requestsPerMinute;
      this.recordedAt = now - MINUTE;
    }

    synchronized void set(int perMinute) {
      requestsPerMinute = perMinute;
    }

    synchronized Optional<Refusal> take(long now) {
      long interval = MINUTE / requestsPerMinute;
      long capacity = Math.max(1, requestsPerMinute / BURSTS_PER_MINUTE) * interval;
      long missing = Math.max(0, fullAt - now);
      long emptyFor = missing + interval - capacity;
      if (emptyFor <= 0) {
        fullAt = now + missing + interval;
        return Optional.empty();
      }
      boolean toBeRecorded = now - recordedAt >= MINUTE;
      if (toBeRecorded) {
        recordedAt = now;
      }
      return Optional.of(new Refusal(Duration.ofNanos(emptyFor), toBeRecorded));
    }
  }
}
