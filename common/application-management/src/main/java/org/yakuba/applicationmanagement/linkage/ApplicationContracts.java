package org.yakuba.applicationmanagement.linkage;

import java.util.List;
import org.yakuba.applicationmanagement.ApplicationManagement;
import org.yakuba.contracts.applicationmanagement.ApplicationForwarded;
import org.yakuba.contracts.applicationmanagement.CertificateLinkConflictDetected;
import org.yakuba.platform.linkage.ContractSet;

/** The contracts of 申請管理 (業務ID 030). */
public final class ApplicationContracts {
  public static final ContractSet SET =
      new ContractSet(
          ApplicationManagement.ID,
          ApplicationManagement.BUSINESS_CODE,
          List.of(ApplicationForwarded.class, CertificateLinkConflictDetected.class));

  private ApplicationContracts() {}
}
