package org.yakuba.payments.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 振込データ — a run with frozen inputs.
 *
 * @param typeCode 種別コード: {@code 21} 総合振込, {@code 11} {@code 71} 給与, {@code 12} {@code 72} 賞与
 * @param rowCount transfers
 * @param excludedCount payments of the lists that stay behind
 * @param inputHash SHA-256 of the frozen rows, hexadecimal
 * @param closedBy who released or cancelled it; null while it is prepared
 */
public record TransferRun(
    UUID id,
    int number,
    String title,
    LocalDate transactionDate,
    UUID requesterId,
    String typeCode,
    int rowCount,
    long totalAmountYen,
    int excludedCount,
    String inputHash,
    State state,
    String madeBy,
    Instant madeAt,
    @Nullable String closedBy,
    @Nullable Instant closedAt) {

  /** Where a run stands. */
  public enum State {
    PREPARED("承認待ち"),
    RELEASED("承認済(送付)"),
    CANCELLED("取消");

    private final String label;

    State(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  static TransferRun of(ResultSet row, int index) throws SQLException {
    var closedAt = row.getTimestamp("closed_at");
    return new TransferRun(
        row.getObject("run_id", UUID.class),
        row.getInt("run_no"),
        row.getString("title"),
        row.getObject("transaction_date", LocalDate.class),
        row.getObject("requester_id", UUID.class),
        row.getString("type_code"),
        row.getInt("row_count"),
        row.getLong("total_amount_yen"),
        row.getInt("excluded_count"),
        row.getString("input_hash"),
        State.valueOf(row.getString("state")),
        row.getString("made_by"),
        row.getTimestamp("made_at").toInstant(),
        row.getString("closed_by"),
        closedAt == null ? null : closedAt.toInstant());
  }
}
