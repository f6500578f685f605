package org.yakuba.residentregister.linkage;

import java.util.ArrayList;
import java.util.List;
import org.yakuba.contracts.residentregister.CertificateLinkChanged;
import org.yakuba.contracts.residentregister.ResidentChanged;
import org.yakuba.contracts.residentregister.ResidentFullExtract;
import org.yakuba.contracts.residentregister.ResidentInquiry;
import org.yakuba.platform.linkage.ContractSet;

/** The contracts of the resident register (業務ID 001). */
public final class ResidentContracts {
  /** Id of the publisher. */
  public static final String PUBLISHER = "resident-register";

  /** Every contract: what may happen to a person, the query, the extract. */
  public static final ContractSet SET = new ContractSet(PUBLISHER, "001", records());

  private ResidentContracts() {}

  private static List<Class<? extends Record>> records() {
    var records = new ArrayList<Class<? extends Record>>();
    for (var type : ResidentChanged.class.getPermittedSubclasses()) {
      records.add(type.asSubclass(Record.class));
    }
    records.add(CertificateLinkChanged.class);
    records.add(ResidentInquiry.class);
    records.add(ResidentFullExtract.class);
    return List.copyOf(records);
  }
}
