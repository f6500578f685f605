package org.yakuba.migration.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs independent pieces of one unit on two threads: one per core of the smallest machine. */
final class SideBySide {

  static final int THREADS = 2;

  private SideBySide() {}

  /** Runs all pieces as {@link #all} does and adds up what they give. */
  static long sum(List<Callable<Long>> pieces) {
    return all(pieces).stream().mapToLong(Long::longValue).sum();
  }

  /** Runs all pieces in their order, two at a time, and waits for all; the first failure counts. */
  static <T> List<T> all(List<Callable<T>> pieces) {
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<T> results = new ArrayList<>();
      for (Future<T> done : threads.invokeAll(pieces)) {
        results.add(done.get());
      }
      return results;
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
