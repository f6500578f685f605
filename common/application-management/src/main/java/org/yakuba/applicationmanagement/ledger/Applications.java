package org.yakuba.applicationmanagement.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.applicationmanagement.rules.ApplicationStatus;
import org.yakuba.applicationmanagement.rules.Identification;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.platform.tenancy.TenantSession;

/** 申請の台帳 — the cards of applications and the history of their states (APP-4-02). */
public final class Applications {

  private Applications() {}

  /**
   * Why an application changes its state.
   *
   * @param operator officer, or the part of the program
   * @param reason code of the reason
   * @param note for officers
   * @param toldResident what the resident reads
   */
  public record Act(Instant at, String operator, String reason, String note, String toldResident) {}

  /** Who the applicant is, as decided once. */
  public record Identified(
      IdentificationMethod method,
      Identification.Result result,
      @Nullable String number,
      List<String> agreeing,
      String note) {
    public Identified {
      agreeing = List.copyOf(agreeing);
    }
  }

  /** Reads the columns of a card, for lists with more columns of their own. */
  public static Application row(ResultSet row, int index) throws SQLException {
    return Application.of(row, index);
  }

  public static Optional<Application> find(TenantSession session, UUID id) {
    return session
        .sql(Applications.class, "find")
        .param("id", id)
        .query(Application::of)
        .optional();
  }

  /** The application a package of this receipt number belongs to. */
  public static Optional<Application> findByReceipt(TenantSession session, String receiptNumber) {
    return session
        .sql(Applications.class, "find-by-receipt")
        .param("receipt", receiptNumber)
        .query(Application::of)
        .optional();
  }

  /** The hash of the package that was received under this number. */
  public static String hashOf(TenantSession session, String receiptNumber) {
    return session
        .sql(Applications.class, "hash-of-receipt")
        .param("receipt", receiptNumber)
        .query(String.class)
        .single();
  }

  /** The application, kept from others until the end of the transaction. */
  public static Optional<Application> lock(TenantSession session, UUID id) {
    return session
        .sql(Applications.class, "lock")
        .param("id", id)
        .query(Application::of)
        .optional();
  }

  /** Puts a new application into the ledger, with the first line of its history. */
  public static void insert(TenantSession session, Application application, Act act) {
    session
        .sql(Applications.class, "insert")
        .param("id", application.id())
        .param("procedure", application.procedureId())
        .param("business", application.targetBusiness())
        .param("receipt", application.originalReceiptNumber())
        .param("submittedAt", Timestamp.from(application.originalSubmittedAt()))
        .param("applicantType", application.applicantType())
        .param("retention", application.retentionUntil())
        .param("due", application.dueDate())
        .param("status", application.status().name())
        .param("result", application.result().name())
        .update();
    history(session, application.id(), 1, null, application.status(), act);
  }

  /**
   * Moves an application on.
   *
   * @return how it stands afterwards
   * @throws ViolationsException APP-E060 when the state may not follow
   */
  public static Application move(
      TenantSession session, Application application, ApplicationStatus next, Act act) {
    if (!application.status().mayBecome(next)) {
      throw new ViolationsException(
          List.of(
              Violation.of(
                  "APP-E060",
                  "「" + application.status().label() + "」の申請を「" + next.label() + "」にすることはできません")));
    }
    int line = application.statusNo() + 1;
    session
        .sql(Applications.class, "move")
        .param("id", application.id())
        .param("status", next.name())
        .param("statusNo", line)
        .update();
    history(session, application.id(), line, application.status(), next, act);
    return find(session, application.id()).orElseThrow();
  }

  /** Keeps what the business decided. */
  public static void dispose(TenantSession session, UUID id, String disposition) {
    session
        .sql(Applications.class, "dispose")
        .param("id", id)
        .param("disposition", disposition)
        .update();
  }

  /** Keeps who the applicant is, or why nobody was found. */
  public static void identify(
      TenantSession session, UUID id, Identified found, Instant at, String operator) {
    session
        .sql(Applications.class, "insert-identification")
        .param("id", id)
        .param("at", Timestamp.from(at))
        .param("operator", operator)
        .param("method", found.method().name())
        .param("result", found.result().name())
        .param("number", found.number())
        .param("agreeing", found.agreeing().toArray(String[]::new))
        .param("note", found.note())
        .update();
    session
        .sql(Applications.class, "identify")
        .param("id", id)
        .param("method", found.method().name())
        .param("result", found.result().name())
        .param("number", found.number())
        .update();
  }

  /** Keeps whom the application is about. */
  public static void subjects(TenantSession session, UUID id, List<String> numbers) {
    session
        .sql(Applications.class, "subjects")
        .param("id", id)
        .param("numbers", numbers.toArray(String[]::new))
        .update();
  }

  /** One line of the history. */
  public record StatusLine(
      int no,
      @Nullable ApplicationStatus before,
      ApplicationStatus after,
      Instant at,
      String operator,
      String reason,
      String note,
      String toldResident) {}

  /** 状態履歴, oldest first. */
  public static List<StatusLine> history(TenantSession session, UUID id) {
    return session
        .sql(Applications.class, "history")
        .param("id", id)
        .query((row, index) ->
            new StatusLine(
                row.getInt("status_no"),
                row.getString("status_before") == null
                    ? null
                    : ApplicationStatus.valueOf(row.getString("status_before")),
                ApplicationStatus.valueOf(row.getString("status")),
                row.getTimestamp("occurred_at").toInstant(),
                row.getString("operator_id"),
                row.getString("reason_code"),
                row.getString("note"),
                row.getString("told_resident")))
        .list();
  }

  /** Gives the application to an officer. */
  public static void assign(TenantSession session, UUID id, String office, String officer) {
    session
        .sql(Applications.class, "assign")
        .param("id", id)
        .param("office", office)
        .param("officer", officer)
        .update();
  }

  /** A further package of the same application. */
  static void nextVersion(TenantSession session, UUID id, int version) {
    session
        .sql(Applications.class, "next-version")
        .param("id", id)
        .param("version", version)
        .update();
  }

  private static void history(
      TenantSession session,
      UUID id,
      int line,
      @Nullable ApplicationStatus before,
      ApplicationStatus after,
      Act act) {
    session
        .sql(Applications.class, "insert-status")
        .param("id", id)
        .param("statusNo", line)
        .param("before", before == null ? null : before.name())
        .param("status", after.name())
        .param("at", Timestamp.from(act.at()))
        .param("operator", act.operator())
        .param("reason", act.reason())
        .param("note", act.note())
        .param("told", act.toldResident())
        .update();
  }
}
