package org.yakuba.payments.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.tenancy.TenantSession;

/** 支給名簿 as they were taken over, for those who look at them. */
public final class ListBook {

  /**
   * A list.
   *
   * @param refusal why it was refused; empty when it was taken over
   * @param waiting payments not yet in a run
   * @param open those of them without a usable account
   */
  public record Entry(
      UUID id,
      String businessId,
      String benefitId,
      String title,
      LocalDate paymentDate,
      int rowCount,
      long totalAmountYen,
      String refusal,
      Instant receivedAt,
      int waiting,
      int open) {}

  /** 口座の状態 of a payment that waits. */
  public enum AccountState {
    NONE("口座なし"),
    READY("支払可"),
    INQUIRE("要照会"),
    SUSPENDED("要確認");

    private final String label;

    AccountState(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /**
   * How many payments stand where.
   *
   * @param source 口座区分, empty without an account
   */
  public record Count(
      PaymentStatus status, AccountState account, String source, int count, long amountYen) {}

  /**
   * A payment.
   *
   * @param source 口座区分, empty without an account
   * @param account bank, branch and the last three digits of the number; empty without an account
   */
  public record Row(
      UUID paymentId,
      String addresseeNumber,
      String paymentKey,
      int issueNo,
      long amountYen,
      long offsetYen,
      PaymentStatus status,
      AccountState state,
      String source,
      String account) {}

  /** A payment of a person. */
  public record OfPerson(
      String title,
      LocalDate paymentDate,
      long amountYen,
      PaymentStatus status,
      @Nullable UUID accountId) {}

  /** Newest first, at most 100. */
  public List<Entry> list(TenantSession session) {
    return entries(session, null);
  }

  /** One list. */
  public Optional<Entry> find(TenantSession session, UUID listId) {
    return entries(session, listId).stream().findFirst();
  }

  private static List<Entry> entries(TenantSession session, @Nullable UUID listId) {
    return session
        .sql(ListBook.class, "lists")
        .param("list", listId)
        .query((row, index) ->
            new Entry(
                row.getObject("list_id", UUID.class),
                row.getString("business_id"),
                row.getString("benefit_id"),
                row.getString("title"),
                row.getObject("payment_date", LocalDate.class),
                row.getInt("row_count"),
                row.getLong("total_amount_yen"),
                row.getString("refusal"),
                row.getTimestamp("received_at").toInstant(),
                row.getInt("waiting"),
                row.getInt("open")))
        .list();
  }

  /** Where the payments of a list stand. */
  public List<Count> counts(TenantSession session, UUID listId) {
    return session
        .sql(ListBook.class, "list-counts")
        .param("list", listId)
        .query((row, index) ->
            new Count(
                PaymentStatus.valueOf(row.getString("status")),
                AccountState.valueOf(row.getString("account_state")),
                row.getString("account_source"),
                row.getInt("row_count"),
                row.getLong("total_amount_yen")))
        .list();
  }

  /**
   * Payments of a list by person.
   *
   * @param openOnly only those that wait without a usable account (口座未確認者一覧)
   */
  public List<Row> rows(
      TenantSession session, UUID listId, boolean openOnly, int limit, long offset) {
    return session
        .sql(ListBook.class, "list-rows")
        .param("list", listId)
        .param("openOnly", openOnly)
        .param("limit", limit)
        .param("offset", offset)
        .query((row, index) ->
            new Row(
                row.getObject("payment_id", UUID.class),
                row.getString("addressee_number"),
                row.getString("payment_key"),
                row.getInt("issue_no"),
                row.getLong("amount_yen"),
                row.getLong("offset_yen"),
                PaymentStatus.valueOf(row.getString("status")),
                AccountState.valueOf(row.getString("account_state")),
                row.getString("account_source"),
                row.getString("bank_code").isEmpty()
                    ? ""
                    : row.getString("bank_code")
                        + "-"
                        + row.getString("branch_code")
                        + " ****"
                        + row.getString("last_digits")))
        .list();
  }

  /** Payments of a person, newest first, at most 100. */
  public List<OfPerson> ofPerson(TenantSession session, String addresseeNumber) {
    return session
        .sql(ListBook.class, "payments-of-person")
        .param("addressee", addresseeNumber)
        .query((row, index) ->
            new OfPerson(
                row.getString("title"),
                row.getObject("payment_date", LocalDate.class),
                row.getLong("amount_yen"),
                PaymentStatus.valueOf(row.getString("status")),
                row.getObject("payee_account_id", UUID.class)))
        .list();
  }
}
