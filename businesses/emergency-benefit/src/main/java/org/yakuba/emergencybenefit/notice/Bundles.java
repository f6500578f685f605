package org.yakuba.emergencybenefit.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yakuba.emergencybenefit.EmergencyBenefit;
import org.yakuba.emergencybenefit.ledger.BenefitEnd;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.tenancy.TenantSession;

/** Files of letters, and what is left of a benefit when it is over (EMB-2-05, EMB-6-08). */
public final class Bundles {
  private static final List<String> WORKING_COPIES =
      List.of(
          "erase-bundles",
          "erase-attachments",
          "erase-facts",
          "erase-outcomes",
          "erase-households",
          "erase-persons",
          "erase-inbox");

  /** In the order of who names whom. */
  private static final List<String> RECORDS =
      List.of(
          "dispose-application-events",
          "dispose-batch-members",
          "dispose-notices",
          "dispose-receipts",
          "dispose-repayments",
          "dispose-payments",
          "dispose-decisions",
          "dispose-acceptances",
          "dispose-applications",
          "dispose-letter-events",
          "dispose-letters",
          "dispose-push-notices",
          "dispose-target-changes",
          "dispose-target-requests",
          "dispose-target-members",
          "dispose-targets");

  private final TenantKeys keys;

  public Bundles(TenantKeys keys) {
    this.keys = keys;
  }

  /**
   * One file.
   *
   * @param protectedPersons 支援措置の別束
   */
  public record Bundle(
      UUID id,
      LetterKind kind,
      int firstTargetNo,
      boolean protectedPersons,
      int copies,
      int pages,
      Instant madeAt) {}

  /**
   * Files of a benefit, newest first.
   *
   * @param withProtected whether the officer may know of those about protected persons
   */
  public static List<Bundle> list(TenantSession session, String benefitId, boolean withProtected) {
    return session
        .sql(Letters.class, "bundles")
        .param("benefit", benefitId)
        .param("withProtected", withProtected)
        .query((row, n) ->
            new Bundle(
                row.getObject("bundle_id", UUID.class),
                LetterKind.valueOf(row.getString("form_id")),
                row.getInt("first_target_no"),
                row.getBoolean("protected"),
                row.getInt("copies"),
                row.getInt("pages"),
                row.getTimestamp("made_at").toInstant()))
        .list();
  }

  private record Sealed(boolean protectedPersons, byte[] pdf, byte[] text) {}

  /** The content of a file; empty when there is none for this officer. */
  public Optional<byte[]> content(
      TenantSession session, String benefitId, UUID bundle, boolean text, boolean mayProtected) {
    return session
        .sql(Letters.class, "bundle")
        .param("benefit", benefitId)
        .param("bundle", bundle)
        .query((row, n) ->
            new Sealed(
                row.getBoolean("protected"),
                row.getBytes("pdf_cipher"),
                row.getBytes("text_cipher")))
        .optional()
        .filter(sealed -> mayProtected || !sealed.protectedPersons())
        .map(sealed ->
            keys.cipher(session)
                .decryptBytes(EmergencyBenefit.FILES, text ? sealed.text() : sealed.pdf()));
  }

  /** Whether an application waits or a payment has no result yet. */
  public boolean isUnderWay(TenantSession session, String benefitId) {
    return session
        .sql(Letters.class, "under-way")
        .param("benefit", benefitId)
        .query(Boolean.class)
        .single();
  }

  /** 終了: erases the working copies and closes the benefit. */
  public void erase(TenantSession session, String benefitId, LocalDate today) {
    for (var statement : WORKING_COPIES) {
      session.sql(Letters.class, statement).param("benefit", benefitId).update();
    }
    session
        .sql(Letters.class, "close-benefit")
        .param("benefit", benefitId)
        .param("today", today)
        .param("keepUntil", BenefitEnd.keptUntil(today))
        .update();
  }

  /**
   * 保存期限後の消去: erases every record that names a person; the report stays.
   *
   * @return false when it is not closed, or erased already
   */
  public static boolean dispose(
      TenantSession session, String benefitId, String report, LocalDate today) {
    boolean first =
        session
                .sql(Letters.class, "dispose-benefit")
                .param("benefit", benefitId)
                .param("report", report)
                .param("today", today)
                .update()
            == 1;
    if (first) {
      for (var statement : RECORDS) {
        session.sql(Letters.class, statement).param("benefit", benefitId).update();
      }
    }
    return first;
  }
}
