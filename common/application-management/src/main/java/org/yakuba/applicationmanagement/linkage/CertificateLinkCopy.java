package org.yakuba.applicationmanagement.linkage;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.yakuba.platform.linkage.KeptCopy;
import org.yakuba.platform.tenancy.Sql;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * The certificate links kept here against the published view {@code
 * resident_register.certificate_link_extract} (LNK-3-04). A repair ends what is known of a link and
 * begins it anew; what was known before is kept.
 */
public final class CertificateLinkCopy implements KeptCopy {

  @Override
  public String consumer() {
    return CertificateLinkConsumer.ID;
  }

  @Override
  public String published() {
    return Sql.of(CertificateLinkCopy.class, "published-links");
  }

  @Override
  public String kept() {
    return Sql.of(CertificateLinkCopy.class, "kept-links");
  }

  @Override
  public void repair(TenantSession session, List<Difference> differences, Instant at) {
    var keys = differences.stream().map(Difference::key).toArray(String[]::new);
    session
        .sql(CertificateLinkCopy.class, "end-named-links")
        .param("keys", keys)
        .param("at", Timestamp.from(at))
        .update();
    session
        .sql(CertificateLinkCopy.class, "take-named-links")
        .param("keys", keys)
        .param("repair", UUID.randomUUID())
        .param("at", Timestamp.from(at))
        .update();
  }
}
