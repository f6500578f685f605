package org.yakuba.payments.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yakuba.payments.zengin.BatchHeader;
import org.yakuba.payments.zengin.ZenginFile;
import org.yakuba.platform.tenancy.TenantSession;

/** 振込依頼人 — who orders transfers, from which account (公金受取口座と全銀ファイル §7.1 ヘッダ). */
public final class Requesters {

  /**
   * One requester.
   *
   * @param code 振込依頼人コード, 10 digits
   * @param name in the characters of the banks, at most 40
   * @param separator what follows each record of its files
   * @param validFrom first day
   */
  public record Requester(
      String code,
      String name,
      String bankCode,
      String bankNameKana,
      String branchCode,
      String branchNameKana,
      String accountType,
      String accountNumber,
      ZenginFile.Separator separator,
      LocalDate validFrom) {

    /** The header of its files. */
    public BatchHeader header(String typeCode, LocalDate transactionDate) {
      return new BatchHeader(
          typeCode,
          code,
          name,
          transactionDate,
          bankCode,
          bankNameKana,
          branchCode,
          branchNameKana,
          accountType,
          accountNumber);
    }
  }

  /** A requester with its id. */
  public record Kept(UUID id, Requester requester) {}

  /** Enters a requester, or what it is from a later day on. */
  public void put(TenantSession session, Requester requester, String operatorId, Instant at) {
    session
        .sql(Requesters.class, "insert-requester")
        .param("code", requester.code())
        .param("name", requester.name())
        .param("bank", requester.bankCode())
        .param("bankKana", requester.bankNameKana())
        .param("branch", requester.branchCode())
        .param("branchKana", requester.branchNameKana())
        .param("type", requester.accountType())
        .param("number", requester.accountNumber())
        .param("separator", requester.separator().name())
        .param("from", requester.validFrom())
        .param("operator", operatorId)
        .param("at", at.toString())
        .update();
  }

  /** Every requester as it is on a day, by code. */
  public List<Kept> on(TenantSession session, LocalDate day) {
    return session
        .sql(Requesters.class, "requesters")
        .param("day", day)
        .query(Requesters::row)
        .list();
  }

  /** One requester. */
  public Optional<Kept> find(TenantSession session, UUID id) {
    return session
        .sql(Requesters.class, "requester")
        .param("id", id)
        .query(Requesters::row)
        .optional();
  }

  private static Kept row(ResultSet row, int index) throws SQLException {
    return new Kept(
        row.getObject("requester_id", UUID.class),
        new Requester(
            row.getString("requester_code"),
            row.getString("requester_name"),
            row.getString("bank_code"),
            row.getString("bank_name_kana"),
            row.getString("branch_code"),
            row.getString("branch_name_kana"),
            row.getString("account_type"),
            row.getString("account_number"),
            ZenginFile.Separator.valueOf(row.getString("record_separator")),
            row.getObject("valid_from", LocalDate.class)));
  }
}
