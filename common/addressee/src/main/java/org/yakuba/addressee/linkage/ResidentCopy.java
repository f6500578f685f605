package org.yakuba.addressee.linkage;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.yakuba.platform.linkage.KeptCopy;
import org.yakuba.platform.tenancy.Sql;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * The residents kept here against the published view {@code
 * resident_register.resident_full_extract} (LNK-3-04). A repair adds a new state of the person, as
 * an event would: what stood there before stays in the history.
 */
public final class ResidentCopy implements KeptCopy {

  @Override
  public String consumer() {
    return ResidentChangesConsumer.ID;
  }

  @Override
  public String published() {
    return Sql.of(ResidentCopy.class, "published-residents");
  }

  @Override
  public String kept() {
    return Sql.of(ResidentCopy.class, "kept-residents");
  }

  @Override
  public void repair(TenantSession session, List<Difference> differences, Instant at) {
    ResidentChangesConsumer.forget(session, Kind.SURPLUS.keys(differences), at);
    List<TakenOver> taken =
        session
            .sql(ResidentCopy.class, "take-over-named")
            .param("knownFrom", Timestamp.from(at))
            .param("numbers", differences.stream().map(Difference::key).toArray(String[]::new))
            .query(TakenOver::of)
            .list();
    TakenOver.index(session, taken);
  }
}
