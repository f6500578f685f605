package org.yakuba.contracts.benefit;

import java.time.LocalDate;
import java.util.UUID;
import org.yakuba.contracts.Contract;

/**
 * 支給名簿の決裁 — a benefit business has approved a list of payments (data-linkage §5.6). The aggregate
 * is the list, type {@code payment-list}.
 *
 * <p>The event names the list and says what it must add up to; the rows are handed over as one set,
 * see {@link PaymentListRow}. They are frozen with the approval. A list is never corrected: what
 * was wrong is paid back or paid by a new list; a second list with the same id, or rows added to an
 * approved one, are refused.
 *
 * @param paymentListId identity of the list, given by the business
 * @param businessId business that pays, such as {@code child-allowance}
 * @param benefitId which of its benefits, such as {@code child-allowance} or the id of a campaign
 * @param title what the list is called on screens, such as {@code 児童手当 令和8年12月期}
 * @param paymentDate 支払日: the day on which the money shall arrive
 * @param rowCount rows of the list, 1 or more
 * @param totalAmountYen sum of the rows
 */
@Contract(linkageId = "Y*-E-910", title = "支給名簿の決裁")
public record PaymentListApproved(
    UUID paymentListId,
    String businessId,
    String benefitId,
    String title,
    LocalDate paymentDate,
    int rowCount,
    long totalAmountYen) {}
