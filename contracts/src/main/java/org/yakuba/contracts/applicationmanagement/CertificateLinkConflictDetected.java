package org.yakuba.contracts.applicationmanagement;

import java.util.List;
import org.yakuba.contracts.Contract;

/**
 * 番号紐付の不整合 — one serial number leads to several persons (application-management §6). The aggregate
 * is the serial number, type {@code certificate}.
 *
 * @param authenticationCertificateSerial hexadecimal, at most 40 characters
 * @param addresseeNumbers two or more
 */
@Contract(linkageId = "Y23-E-002", title = "番号紐付の不整合")
public record CertificateLinkConflictDetected(
    String authenticationCertificateSerial, List<String> addresseeNumbers) {

  public CertificateLinkConflictDetected {
    addresseeNumbers = List.copyOf(addresseeNumbers);
  }
}
