package org.yakuba.residentregister.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.money.Yen;
import org.yakuba.residentregister.rules.CertificateChannel;
import org.yakuba.residentregister.rules.CertificateKind;
import org.yakuba.residentregister.rules.CertificateRequester;

/**
 * 交付履歴の1件 — one copy that was issued (resident-register §2.5, RES-1-41).
 *
 * @param include ids of the items that were asked for
 * @param subjects 宛名番号 of everybody who stands on it
 * @param overflowed items that stand on 別紙
 * @param printedAt null while it has not been printed
 * @param voidedAt null unless the copy was voided
 */
public record IssueRecord(
    UUID issueId,
    String issueNumber,
    Instant issuedAt,
    LocalDate issuedOn,
    String formId,
    int formVersion,
    CertificateKind kind,
    CertificateLayout layout,
    boolean wholeHousehold,
    boolean withHistory,
    List<String> include,
    List<String> subjects,
    CertificateRequester requester,
    @Nullable String requesterName,
    CertificateChannel channel,
    @Nullable String usedFor,
    @Nullable String submitTo,
    Yen fee,
    @Nullable FeeExemption feeExemption,
    String officerId,
    String office,
    UUID certifierId,
    int pages,
    boolean masked,
    List<String> overflowed,
    String signature,
    @Nullable Instant printedAt,
    @Nullable Instant voidedAt,
    @Nullable String voidReason) {

  static IssueRecord of(ResultSet row) throws SQLException {
    var exemption = row.getString("fee_exemption");
    return new IssueRecord(
        row.getObject("issue_id", UUID.class),
        row.getString("issue_number"),
        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
        row.getObject("issued_on", LocalDate.class),
        row.getString("form_id"),
        row.getInt("form_version"),
        CertificateKind.valueOf(row.getString("certificate")),
        CertificateLayout.valueOf(row.getString("layout")),
        row.getBoolean("whole_household"),
        row.getBoolean("with_history"),
        texts(row, "include"),
        texts(row, "subjects"),
        CertificateRequester.valueOf(row.getString("requester")),
        row.getString("requester_name"),
        CertificateChannel.valueOf(row.getString("channel")),
        row.getString("used_for"),
        row.getString("submit_to"),
        Yen.of(row.getInt("fee_yen")),
        exemption == null ? null : FeeExemption.valueOf(exemption),
        row.getString("officer_id"),
        row.getString("office"),
        row.getObject("certifier_id", UUID.class),
        row.getInt("pages"),
        row.getBoolean("masked"),
        texts(row, "overflowed"),
        row.getString("signature"),
        instant(row, "printed_at"),
        instant(row, "voided_at"),
        row.getString("void_reason"));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
