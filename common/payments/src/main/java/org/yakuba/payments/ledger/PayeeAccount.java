package org.yakuba.payments.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.bank.BankAccount;
import org.yakuba.payments.rules.AccountChange;
import org.yakuba.payments.rules.AccountSource;
import org.yakuba.payments.rules.SuspendedReason;
import org.yakuba.payments.rules.VerificationStatus;

/**
 * 口座 of a person as one row of the ledger knows it (公金受取口座と全銀ファイル §2.2).
 *
 * @param postalSymbol ゆうちょ銀行の記号; empty for others
 * @param postalNumber ゆうちょ銀行の番号; empty for others
 * @param retrievedAt when the state told it
 * @param validTo last day; null without end
 * @param operatorId null when no officer entered it
 * @param knownTo null while it is what is known
 */
public record PayeeAccount(
    UUID id,
    String addresseeNumber,
    AccountSource source,
    BankAccount account,
    String postalSymbol,
    String postalNumber,
    @Nullable Instant retrievedAt,
    VerificationStatus verification,
    @Nullable SuspendedReason suspended,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    AccountChange change,
    @Nullable String operatorId,
    Instant knownFrom,
    @Nullable Instant knownTo) {

  private static final int SHOWN_DIGITS = 3;

  /** Whether money may be paid into it on a day. */
  public boolean usableOn(LocalDate day) {
    return suspended == null
        && verification != VerificationStatus.TRANSFER_FAILED
        && !day.isBefore(validFrom)
        && (validTo == null || !day.isAfter(validTo));
  }

  /** All digits of the account number but the last three are {@code *} (公金受取口座と全銀ファイル §8). */
  public String maskedNumber() {
    var number = account.accountNumber();
    int hidden = number.length() - SHOWN_DIGITS;
    return "*".repeat(hidden) + number.substring(hidden);
  }

  static PayeeAccount of(ResultSet row, int index) throws SQLException {
    var suspended = row.getString("suspended_reason");
    return new PayeeAccount(
        row.getObject("payee_account_id", UUID.class),
        row.getString("addressee_number"),
        AccountSource.valueOf(row.getString("account_source")),
        new BankAccount(
            row.getString("bank_code"),
            row.getString("branch_code"),
            row.getString("account_type"),
            row.getString("account_number"),
            row.getString("holder_name_kana")),
        text(row.getString("postal_symbol")),
        text(row.getString("postal_number")),
        instant(row.getTimestamp("retrieved_at")),
        VerificationStatus.valueOf(row.getString("verification_status")),
        suspended == null ? null : SuspendedReason.valueOf(suspended),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        AccountChange.valueOf(row.getString("change_reason")),
        row.getString("operator_id"),
        row.getTimestamp("known_from").toInstant(),
        row.getBoolean("present") ? null : instant(row.getTimestamp("known_to")));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static @Nullable Instant instant(@Nullable Timestamp moment) {
    return moment == null ? null : moment.toInstant();
  }
}
