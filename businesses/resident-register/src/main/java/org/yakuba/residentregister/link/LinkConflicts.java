package org.yakuba.residentregister.link;

import java.util.Map;
import java.util.Set;
import org.yakuba.contracts.LinkageEvent;
import org.yakuba.contracts.applicationmanagement.CertificateLinkConflictDetected;
import org.yakuba.platform.linkage.LinkageConsumer;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.workitem.NewWorkItem;
import org.yakuba.platform.workitem.WorkItems;
import org.yakuba.residentregister.ResidentRegister;

/** 番号紐付の不整合: a serial number that leads to several persons is put right by an officer. */
public final class LinkConflicts implements LinkageConsumer {
  /** Kind of the work item. */
  public static final String ITEM = "resident-register.certificate-link-conflict";

  @Override
  public String id() {
    return "resident-register.link-conflicts";
  }

  @Override
  public String title() {
    return "住民記録(番号紐付の不整合)";
  }

  @Override
  public String publisher() {
    return "application-management";
  }

  @Override
  public Set<Class<? extends Record>> contracts() {
    return Set.of(CertificateLinkConflictDetected.class);
  }

  @Override
  public void consume(TenantSession session, LinkageEvent<? extends Record> event) {
    var conflict = (CertificateLinkConflictDetected) event.payload();
    WorkItems.open(
        session,
        new NewWorkItem(
            ResidentRegister.ID,
            ITEM,
            conflict.authenticationCertificateSerial(),
            conflict.addresseeNumbers().getFirst(),
            "電子証明書のシリアル番号が2人以上に結び付いています",
            Map.of("宛名番号", String.join("、", conflict.addresseeNumbers()))));
  }
}
