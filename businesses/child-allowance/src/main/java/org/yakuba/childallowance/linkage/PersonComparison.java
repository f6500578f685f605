package org.yakuba.childallowance.linkage;

import java.time.Instant;
import java.util.List;
import org.yakuba.platform.linkage.KeptCopy;
import org.yakuba.platform.tenancy.Sql;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * The residents kept here against what the register publishes (LNK-3-04). A repair brings the copy
 * to the published state; no entitlement is changed by it.
 */
public final class PersonComparison implements KeptCopy {

  @Override
  public String consumer() {
    return ResidentChangesConsumer.ID;
  }

  @Override
  public String published() {
    return Sql.of(PersonComparison.class, "published-persons");
  }

  @Override
  public String kept() {
    return Sql.of(PersonComparison.class, "kept-persons");
  }

  @Override
  public void repair(TenantSession session, List<Difference> differences, Instant at) {
    PersonCopy.forget(session, Kind.SURPLUS.keys(differences));
    var rows =
        session
            .sql(PersonComparison.class, "named-persons")
            .param("numbers", differences.stream().map(Difference::key).toArray(String[]::new))
            .query((published, n) ->
                PersonCopy.row(
                    published,
                    published.getString("relationship_codes"),
                    published.getString("planned_removal_on")))
            .list();
    PersonCopy.write(session, rows, at);
  }
}
