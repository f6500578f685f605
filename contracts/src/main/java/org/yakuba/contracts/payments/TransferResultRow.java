package org.yakuba.contracts.payments;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one payment: row of {@link TransferResultReported} (version 1). The bulk carrier
 * inside one deployment is the table {@code platform.transfer_result_row}, keyed by report and
 * payment.
 *
 * @param paymentStatus 支払の状態: {@code SENT} ordered from the bank, {@code PAID}, {@code FAILED}
 *     振込不能, {@code RETURNED} 組戻し. After the last two the entitlement may be paid by a new payment
 * @param reasonCode 結果コード of the bank; present with {@code FAILED} and {@code RETURNED}
 * @param settledOn 振込日, or the day on which the money came back; absent with {@code SENT}
 * @param payeeAccountId the account paid into
 */
public record TransferResultRow(
    UUID paymentId,
    String paymentStatus,
    @Nullable String reasonCode,
    @Nullable LocalDate settledOn,
    UUID payeeAccountId) {}
