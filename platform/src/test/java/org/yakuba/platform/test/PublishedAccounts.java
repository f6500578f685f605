package org.yakuba.platform.test;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.payments.PayeeAccountExtract;
import org.yakuba.platform.tenancy.TenantId;

/**
 * A payments room of another vendor: publishes the contract view {@code
 * payments.payee_account_extract} from a table of its own. The columns come from the contract
 * record, so that the reader is tested against the contract alone.
 */
public final class PublishedAccounts {

  private PublishedAccounts() {}

  /** Makes the view. */
  public static void create(TestDatabase database) {
    var columns =
        Arrays.stream(PayeeAccountExtract.class.getRecordComponents())
            .map(component ->
                component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT)
                    + (component.getType() == UUID.class
                        ? " uuid"
                        : component.getType() == String.class ? " text COLLATE \"C\"" : " date"))
            .collect(Collectors.joining(", "));
    database.script(
        """
        CREATE SCHEMA payments;
        GRANT USAGE ON SCHEMA payments TO yakuba_app;
        CREATE TABLE payments.delivered_account (tenant_id integer NOT NULL DEFAULT platform.current_tenant(), %s);
        SELECT platform.protect('payments.delivered_account');
        GRANT SELECT, INSERT, UPDATE ON payments.delivered_account TO yakuba_app;
        CREATE VIEW payments.payee_account_extract WITH (security_invoker = true) AS SELECT * FROM payments.delivered_account;
        GRANT SELECT ON payments.payee_account_extract TO yakuba_app;
        """
            .formatted(columns));
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
