package org.yakuba.applicationmanagement.linkage;

import java.util.Set;
import org.yakuba.applicationmanagement.ledger.CertificateLinks;
import org.yakuba.contracts.LinkageEvent;
import org.yakuba.contracts.residentregister.CertificateLinkChanged;
import org.yakuba.platform.linkage.LinkageConsumer;
import org.yakuba.platform.tenancy.TenantSession;

/** 番号紐付情報の最新化 (APP-3-01): keeps whose certificate a serial number is, as the register says. */
public final class CertificateLinkConsumer implements LinkageConsumer {
  /** Identity of the consumer. */
  public static final String ID = "application-management.certificate-links";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "申請管理(番号紐付情報)";
  }

  @Override
  public String publisher() {
    return "resident-register";
  }

  @Override
  public Set<Class<? extends Record>> contracts() {
    return Set.of(CertificateLinkChanged.class);
  }

  @Override
  public void consume(TenantSession session, LinkageEvent<? extends Record> event) {
    CertificateLinks.take(
        session, (CertificateLinkChanged) event.payload(), event.eventId(), event.recordedAt());
  }
}
