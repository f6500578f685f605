package org.yakuba.migration.steps;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs independent pieces of one unit on two threads: one per core of the smallest machine. */
final class SideBySide {

  private static final int THREADS = 2;

  private SideBySide() {}

  /** Runs all pieces in their order, two at a time, and waits for all; the first failure counts. */
  static long sum(List<Callable<Long>> pieces) {
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      long sum = 0;
      for (Future<Long> done : threads.invokeAll(pieces)) {
        sum += done.get();
      }
      return sum;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }
}
