package org.yakuba.migration.steps;

import java.util.Comparator;
import java.util.List;
import org.yakuba.migration.extract.ExtractKind;
import org.yakuba.migration.job.MigrationJob;
import org.yakuba.platform.jobs.JobStep.Next;
import org.yakuba.platform.jobs.JobUnit;
import org.yakuba.platform.linkage.SnapshotConsumer;
import org.yakuba.platform.linkage.SnapshotMarker;
import org.yakuba.platform.linkage.Snapshots;

/**
 * Announces the snapshot in the change feed and lets every consumer take it over, one range per
 * unit.
 */
final class PublishStep {

  private final List<SnapshotConsumer> consumers;
  private final Snapshots snapshots;

  PublishStep(List<SnapshotConsumer> consumers, Snapshots snapshots) {
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
    int ranges = consumer.ranges(unit.session(), marker);
    int range = (int) unit.checkpoint("range", 0L);
    if (range < ranges) {
      unit.session().jdbc().sql("SET LOCAL work_mem = '96MB'").update();
      long rows = consumer.consume(unit.session(), marker, range, ranges);
      unit.count(consumer.module(), rows);
    }
    unit.total(consumers.size());
    if (range + 1 < ranges) {
      unit.save("range", range + 1L);
    } else {
      snapshots.taken(unit.session(), consumer, marker);
      unit.save("range", 0L);
      unit.save("consumer", next + 1L);
      unit.advance(1);
    }
    return Next.MORE;
  }
}
