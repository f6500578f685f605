package org.yakuba.bench;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.yakuba.emergencybenefit.rules.LetterId;

/**
 * 同時受付 — the first day of the period (emergency-benefit §4.6): applications begin at a fixed rate,
 * whether or not those before them have ended. Of a hundred, 2 come from two browsers of the same
 * household at the same moment, 1 gives a wrong date of birth first, 5 an account number of six
 * digits first. The same seed makes the same rush.
 */
final class OnlineRush {
  private static final int NETWORK_ADDRESSES = 48;
  private static final int SECONDS_PER_MINUTE = 60;
  private static final long NANOS_PER_SECOND = 1_000_000_000;
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final URI start;
  private final String benefit;
  private final long seed;
  private final List<HttpClient> networks = new ArrayList<>();
  private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
  private final AtomicInteger accepted = new AtomicInteger();
  private final AtomicInteger duplicates = new AtomicInteger();
  private final AtomicInteger unanswered = new AtomicInteger();
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

  OnlineRush(int port, String municipality, String benefit, long seed) throws UnknownHostException {
    this.start = URI.create("http://127.0.0.1:" + port + "/apply/" + municipality);
    this.benefit = benefit;
    this.seed = seed;
    for (int i = 0; i < NETWORK_ADDRESSES; i++) {
      networks.add(
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .localAddress(InetAddress.getByAddress(new byte[] {127, 0, 1, (byte) (i + 1)}))
              .connectTimeout(Duration.ofSeconds(10))
              .build());
    }
  }

  /**
   * What came of it.
   *
   * @param letters numbers that were applied for
   * @param twins of which two browsers tried at once
   * @param accepted applications that were told they are taken in
   * @param duplicates told that the number is used already
   * @param unanswered ended neither way
   * @param requests pages asked for
   */
  record Outcome(
      int letters,
      int twins,
      int accepted,
      int duplicates,
      int unanswered,
      int requests,
      double seconds,
      double p50Millis,
      double p95Millis,
      double p99Millis) {

    /** Each number was taken in once, and whoever came second was told. */
    boolean isComplete() {
      return accepted == letters && duplicates == twins && unanswered == 0;
    }
  }

  /** Lets them come. */
  Outcome run(int applications, int perMinute) {
    var random = new Random(seed);
    long begin = System.nanoTime();
    int letters = 0;
    int twins = 0;
    try (var citizens = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < applications; letters++) {
        LockSupport.parkNanos(
            begin + i * SECONDS_PER_MINUTE * NANOS_PER_SECOND / perMinute - System.nanoTime());
        int household = letters + 1;
        int chance = random.nextInt(100);
        boolean twin = chance < 2 && i + 2 <= applications;
        for (int browser = 0; browser < (twin ? 2 : 1); browser++) {
          var network = networks.get((i + browser) % networks.size());
          citizens.execute(() -> apply(network, household, chance));
        }
        twins += twin ? 1 : 0;
        i += twin ? 2 : 1;
      }
    }
    double seconds = (System.nanoTime() - begin) / (double) NANOS_PER_SECOND;
    var failed = failure.get();
    if (failed != null) {
      throw new IllegalStateException("BEN-E018 オンライン申請に失敗しました: " + failed, failed);
    }
    var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    return new Outcome(
        letters,
        twins,
        accepted.get(),
        duplicates.get(),
        unanswered.get(),
        sorted.length,
        seconds,
        millis(sorted, 50),
        millis(sorted, 95),
        millis(sorted, 99));
  }

  private void apply(HttpClient network, int household, int chance) {
    var letter = LetterId.of(benefit, household);
    var birth = BenefitTown.birth(household);
    var account = BenefitTown.accountNumber(household);
    var holder = BenefitTown.holder(household);
    var citizen = new OnlineCitizen(network, start, nanos::add);
    try {
      citizen.open();
      if (chance == 2) {
        citizen.prove(letter, birth.plusDays(1).toString());
      }
      if (citizen.prove(letter, birth.toString())) {
        if (chance >= 3 && chance < 8) {
          citizen.apply(letter, birth.toString(), account.substring(1), holder);
        }
        citizen.apply(letter, birth.toString(), account, holder);
      }
      var ended = citizen.isAccepted() ? accepted : citizen.isDuplicate() ? duplicates : unanswered;
      ended.incrementAndGet();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      failure.compareAndSet(null, e);
    }
  }

  private static double millis(long[] sorted, int percent) {
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)]
        / (double) NANOS_PER_MILLI;
  }
}
