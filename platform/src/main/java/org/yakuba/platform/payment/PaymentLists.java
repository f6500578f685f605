package org.yakuba.platform.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.benefit.PaymentListApproved;
import org.yakuba.contracts.benefit.PaymentListRow;
import org.yakuba.contracts.payments.TransferResultRow;
import org.yakuba.platform.linkage.Outbox;
import org.yakuba.platform.linkage.Publication;
import org.yakuba.platform.tenancy.Columns;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * How a benefit business hands a payment list over and reads what became of it (data-linkage §5.6).
 *
 * <p>In one transaction of the business: write the rows into {@code platform.payment_list_row}, by
 * a set-based {@code INSERT ... SELECT} of its own or by {@link #add} when they are few; then
 * {@link #approve}. Nothing can be added afterwards.
 */
public final class PaymentLists {
  /** Type of the aggregate of the events about lists. */
  public static final String AGGREGATE = "payment-list";

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final Outbox outbox;

  public PaymentLists(Outbox outbox) {
    this.outbox = outbox;
  }

  /**
   * What a list is called and when it is paid.
   *
   * @param listId given by the business; approving it a second time is refused
   * @param benefitId which of the benefits of the business
   * @param title for screens
   */
  public record Heading(UUID listId, String benefitId, String title, LocalDate paymentDate) {}

  /**
   * Adds rows to a list that is not approved yet; for many rows write them by a statement.
   *
   * @throws org.springframework.dao.DataIntegrityViolationException when the list is approved, or a
   *     key and issue of the business stand in a list already
   */
  public static int add(
      TenantSession session, UUID listId, String businessId, List<PaymentListRow> rows) {
    return session
        .sql(PaymentLists.class, "add-rows")
        .param("list", listId)
        .param("business", businessId)
        .param("payments", Columns.texts(rows, row -> row.paymentId().toString()))
        .param("addressees", Columns.texts(rows, PaymentListRow::addresseeNumber))
        .param("accounts", Columns.texts(rows, row -> text(row.payeeAccountId())))
        .param("consents", Columns.texts(rows, PaymentListRow::consentFlag))
        .param("consentMethods", Columns.texts(rows, PaymentListRow::consentMethod))
        .param("banks", Columns.texts(rows, PaymentListRow::bankCode))
        .param("branches", Columns.texts(rows, PaymentListRow::branchCode))
        .param("types", Columns.texts(rows, PaymentListRow::accountType))
        .param("numbers", Columns.texts(rows, PaymentListRow::accountNumber))
        .param("holders", Columns.texts(rows, PaymentListRow::holderNameKana))
        .param("amounts", rows.stream().map(PaymentListRow::amountYen).toArray(Long[]::new))
        .param("offsets", rows.stream().map(PaymentListRow::offsetYen).toArray(Long[]::new))
        .param("keys", Columns.texts(rows, PaymentListRow::paymentKey))
        .param("issues", rows.stream().map(PaymentListRow::issueNo).toArray(Integer[]::new))
        .param("reissueOf", Columns.texts(rows, row -> text(row.reissueOf())))
        .param("customers", Columns.texts(rows, PaymentListRow::customerCode))
        .update();
  }

  /**
   * Approves a list: counts and sums its rows, freezes them and publishes {@link
   * PaymentListApproved}.
   *
   * @param businessId of the business, which is the publisher too and must have declared the
   *     contract in its {@code ContractSet}
   * @param correlationId joins what one decision caused
   * @return what was published
   * @throws IllegalArgumentException when the list has no rows
   * @throws org.springframework.dao.DuplicateKeyException when it is approved already
   */
  public PaymentListApproved approve(
      TenantSession session, String businessId, Heading heading, UUID correlationId, Instant at) {
    var approved =
        session
            .sql(PaymentLists.class, "approve")
            .param("list", heading.listId())
            .param("business", businessId)
            .param("benefit", heading.benefitId())
            .param("title", heading.title())
            .param("paymentDate", heading.paymentDate())
            .param("at", at.toString())
            .query((row, index) ->
                new PaymentListApproved(
                    heading.listId(),
                    businessId,
                    heading.benefitId(),
                    heading.title(),
                    heading.paymentDate(),
                    row.getInt("row_count"),
                    row.getLong("total_amount_yen")))
            .optional()
            .orElseThrow(() -> new IllegalArgumentException("a payment list needs rows"));
    outbox.publish(
        session,
        new Publication(
            businessId,
            AGGREGATE,
            heading.listId().toString(),
            at,
            LocalDate.ofInstant(at, JAPAN),
            correlationId,
            null,
            false,
            List.of(),
            approved));
    return approved;
  }

  /** What a report tells, by payment; many rows are better joined in a statement. */
  public static List<TransferResultRow> results(TenantSession session, UUID reportId) {
    return session
        .sql(PaymentLists.class, "results")
        .param("report", reportId)
        .query((row, index) ->
            new TransferResultRow(
                row.getObject("payment_id", UUID.class),
                row.getString("payment_status"),
                row.getString("reason_code"),
                row.getObject("settled_on", LocalDate.class),
                row.getObject("payee_account_id", UUID.class)))
        .list();
  }

  private static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }
}
