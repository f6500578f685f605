package org.yakuba.sample;

import java.util.List;

/**
 * Which flaw is due when: every kind equally often, at least twice, spread evenly over the extract.
 */
final class FlawPlan {

  /** Kinds that a family carries; the flaws of other files are put in by their writers. */
  private static final List<FlawKind> KINDS =
      List.of(FlawKind.values()).stream().filter(FlawKind::isOfFamily).toList();

  private static final int FEWEST_OF_EACH = 2;
  private static final int RESIDENTS_PER_FLAW = 5;
  private static final int PLACED_WITHIN_PERCENT = 90;

  private final int residents;
  private final int ofEach;
  private int placed;

  private FlawPlan(int residents, int ofEach) {
    this.residents = residents;
    this.ofEach = ofEach;
  }

  static FlawPlan of(SampleOptions options) {
    if (options.flawRate() == 0) {
      return new FlawPlan(options.residents(), 0);
    }
    long wished = Math.round(options.residents() * options.flawRate() / KINDS.size());
    var plan = new FlawPlan(options.residents(), (int) Math.max(FEWEST_OF_EACH, wished));
    int needed = plan.total() * RESIDENTS_PER_FLAW + 20;
    if (options.residents() < needed) {
      throw new IllegalArgumentException(
          "SMP-E004 誤りの割合 "
              + options.flawRate()
              + " の抽出には住民数が "
              + needed
              + " 以上必要です: "
              + options.residents());
    }
    return plan;
  }

  int ofEach() {
    return ofEach;
  }

  private int total() {
    return ofEach * KINDS.size();
  }

  /** Whether the next cluster must carry a flaw, with so many residents written. */
  boolean due(int residentsSoFar) {
    return placed < total()
        && (long) residentsSoFar * total() * 100
            >= (long) (placed + 1) * residents * PLACED_WITHIN_PERCENT;
  }

  FlawKind nextKind() {
    return KINDS.get(placed % KINDS.size());
  }

  int nth() {
    return placed / KINDS.size();
  }

  void place() {
    placed++;
  }
}
