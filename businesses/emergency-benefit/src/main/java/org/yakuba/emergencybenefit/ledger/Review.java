package org.yakuba.emergencybenefit.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yakuba.emergencybenefit.ledger.NewApplication.Channel;
import org.yakuba.emergencybenefit.rules.Application.DeclaredAccount;
import org.yakuba.kernel.money.Yen;
import org.yakuba.platform.tenancy.TenantSession;

/** 審査 — what waits for a human, by reason, and what is done about it (EMB-4-02). */
public final class Review {

  private Review() {}

  /** How many wait for one reason. */
  public record Queue(String reason, int waiting, int unassigned) {}

  /**
   * One application for review.
   *
   * @param status where it stands
   * @param sameAccount households that name the same account, this one included
   * @param samePhone households that name the same telephone, this one included
   */
  public record Case(
      String benefitId,
      long applicationNo,
      @Nullable Integer targetNo,
      String letterId,
      Channel channel,
      Instant receivedAt,
      @Nullable LocalDate birthDate,
      String status,
      @Nullable String reason,
      @Nullable String acceptedBefore,
      boolean publicAccount,
      DeclaredAccount account,
      @Nullable String phone,
      @Nullable String agentName,
      @Nullable String agentRelation,
      String attachments,
      @Nullable String assignedTo,
      @Nullable String enteredBy,
      @Nullable String headName,
      @Nullable String headKana,
      @Nullable Yen amount,
      int sameAccount,
      int samePhone) {
    /** 受付番号. */
    public String receiptNumber() {
      return ReceiptNumber.of(benefitId, applicationNo);
    }
  }

  /** What happened to an application. */
  public record Event(String kind, String statusAfter, String note, Instant at, String officer) {}

  /** Queues of one benefit, longest first. */
  public static List<Queue> queues(TenantSession session, String benefitId) {
    return session
        .sql(Review.class, "queues")
        .param("benefit", benefitId)
        .query((row, n) ->
            new Queue(row.getString("reason"), row.getInt("waiting"), row.getInt("unassigned")))
        .list();
  }

  /** Applications that wait for one reason, oldest first. */
  public static List<Case> waiting(
      TenantSession session, String benefitId, String reason, long after, int limit) {
    return session
        .sql(Review.class, "waiting")
        .param("benefit", benefitId)
        .param("reason", reason)
        .param("after", after)
        .param("limit", limit)
        .query(Review::row)
        .list();
  }

  public static Optional<Case> find(TenantSession session, long applicationNo) {
    return session
        .sql(Review.class, "case")
        .param("application", applicationNo)
        .query(Review::row)
        .optional();
  }

  /** Every application of a target, newest first. */
  public static List<Case> ofTarget(TenantSession session, String benefitId, int targetNo) {
    return session
        .sql(Review.class, "cases-of-target")
        .param("benefit", benefitId)
        .param("target", targetNo)
        .query(Review::row)
        .list();
  }

  public static List<Event> events(TenantSession session, long applicationNo) {
    return session
        .sql(Review.class, "application-events")
        .param("application", applicationNo)
        .query((row, n) ->
            new Event(
                row.getString("kind"),
                row.getString("status_after"),
                row.getString("note"),
                row.getTimestamp("happened_at").toInstant(),
                row.getString("officer_id")))
        .list();
  }

  /** Takes the oldest unassigned of a queue over, so that two officers never work on one. */
  public static Optional<Long> takeNext(
      TenantSession session, String benefitId, String reason, String officer) {
    return session
        .sql(Review.class, "take-next")
        .param("benefit", benefitId)
        .param("reason", reason)
        .param("officer", officer)
        .query(Long.class)
        .optional();
  }

  /**
   * Moves a waiting application on and notes why.
   *
   * @param status where it goes
   * @param reason why it waits there; null where it does not
   * @return false when it did not wait any more
   */
  public static boolean move(
      TenantSession session,
      long applicationNo,
      String status,
      @Nullable String reason,
      Note note) {
    int moved =
        session
            .sql(Review.class, "move-application")
            .param("application", applicationNo)
            .param("status", status)
            .param("reason", reason)
            .update();
    if (moved == 1) {
      note(session, applicationNo, status, note);
    }
    return moved == 1;
  }

  /** 2人照合 of what was typed from paper; false when the same officer tries, or it does not wait. */
  public static boolean secondCheck(TenantSession session, long applicationNo, Note note) {
    int moved =
        session
            .sql(Review.class, "second-check")
            .param("application", applicationNo)
            .param("officer", note.officer())
            .update();
    if (moved == 1) {
      note(session, applicationNo, "APPROVED", note);
    }
    return moved == 1;
  }

  /** What is noted with a change. */
  public record Note(String kind, String text, String officer, Instant at) {}

  /** Notes something about an application. */
  public static void note(TenantSession session, long applicationNo, String status, Note note) {
    session
        .sql(Review.class, "insert-application-event")
        .param("application", applicationNo)
        .param("kind", note.kind())
        .param("status", status)
        .param("note", note.text())
        .param("officer", note.officer())
        .param("at", Timestamp.from(note.at()))
        .update();
  }

  /** Puts another account in the place of the one that was declared; the old one stays noted. */
  public static boolean correctAccount(
      TenantSession session, long applicationNo, @Nullable DeclaredAccount account) {
    return session
            .sql(Review.class, "correct-account")
            .param("application", applicationNo)
            .param("public", account == null)
            .param("bank", account == null ? null : account.bankCode())
            .param("branch", account == null ? null : account.branchCode())
            .param("type", account == null ? null : account.accountType())
            .param("number", account == null ? null : account.accountNumber())
            .param("holder", account == null ? null : account.holderNameKana())
            .update()
        == 1;
  }

  /** Documents that came later. */
  public static boolean attached(TenantSession session, long applicationNo, String attachments) {
    return session
            .sql(Review.class, "attached")
            .param("application", applicationNo)
            .param("attachments", attachments)
            .update()
        == 1;
  }

  /**
   * 取下げ: frees the number of the letter, unless it was decided.
   *
   * @return false when it was decided or is none that uses up a number
   */
  public static boolean withdraw(TenantSession session, long applicationNo, Note note) {
    int moved =
        session
            .sql(Review.class, "withdraw")
            .param("application", applicationNo)
            .param("at", Timestamp.from(note.at()))
            .update();
    if (moved == 1) {
      note(session, applicationNo, "WITHDRAWN", note);
    }
    return moved == 1;
  }

  private static Case row(ResultSet row, int index) throws SQLException {
    long amount = row.getLong("amount");
    var yen = row.wasNull() ? null : Yen.of(amount);
    return new Case(
        row.getString("benefit_id"),
        row.getLong("application_no"),
        row.getObject("target_no", Integer.class),
        row.getString("letter_id"),
        Channel.valueOf(row.getString("channel")),
        row.getTimestamp("received_at").toInstant(),
        row.getObject("applicant_birth_date", LocalDate.class),
        row.getString("status"),
        row.getString("reason"),
        row.getString("accepted_before"),
        row.getBoolean("public_account"),
        new DeclaredAccount(
            row.getString("bank_code"),
            row.getString("branch_code"),
            row.getString("account_type"),
            row.getString("account_number"),
            row.getString("holder_name_kana")),
        row.getString("phone"),
        row.getString("agent_name"),
        row.getString("agent_relation"),
        row.getString("attachments"),
        row.getString("assigned_to"),
        row.getString("entered_by"),
        row.getString("head_name"),
        row.getString("head_name_kana"),
        yen,
        row.getInt("same_account"),
        row.getInt("same_phone"));
  }
}
