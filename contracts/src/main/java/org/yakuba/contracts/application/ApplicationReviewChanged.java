package org.yakuba.contracts.application;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.Contract;

/**
 * 審査の進み — review has begun, the application is sent back, or a correction is asked for
 * (application-management §5). The aggregate is the delivery, type {@code application-delivery}.
 *
 * @param reviewStatus {@code STARTED} 実質審査の開始, {@code SENT_BACK} 形式審査への差戻し, {@code
 *     CORRECTION_REQUESTED} 補正の指摘
 * @param findings item by item; empty when review has begun
 * @param dueDate 補正期限; present with {@code CORRECTION_REQUESTED}
 */
@Contract(linkageId = "Y*-E-908", title = "審査の進み")
public record ApplicationReviewChanged(
    UUID deliveryId, String reviewStatus, List<ItemFinding> findings, @Nullable LocalDate dueDate) {

  public ApplicationReviewChanged {
    findings = List.copyOf(findings);
  }
}
