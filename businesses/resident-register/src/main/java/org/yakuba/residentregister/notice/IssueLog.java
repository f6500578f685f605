package org.yakuba.residentregister.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.money.Yen;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.residentregister.rules.CertificateChannel;
import org.yakuba.residentregister.rules.CertificateItem;
import org.yakuba.residentregister.rules.CertificateKind;

/**
 * 交付履歴 — the log of what was issued. Rows are added and read; the program's role cannot change or
 * delete them (RES-1-41, RES-1-42).
 */
final class IssueLog {
  private static final int MOST_ROWS = 200;
  private static final int TERMINAL_TRIES = 5;

  private IssueLog() {}

  /** What may happen to a copy after it was issued. */
  enum Event {
    PRINTED,
    REPRINTED,
    VOIDED
  }

  /**
   * A copy about to be logged.
   *
   * @param omitted what was left out although it stands in the record
   */
  record Entry(
      UUID issueId,
      CertificateRequest request,
      int copyNo,
      Instant issuedAt,
      LocalDate issuedOn,
      int fiscalYear,
      String formId,
      int formVersion,
      int serial,
      String issueNumber,
      boolean wholeHousehold,
      Yen fee,
      UUID certifierId,
      int pages,
      boolean masked,
      List<String> omitted,
      List<String> overflowed,
      String signature,
      byte[] content,
      byte[] sha256,
      LocalDate keepUntil) {}

  /** The first of the next serial numbers; others wait until this transaction ends. */
  static int nextSerial(TenantSession session, int fiscalYear, int copies) {
    return session
            .sql(IssueLog.class, "next-serial")
            .param("fiscalYear", fiscalYear)
            .param("series", CertificateCase.DOCUMENT_TYPE)
            .param("copies", copies)
            .query(Integer.class)
            .single()
        - copies
        + 1;
  }

  /** 端末番号, given at first use. */
  static int terminalNumber(TenantSession session, String terminal) {
    for (int i = 0; i < TERMINAL_TRIES; i++) {
      var known =
          session
              .sql(IssueLog.class, "find-terminal")
              .param("terminal", terminal)
              .query(Integer.class)
              .optional();
      if (known.isPresent()) {
        return known.get();
      }
      session.sql(IssueLog.class, "add-terminal").param("terminal", terminal).update();
    }
    throw new IllegalStateException("no number for terminal " + terminal);
  }

  /** Adds a copy, in a statement that travels with the audit entry and the commit. */
  static void add(TenantSession session, Operator operator, Entry entry) {
    var request = entry.request();
    session
        .later(IssueLog.class, "insert-issue")
        .param("issueId", entry.issueId())
        .param("requestId", request.requestId())
        .param("copyNo", entry.copyNo())
        .param("issuedAt", utc(entry.issuedAt()))
        .param("issuedOn", entry.issuedOn())
        .param("fiscalYear", entry.fiscalYear())
        .param("form", entry.formId())
        .param("formVersion", entry.formVersion())
        .param("serial", entry.serial())
        .param("issueNumber", entry.issueNumber())
        .param("certificate", request.kind().name())
        .param("layout", request.layout().name())
        .param("wholeHousehold", entry.wholeHousehold())
        .param("withHistory", request.withHistory())
        .param(
            "include",
            request.include().stream().map(CertificateItem::id).sorted().toArray(String[]::new))
        .param("subjects", request.subjects().toArray(String[]::new))
        .param("requester", request.requester().name())
        .param("requesterName", request.requesterName())
        .param("requesterNumber", request.asker())
        .param("channel", request.channel().name())
        .param("identityCheck", name(request.identityCheck()))
        .param("usedFor", request.usedFor())
        .param("submitTo", request.submitTo())
        .param("evidence", request.evidence())
        .param("officialUse", request.officialUse())
        .param("fee", entry.fee().amount())
        .param("feeExemption", name(request.feeExemption()))
        .param("officer", operator.officer().officerId())
        .param("office", operator.officer().office())
        .param("terminal", operator.terminal())
        .param("printer", request.printer())
        .param("certifier", entry.certifierId())
        .param("pages", entry.pages())
        .param("masked", entry.masked())
        .param("omitted", entry.omitted().toArray(String[]::new))
        .param("overflowed", entry.overflowed().toArray(String[]::new))
        .param("signature", entry.signature())
        .param("content", entry.content())
        .param("sha256", entry.sha256())
        .param("keepUntil", entry.keepUntil())
        .write();
  }

  /**
   * Adds what happened to a copy.
   *
   * @return whether it was new: printing for the first time and voiding happen once
   */
  static boolean happened(
      TenantSession session,
      Operator operator,
      UUID issueId,
      Event event,
      @Nullable String reason,
      Instant at) {
    return session
            .sql(IssueLog.class, "insert-event")
            .param("issueId", issueId)
            .param("kind", event.name())
            .param("reason", reason)
            .param("occurredAt", utc(at))
            .param("officer", operator.officer().officerId())
            .param("terminal", operator.terminal())
            .update()
        == 1;
  }

  static Optional<IssueRecord> find(TenantSession session, UUID issueId) {
    return session
        .sql(IssueLog.class, "issue")
        .param("issueId", issueId)
        .query((row, index) -> IssueRecord.of(row))
        .optional();
  }

  /** What a copy said, as it was kept. */
  static byte[] content(TenantSession session, UUID issueId) {
    return session
        .sql(IssueLog.class, "issue")
        .param("issueId", issueId)
        .query((row, index) -> row.getBytes("content_cipher"))
        .single();
  }

  static List<UUID> ofRequest(TenantSession session, UUID requestId) {
    return session
        .sql(IssueLog.class, "issues-of-request")
        .param("requestId", requestId)
        .query((row, index) -> row.getObject("issue_id", UUID.class))
        .list();
  }

  /** The newest copies about a person. */
  static List<IssueRecord> ofPerson(TenantSession session, String addresseeNumber) {
    return session
        .sql(IssueLog.class, "issues-of-person")
        .param("addresseeNumber", addresseeNumber)
        .param("most", MOST_ROWS)
        .query((row, index) -> IssueRecord.of(row))
        .list();
  }

  /** Copies of some days on which something did not fit. */
  static List<IssueRecord> overflows(TenantSession session, LocalDate from, LocalDate to) {
    return session
        .sql(IssueLog.class, "overflows")
        .param("from", from)
        .param("to", to)
        .param("most", MOST_ROWS)
        .query((row, index) -> IssueRecord.of(row))
        .list();
  }

  /** Copies and fees of a day. */
  static List<DailyTotal> totals(TenantSession session, LocalDate day) {
    return session
        .sql(IssueLog.class, "daily-totals")
        .param("day", day)
        .query((row, index) -> {
          var exemption = row.getString("fee_exemption");
          return new DailyTotal(
              CertificateKind.valueOf(row.getString("certificate")),
              CertificateChannel.valueOf(row.getString("channel")),
              exemption == null ? null : FeeExemption.valueOf(exemption),
              row.getInt("copies"),
              Yen.of(row.getLong("fee_yen")),
              row.getInt("voided"));
        })
        .list();
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
