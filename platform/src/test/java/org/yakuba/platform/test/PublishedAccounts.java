package org.yakuba.platform.test;

import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.payments.BankBranchExtract;
import org.yakuba.contracts.payments.PayeeAccountExtract;
import org.yakuba.platform.tenancy.TenantId;

/**
 * A payments room of another vendor: publishes the contract views {@code
 * payments.payee_account_extract} and {@code payments.bank_branch_extract} from tables of its own.
 * The columns come from the contract record, so that the reader is tested against the contract
 * alone.
 */
public final class PublishedAccounts {

  private PublishedAccounts() {}

  /** Makes the views. */
  public static void create(TestDatabase database) {
    create(database::script);
  }

  /**
   * Makes the views.
   *
   * @param owner runs statements under the owner's role
   */
  public static void create(Consumer<String> owner) {
    owner.accept(
        PublishedView.schema("payments")
            + PublishedView.of(
                "payments", "delivered_account", "payee_account_extract", PayeeAccountExtract.class)
            + PublishedView.of(
                "payments", "delivered_branch", "bank_branch_extract", BankBranchExtract.class));
  }

  /** A branch that exists since 2000. */
  public static void branch(
      TestDatabase database, TenantId tenant, String bankCode, String branchCode) {
    database
        .tenancy()
        .run(
            tenant,
            session ->
                session
                    .jdbc()
                    .sql(
                        """
                        INSERT INTO payments.delivered_branch (bank_code, branch_code, bank_name, branch_name, valid_from)
                        VALUES (:bank, :branch, 'みどり銀行', '本店', DATE '2000-01-01')
                        """)
                    .param("bank", bankCode)
                    .param("branch", branchCode)
                    .update());
  }

  /** Registers an account, in use since 2020; it is told by its last three digits. */
  public static UUID register(
      TestDatabase database,
      TenantId tenant,
      String owner,
      String lastDigits,
      @Nullable String suspendedReason) {
    var id = UUID.randomUUID();
    database
        .tenancy()
        .run(
            tenant,
            session ->
                session
                    .jdbc()
                    .sql(
                        """
                        INSERT INTO payments.delivered_account (payee_account_id, addressee_number, account_source, bank_name, branch_name,
                          account_type, account_number_masked, holder_name_kana, verification_status, suspended_reason, valid_from)
                        VALUES (:id, :owner, 'DECLARED', 'みどり銀行', '本店', '1', '****' || :digits, 'ﾐﾎﾝ ﾊﾅｺ', 'VERIFIED', :suspended,
                          DATE '2020-01-01')
                        """)
                    .param("id", id)
                    .param("owner", owner)
                    .param("digits", lastDigits)
                    .param("suspended", suspendedReason)
                    .update());
    return id;
  }
}
