package org.yakuba.payments.run;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yakuba.contracts.benefit.PaymentListApproved;
import org.yakuba.payments.Payments;
import org.yakuba.payments.rules.HolderCheck;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.workitem.NewWorkItem;
import org.yakuba.platform.workitem.WorkItems;

/**
 * Takes an approved list over, as a whole and once (data-linkage §5.6). A list that does not add
 * up, pays a key a second time or pays again what has not failed is refused as a whole and becomes
 * a work item. A handful of statements, however long the list.
 */
public final class PaymentListIntake {
  static final String REFUSED_LIST = "payments.refused-list";
  static final String OPEN_ACCOUNTS = "payments.open-accounts";
  private static final int FETCHED = 2_000;

  /** From so many rows on the planner is told of what a list has added. */
  private static final int LONG_LIST = 1_000;

  private final AccountAssignment assignment;
  private final Clock clock;

  public PaymentListIntake(AccountAssignment assignment, Clock clock) {
    this.assignment = assignment;
    this.clock = clock;
  }

  /** Takes a list over; one that was taken or refused before changes nothing. */
  public void take(TenantSession session, PaymentListApproved list) {
    boolean known =
        session
            .sql(PaymentListIntake.class, "list-known")
            .param("list", list.paymentListId())
            .query(Boolean.class)
            .single();
    if (known) {
      return;
    }
    var at = clock.instant();
    var objection = objection(session, list);
    if (objection.isPresent()) {
      insert(session, list, objection.get(), at);
      WorkItems.open(
          session,
          new NewWorkItem(
              Payments.ID,
              REFUSED_LIST,
              list.paymentListId().toString(),
              null,
              "支給名簿を受け取れません",
              Map.of("list", list.title(), "reason", objection.get())));
      return;
    }
    boolean isLong = list.rowCount() >= LONG_LIST;
    insert(session, list, "", at);
    accounts(session, list, at);
    if (isLong) {
      session.sql(PaymentListIntake.class, "tell-of-accounts").update();
    }
    consents(session, list, at);
    session
        .sql(PaymentListIntake.class, "take-payments")
        .param("list", list.paymentListId())
        .param("business", list.businessId())
        .param("benefit", list.benefitId())
        .update();
    if (isLong) {
      session.sql(PaymentListIntake.class, "tell-of-payments").update();
    }
    assignment.assign(session, list.paymentListId());
    openAccounts(session, list);
  }

  /** Why a list is not taken; empty when it is. */
  private static Optional<String> objection(TenantSession session, PaymentListApproved list) {
    var sums =
        session
            .sql(PaymentListIntake.class, "list-sums")
            .param("list", list.paymentListId())
            .param("business", list.businessId())
            .query((row, index) ->
                new long[] {row.getLong("row_count"), row.getLong("total_amount_yen")})
            .single();
    if (sums[0] != list.rowCount() || sums[1] != list.totalAmountYen()) {
      return Optional.of("PAY-E10 件数・金額が決裁の内容と違います(明細 " + sums[0] + "件 " + sums[1] + "円)");
    }
    return session
        .sql(PaymentListIntake.class, "list-conflicts")
        .param("list", list.paymentListId())
        .param("business", list.businessId())
        .query((row, index) -> {
          if (row.getLong("under_way") > 0) {
            return Optional.of("PAY-E11 支払中または支払済の権利への二重の支払が" + row.getLong("under_way") + "件あります");
          }
          if (row.getLong("not_failed") > 0) {
            return Optional.of(
                "PAY-E12 再支給の元の支払が振込不能・組戻しでないものが" + row.getLong("not_failed") + "件あります");
          }
          return row.getLong("foreign_account") > 0
              ? Optional.of("PAY-E13 受給者の口座でない口座が" + row.getLong("foreign_account") + "件あります")
              : Optional.<String>empty();
        })
        .single();
  }

  private static void insert(
      TenantSession session, PaymentListApproved list, String refusal, Instant at) {
    session
        .sql(PaymentListIntake.class, "insert-list")
        .param("list", list.paymentListId())
        .param("business", list.businessId())
        .param("benefit", list.benefitId())
        .param("title", list.title())
        .param("paymentDate", list.paymentDate())
        .param("rows", list.rowCount())
        .param("total", list.totalAmountYen())
        .param("state", refusal.isEmpty() ? "RECEIVED" : "REFUSED")
        .param("refusal", refusal)
        .param("at", at.toString())
        .update();
  }

  /** Registers declared accounts; holders are compared with the register (BEN-3-04). */
  private void accounts(TenantSession session, PaymentListApproved list, Instant at) {
    var keys = new ArrayList<String>();
    var holders = new ArrayList<String>();
    session
        .sql(PaymentListIntake.class, "holders-of-list")
        .param("list", list.paymentListId())
        .withFetchSize(FETCHED)
        .query(row -> {
          var kana = row.getString("name_kana");
          var check =
              HolderCheck.of(
                  row.getString("holder_name_kana"), kana == null ? List.of() : List.of(kana));
          if (check != HolderCheck.SAME) {
            keys.add(row.getString("account_key"));
            holders.add(check.name());
          }
        });
    session
        .sql(PaymentListIntake.class, "take-accounts")
        .param("list", list.paymentListId())
        .param("keys", keys.toArray(String[]::new))
        .param("holders", holders.toArray(String[]::new))
        .param("today", LocalDate.now(clock))
        .param("at", at.toString())
        .update();
  }

  private void consents(TenantSession session, PaymentListApproved list, Instant at) {
    session
        .sql(PaymentListIntake.class, "end-consents-of-list")
        .param("list", list.paymentListId())
        .param("benefit", list.benefitId())
        .param("at", at.toString())
        .update();
    session
        .sql(PaymentListIntake.class, "take-consents")
        .param("list", list.paymentListId())
        .param("benefit", list.benefitId())
        .param("today", LocalDate.now(clock))
        .param("at", at.toString())
        .update();
  }

  private void openAccounts(TenantSession session, PaymentListApproved list) {
    long open = assignment.open(session, list.paymentListId());
    if (open > 0) {
      WorkItems.open(
          session,
          new NewWorkItem(
              Payments.ID,
              OPEN_ACCOUNTS,
              list.paymentListId().toString(),
              null,
              "口座の確認が要る支払があります",
              Map.of("list", list.title(), "payments", Long.toString(open))));
    }
  }

  /** Whether a list was taken over, refused or is not known; for those who wait for it. */
  public static boolean isKnown(TenantSession session, UUID listId) {
    return session
        .sql(PaymentListIntake.class, "list-known")
        .param("list", listId)
        .query(Boolean.class)
        .single();
  }
}
