package org.yakuba.applicationmanagement.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.applicationmanagement.rules.ApplicationStatus;
import org.yakuba.applicationmanagement.rules.Identification;

/**
 * 申請 — an application from its first submission on, and where it stands now.
 *
 * @param originalReceiptNumber 受付番号 of the first submission
 * @param originalSubmittedAt 到達: what the law counts from
 * @param applicantType {@code SELF} or who sent it for whom
 * @param statusNo last line of its history; who changes the application names what was seen
 * @param version last package
 * @param applicantNumber null while nobody is identified
 * @param subjectNumbers whom it is about, as far as they are known
 * @param dueDate 標準処理期限; null where there is none
 * @param disposition null until it is decided
 */
public record Application(
    UUID id,
    String procedureId,
    String targetBusiness,
    String originalReceiptNumber,
    Instant originalSubmittedAt,
    String applicantType,
    LocalDate retentionUntil,
    @Nullable LocalDate dueDate,
    ApplicationStatus status,
    int statusNo,
    int version,
    @Nullable String applicantNumber,
    IdentificationMethod method,
    Identification.Result result,
    List<String> subjectNumbers,
    @Nullable String assignedOffice,
    @Nullable String assignedOfficer,
    @Nullable String disposition) {

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final String SELF = "SELF";

  public Application {
    subjectNumbers = List.copyOf(subjectNumbers);
  }

  /** 到達日 in Japan. */
  public LocalDate arrival() {
    return originalSubmittedAt.atZone(JAPAN).toLocalDate();
  }

  /** Whether somebody sent it for somebody else. */
  public boolean isByRepresentative() {
    return !applicantType.equals(SELF);
  }

  static Application of(ResultSet row, int index) throws SQLException {
    return new Application(
        row.getObject("application_id", UUID.class),
        row.getString("procedure_id"),
        row.getString("target_business"),
        row.getString("original_receipt_number"),
        row.getObject("original_submitted_at", OffsetDateTime.class).toInstant(),
        row.getString("applicant_type"),
        row.getObject("retention_until", LocalDate.class),
        row.getObject("processing_due_date", LocalDate.class),
        ApplicationStatus.valueOf(row.getString("status")),
        row.getInt("status_no"),
        row.getInt("current_version"),
        row.getString("applicant_number"),
        IdentificationMethod.valueOf(row.getString("identification_method")),
        Identification.Result.valueOf(row.getString("identification_result")),
        List.of((String[]) row.getArray("subject_numbers").getArray()),
        row.getString("assigned_office"),
        row.getString("assigned_officer"),
        row.getString("disposition"));
  }
}
