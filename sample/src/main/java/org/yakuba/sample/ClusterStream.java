package org.yakuba.sample;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All clusters of a full extract, one after the other: exactly the wished number of residents,
 * about twelve removed records for every hundred of them, and a handful of protected families even
 * in a small extract.
 */
final class ClusterStream {

  private static final int REMOVED_PERCENT = 12;
  private static final int LARGEST_CLUSTER = 12;
  private static final int PROTECTED_EVERY = 1600;
  private static final Set<Integer> PROTECTED_EARLY = Set.of(5, 25, 45, 65, 85);
  private static final int SNAPSHOT_PERCENT = 25;

  private final SampleOptions options;
  private final World world;
  private final FlawPlan flaws;
  private int index;
  private int residents;
  private int removed;

  ClusterStream(SampleOptions options, World world) {
    this.options = options;
    this.world = world;
    this.flaws = FlawPlan.of(options);
  }

  int flawsOfEachKind() {
    return flaws.ofEach();
  }

  /** The next cluster, or null when the extract is complete. */
  @Nullable Cluster next() {
    if (residents >= options.residents() && !removedAreDue()) {
      return null;
    }
    var cluster = new Cluster();
    Rng rng = Rng.stream(options.seed(), "cluster" + options.municipality(), index);
    var life = new Life(world, rng, World.BASE_DATE, cluster);
    if (flaws.due(residents)) {
      tellFlawed(life);
    } else {
      tell(life);
      life.timeline.play();
      forgetHistory(cluster, rng);
    }
    residents += cluster.presentCount();
    removed += cluster.residents.size() - cluster.presentCount();
    index++;
    return cluster;
  }

  private void tellFlawed(Life life) {
    FlawKind kind = flaws.nextKind();
    if (kind == FlawKind.MEASURE_EXPIRED) {
      new ExtendedStories(life).protectedFamily(true);
      life.timeline.play();
      life.cluster.flaws.add(Flaw.ofMeasures(kind, life.cluster.measures));
    } else {
      var family = new VictimFamily(life);
      life.timeline.play();
      life.cluster.flaws.add(new FlawMaker(family).make(kind, flaws.nth()));
    }
    flaws.place();
  }

  private void tell(Life life) {
    var stories = new Stories(life);
    if (removedAreDue()) {
      stories.gone();
    } else if (options.residents() - residents < LARGEST_CLUSTER) {
      stories.lastSingle();
    } else if (PROTECTED_EARLY.contains(index) || index % PROTECTED_EVERY == 5) {
      new ExtendedStories(life).protectedFamily(false);
    } else {
      stories.any();
    }
  }

  private boolean removedAreDue() {
    return (removed + 1) * 100L <= (long) residents * REMOVED_PERCENT;
  }

  /** Some people came from a system that kept no history: one row, 移行時点の断面. */
  private static void forgetHistory(Cluster cluster, Rng rng) {
    for (Resident resident : cluster.residents) {
      if (resident.historyNo == 1 && rng.percent(SNAPSHOT_PERCENT)) {
        resident.history.clear();
      }
    }
  }
}
