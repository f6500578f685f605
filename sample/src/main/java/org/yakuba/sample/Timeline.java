package org.yakuba.sample;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * What happens to a cluster, played in the order of event dates; what is due on one day keeps the
 * order of entry.
 */
final class Timeline {

  private record Happening(LocalDate on, int order, Runnable act) {}

  private final PriorityQueue<Happening> queue =
      new PriorityQueue<>(Comparator.comparing(Happening::on).thenComparing(Happening::order));
  private final LocalDate last;
  private int entered;

  /**
   * @param last the day after which nothing happens any more
   */
  Timeline(LocalDate last) {
    this.last = last;
  }

  void at(LocalDate on, Runnable act) {
    if (on.isAfter(last)) {
      return;
    }
    queue.add(new Happening(on, entered++, act));
  }

  boolean isEmpty() {
    return queue.isEmpty();
  }

  void play() {
    for (Happening next = queue.poll(); next != null; next = queue.poll()) {
      next.act().run();
    }
  }
}
