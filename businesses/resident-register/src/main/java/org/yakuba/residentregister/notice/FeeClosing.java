package org.yakuba.residentregister.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.yakuba.kernel.money.Yen;

/**
 * 締め of an office: what stood in its till since the closing before (RES-5-16).
 *
 * @param closedBy officer id
 * @param fee of the copies, in yen
 * @param refund of copies voided since the closing before, whenever they were issued, in yen
 */
public record FeeClosing(
    String office, Instant closedAt, String closedBy, int copies, Yen fee, int voided, Yen refund) {

  /** What the till must hold. */
  public Yen balance() {
    return fee.minus(refund);
  }

  static FeeClosing of(ResultSet row) throws SQLException {
    return new FeeClosing(
        row.getString("office"),
        row.getObject("closed_at", OffsetDateTime.class).toInstant(),
        row.getString("officer_id"),
        row.getInt("copies"),
        Yen.of(row.getLong("fee_yen")),
        row.getInt("voided"),
        Yen.of(row.getLong("refund_yen")));
  }
}
