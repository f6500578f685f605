package org.yakuba.applicationmanagement.linkage;

import java.sql.Timestamp;
import java.time.ZoneId;
import org.yakuba.contracts.residentregister.CertificateLinkChanged;
import org.yakuba.platform.linkage.SnapshotConsumer;
import org.yakuba.platform.linkage.SnapshotMarker;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * 番号紐付情報の全件 (APP-3-01): takes the links of a loaded register from the published view {@code
 * resident_register.certificate_link_extract}. What is known already and unchanged stays.
 */
public final class CertificateLinkSnapshot implements SnapshotConsumer {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final int ORDER = 30;

  @Override
  public String module() {
    return "application-management";
  }

  @Override
  public String consumer() {
    return CertificateLinkConsumer.ID;
  }

  @Override
  public String publisher() {
    return "resident-register";
  }

  @Override
  public Class<? extends Record> contract() {
    return CertificateLinkChanged.class;
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public int ranges(TenantSession session, SnapshotMarker marker) {
    return 1;
  }

  @Override
  public long consume(TenantSession session, SnapshotMarker marker, int range) {
    var at = Timestamp.from(marker.baseDate().atStartOfDay(JAPAN).toInstant());
    session
        .sql(CertificateLinkSnapshot.class, "close-changed")
        .param("at", at)
        .param("snapshot", marker.snapshot())
        .update();
    return session
        .sql(CertificateLinkSnapshot.class, "take-links")
        .param("at", at)
        .param("snapshot", marker.snapshot())
        .update();
  }

  @Override
  public void finish(TenantSession session, SnapshotMarker marker) {
    // Everything was taken in one range.
  }
}
