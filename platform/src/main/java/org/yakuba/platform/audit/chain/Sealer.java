package org.yakuba.platform.audit.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yakuba.platform.tenancy.Sql;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * Takes committed entries into the chain of their municipality, in the order in which it sees them,
 * without gaps (IDN-4-04). Several instances may run; one at a time works on a municipality.
 */
public final class Sealer {
  private static final int BATCH = 1_000;

  private final Tenancy tenancy;

  public Sealer(Tenancy tenancy) {
    this.tenancy = tenancy;
  }

  /**
   * Seals everything that waits, in all municipalities.
   *
   * @return how many entries were sealed
   */
  public int sealAll() {
    List<Integer> tenants =
        tenancy.shared(jdbc ->
            jdbc.sql(Sql.of(Sealer.class, "tenants-with-pending")).query(Integer.class).list());
    int sealed = 0;
    for (int tenant : tenants) {
      sealed += seal(new TenantId(tenant));
    }
    return sealed;
  }

  /** Seals everything that waits in one municipality; nothing while another instance does so. */
  public int seal(TenantId tenant) {
    int sealed = 0;
    int batch;
    do {
      batch = tenancy.call(tenant, Sealer::sealBatch);
      sealed += batch;
    } while (batch == BATCH);
    return sealed;
  }

  private static int sealBatch(TenantSession session) {
    if (!session.sql(Sealer.class, "try-lock").query(Boolean.class).single()) {
      return 0;
    }
    var last = new Seal[] {last(session)};
    var sequences = new ArrayList<Long>();
    var entries = new ArrayList<UUID>();
    var hashes = new ArrayList<byte[]>();
    session
        .sql(Sealer.class, "pending-entries")
        .param("limit", BATCH)
        .query(row -> {
          var seal = new Seal(last[0].sequence() + 1, EntryDigest.of(last[0].hash(), row));
          sequences.add(seal.sequence());
          entries.add(row.getObject("entry_id", UUID.class));
          hashes.add(seal.hash());
          last[0] = seal;
        });
    if (!sequences.isEmpty()) {
      session
          .sql(Sealer.class, "insert-seals")
          .param("sequences", sequences.toArray(Long[]::new))
          .param("entries", entries.toArray(UUID[]::new))
          .param("hashes", hashes.toArray(byte[][]::new))
          .update();
    }
    return sequences.size();
  }

  /** The tip of the chain. */
  static Seal last(TenantSession session) {
    return session
        .sql(Sealer.class, "last-seal")
        .query((row, index) -> new Seal(row.getLong("sequence"), row.getBytes("entry_hash")))
        .optional()
        .orElseGet(Seal::start);
  }
}
