package org.yakuba.contracts.payments;

import java.time.LocalDate;
import java.util.UUID;
import org.yakuba.contracts.Contract;

/**
 * 振込結果 — what became of payments of one list (data-linkage §5.6): one event per list and report,
 * however many payments it tells about. The aggregate is the list, type {@code payment-list}.
 *
 * <p>The rows are handed over as one set, see {@link TransferResultRow}.
 *
 * @param reportId identity of the report
 * @param paymentListId the list as the business named it
 * @param businessId whose list it is; others ignore the event
 * @param reportedOn day of the report
 * @param rowCount payments it tells about
 */
@Contract(linkageId = "Y28-E-001", title = "振込結果")
public record TransferResultReported(
    UUID reportId, UUID paymentListId, String businessId, LocalDate reportedOn, int rowCount) {}
