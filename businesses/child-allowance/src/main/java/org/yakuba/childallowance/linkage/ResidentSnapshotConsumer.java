package org.yakuba.childallowance.linkage;

import java.time.Instant;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.ledger.Numbers;
import org.yakuba.contracts.residentregister.ResidentFullExtract;
import org.yakuba.platform.linkage.SnapshotConsumer;
import org.yakuba.platform.linkage.SnapshotMarker;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * Takes the residents over after a bulk load, from the view {@code
 * resident_register.resident_full_extract} (contract {@code ResidentFullExtract}), range by range;
 * repeating a range changes nothing.
 */
public final class ResidentSnapshotConsumer implements SnapshotConsumer {
  private static final int RANGE_SIZE = 10_000;
  private static final int ORDER = 20;

  @Override
  public String module() {
    return ChildAllowance.ID;
  }

  @Override
  public String consumer() {
    return ResidentChangesConsumer.ID;
  }

  @Override
  public String publisher() {
    return ResidentChangesConsumer.PUBLISHER;
  }

  @Override
  public Class<? extends Record> contract() {
    return ResidentFullExtract.class;
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public int ranges(TenantSession session, SnapshotMarker marker) {
    session
        .sql(ResidentSnapshotConsumer.class, "cut-into-ranges")
        .param("snapshot", marker.snapshot())
        .param("size", RANGE_SIZE)
        .update();
    return session
        .sql(ResidentSnapshotConsumer.class, "count-ranges")
        .param("snapshot", marker.snapshot())
        .query(Integer.class)
        .single();
  }

  @Override
  public long consume(TenantSession session, SnapshotMarker marker, int range) {
    Instant at = marker.baseDate().atStartOfDay(Numbers.JAPAN).toInstant();
    var rows =
        session
            .sql(ResidentSnapshotConsumer.class, "snapshot-page")
            .param("snapshot", marker.snapshot())
            .param("range", range)
            .query((row, n) -> PersonCopy.row(row))
            .list();
    PersonCopy.write(session, rows, at);
    return rows.size();
  }

  @Override
  public void finish(TenantSession session, SnapshotMarker marker) {}
}
