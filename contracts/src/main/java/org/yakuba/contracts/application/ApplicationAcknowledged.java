package org.yakuba.contracts.application;

import java.util.List;
import java.util.UUID;
import org.yakuba.contracts.Contract;

/**
 * 申請の取込結果 — the business has taken a delivery, or cannot take it (application-management §7). The
 * aggregate is the delivery, type {@code application-delivery}.
 *
 * @param status {@code ACCEPTED} or {@code REJECTED}
 * @param findings why it was not taken; empty when it was
 */
@Contract(linkageId = "Y*-E-907", title = "申請の取込結果")
public record ApplicationAcknowledged(UUID deliveryId, String status, List<ItemFinding> findings) {

  public ApplicationAcknowledged {
    findings = List.copyOf(findings);
  }
}
