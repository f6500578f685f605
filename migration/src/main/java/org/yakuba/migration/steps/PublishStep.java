package org.yakuba.migration.steps;

import java.util.Comparator;
import java.util.List;
import org.yakuba.migration.extract.ExtractKind;
import org.yakuba.migration.job.MigrationJob;
import org.yakuba.platform.intake.SnapshotConsumer;
import org.yakuba.platform.intake.SnapshotMarker;
import org.yakuba.platform.jobs.JobStep.Next;
import org.yakuba.platform.jobs.JobUnit;

/** Lets every consumer take over the snapshot, one range per unit. */
final class PublishStep {

  private final List<SnapshotConsumer> consumers;

  PublishStep(List<SnapshotConsumer> consumers) {
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
      unit.save("range", 0L);
      unit.save("consumer", next + 1L);
      unit.advance(1);
    }
    return Next.MORE;
  }
}
