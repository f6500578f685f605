package org.yakuba.platform.linkage;

import java.util.List;
import org.yakuba.platform.tenancy.Sql;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * Gives committed publications their place in the change feed of their municipality, without gaps
 * and never behind a place already given (LNK-3-02). Several instances may run; one at a time works
 * on a municipality. It dies at any moment without harm: a batch is one transaction.
 */
public final class ChangePublisher {
  private static final int BATCH = 1_000;

  private final Tenancy tenancy;

  public ChangePublisher(Tenancy tenancy) {
    this.tenancy = tenancy;
  }

  /**
   * Publishes everything that waits, in all municipalities.
   *
   * @return how many publications got their place
   */
  public int publishAll() {
    int published = 0;
    for (var tenant : waiting()) {
      published += publish(tenant);
    }
    return published;
  }

  /** Publishes everything that waits in one municipality; nothing while another instance does. */
  public int publish(TenantId tenant) {
    int published = 0;
    int batch;
    do {
      batch =
          tenancy.call(
              tenant,
              session ->
                  session.sql(ChangePublisher.class, "try-lock").query(Boolean.class).single()
                      ? assign(session)
                      : 0);
      published += batch;
    } while (batch == BATCH);
    return published;
  }

  /** As {@link #publish}, in the transaction of {@code session}; waits for another instance. */
  void publishNow(TenantSession session) {
    session.sql(ChangePublisher.class, "lock").query().singleRow();
    while (assign(session) == BATCH) {
      // One statement places one batch.
    }
  }

  private static int assign(TenantSession session) {
    return session.sql(ChangePublisher.class, "assign-cursors").param("limit", BATCH).update();
  }

  /** Municipalities in which something waits. */
  List<TenantId> waiting() {
    return tenancy.shared(jdbc ->
        jdbc.sql(Sql.of(ChangePublisher.class, "tenants-with-pending"))
            .query((row, index) -> new TenantId(row.getInt("tenant_id")))
            .list());
  }
}
