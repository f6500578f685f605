package org.yakuba.migration.steps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.yakuba.migration.extract.ExtractKind;
import org.yakuba.migration.job.JobStore;
import org.yakuba.migration.job.MigrationJob;
import org.yakuba.migration.job.Phase;
import org.yakuba.platform.jobs.JobStep.Next;
import org.yakuba.platform.jobs.JobUnit;
import org.yakuba.platform.linkage.SnapshotConsumer;
import org.yakuba.platform.linkage.SnapshotMarker;
import org.yakuba.platform.linkage.Snapshots;
import org.yakuba.platform.tenancy.Tenancy;

/**
 * Announces the snapshot in the change feed and lets every consumer take it over, two ranges at a
 * time.
 */
final class PublishStep {

  private static final long UNKNOWN = -1;

  private final Tenancy tenancy;
  private final List<SnapshotConsumer> consumers;
  private final Snapshots snapshots;

  PublishStep(Tenancy tenancy, List<SnapshotConsumer> consumers, Snapshots snapshots) {
    this.tenancy = tenancy;
    this.snapshots = snapshots;
    this.consumers =
        consumers.stream().sorted(Comparator.comparingInt(SnapshotConsumer::order)).toList();
  }

  Next run(JobUnit unit, Delivery delivery) {
    int next = (int) unit.checkpoint("consumer", 0L);
    if (next >= consumers.size()) {
      return Next.DONE;
    }
    SnapshotConsumer consumer = consumers.get(next);
    MigrationJob job = delivery.job();
    var marker =
        new SnapshotMarker(
            job.jobId(), job.baseDate(), job.sequence(), job.kind() == ExtractKind.FULL);
    if (unit.checkpoint("announced", 0L) == 0) {
      consumers.forEach(
          c -> snapshots.announce(unit.session(), c.publisher(), c.contract(), marker));
      unit.save("announced", 1L);
      return Next.MORE;
    }
    snapshots.place(unit.session(), consumer.publisher(), marker.snapshot());
    long ranges = unit.checkpoint("ranges", UNKNOWN);
    if (ranges == UNKNOWN) {
      unit.save("ranges", consumer.ranges(unit.session(), marker));
      unit.total(consumers.size());
      return Next.MORE;
    }
    int first = (int) unit.checkpoint("range", 0L);
    int last = (int) Math.min(first + SideBySide.THREADS, ranges);
    List<Callable<Long>> pieces = new ArrayList<>();
    for (int range = first; range < last; range++) {
      int claimed = range;
      pieces.add(() -> take(delivery, consumer, marker, claimed));
    }
    unit.count(consumer.module(), SideBySide.sum(pieces));
    unit.save("range", last);
    if (last == ranges) {
      consumer.finish(unit.session(), marker);
      snapshots.taken(unit.session(), consumer, marker);
      unit.save("ranges", UNKNOWN);
      unit.save("range", 0L);
      unit.save("consumer", next + 1L);
      unit.advance(1);
    }
    return Next.MORE;
  }

  /** One range in a transaction of its own, which begins by claiming its checkpoint. */
  private long take(
      Delivery delivery, SnapshotConsumer consumer, SnapshotMarker marker, int range) {
    return tenancy.call(
        delivery.tenant(),
        session -> {
          long jobNo = delivery.job().jobNo();
          if (!JobStore.claim(session, jobNo, Phase.PUBLISH, consumer.module(), range)) {
            return 0L;
          }
          session
              .jdbc()
              .sql("SET LOCAL work_mem = '96MB'; SET LOCAL synchronous_commit = off")
              .update();
          long rows = consumer.consume(session, marker, range);
          JobStore.finish(session, jobNo, Phase.PUBLISH, consumer.module(), range, rows);
          return rows;
        });
  }
}
