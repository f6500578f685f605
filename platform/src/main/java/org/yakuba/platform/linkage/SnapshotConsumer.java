package org.yakuba.platform.linkage;

import org.yakuba.platform.tenancy.TenantSession;

/**
 * A module that takes over a publisher's snapshot after a bulk load, through the publisher's
 * contract view. Cut into ranges that are taken over side by side, each in its own transaction
 * together with its checkpoint, so that it continues where it stopped.
 */
public interface SnapshotConsumer {

  /** Id of the consuming module. */
  String module();

  /**
   * Id of the {@link LinkageConsumer} that keeps the same copy up to date between snapshots; what
   * it has not received of the time before the snapshot is superseded by it.
   */
  String consumer();

  /** Id of the business whose snapshot it takes. */
  String publisher();

  /** Record of the bulk contract it reads. */
  Class<? extends Record> contract();

  /** Place among the consumers. */
  int order();

  /** Cuts the snapshot into ranges, in a transaction before the first is taken over. */
  int ranges(TenantSession session, SnapshotMarker marker);

  /**
   * Takes over one range, at any time beside and before others; repeating it changes nothing.
   *
   * @param range 0 to {@link #ranges} - 1
   * @return rows taken over
   */
  long consume(TenantSession session, SnapshotMarker marker, int range);

  /** What can be done only when all ranges are taken over; repeating it changes nothing. */
  void finish(TenantSession session, SnapshotMarker marker);
}
