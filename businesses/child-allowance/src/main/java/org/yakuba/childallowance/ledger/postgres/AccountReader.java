package org.yakuba.childallowance.ledger.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yakuba.childallowance.ledger.PayeeAccount;
import org.yakuba.platform.tenancy.TenantSession;

/** Accounts by the view {@code payments.payee_account_extract} of the payments room. */
public final class AccountReader {
  private static final Map<String, String> TYPES =
      Map.of("1", "普通", "2", "当座", "4", "貯蓄", "9", "その他");

  private final TenantSession session;

  public AccountReader(TenantSession session) {
    this.session = session;
  }

  /** Accounts by their ids; an id that nobody registered is missing. */
  public Map<UUID, PayeeAccount> byId(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return session
        .sql(AccountReader.class, "accounts-by-id")
        .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
        .query((row, n) -> account(row))
        .list()
        .stream()
        .collect(Collectors.toMap(PayeeAccount::id, Function.identity()));
  }

  /** What is registered for these persons, in their order of registration. */
  public List<PayeeAccount> ofPersons(Collection<String> numbers) {
    return session
        .sql(AccountReader.class, "accounts-of-persons")
        .param("numbers", numbers.toArray(String[]::new))
        .query((row, n) -> account(row))
        .list();
  }

  private static PayeeAccount account(ResultSet row) throws SQLException {
    var suspended = row.getString("suspended_reason");
    var description =
        String.join(
            " ",
            row.getString("bank_name"),
            row.getString("branch_name"),
            TYPES.getOrDefault(row.getString("account_type"), "その他"),
            row.getString("account_number_masked"),
            row.getString("holder_name_kana"));
    return new PayeeAccount(
        row.getObject("payee_account_id", UUID.class),
        row.getString("addressee_number"),
        row.getString("account_source").equals("PUBLIC_REGISTERED")
            ? description + "(公金受取口座)"
            : description,
        "HOLDER_MISMATCH".equals(suspended),
        suspended == null && !row.getString("verification_status").equals("TRANSFER_FAILED"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class));
  }
}
