package org.yakuba.applicationmanagement.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.yakuba.applicationmanagement.ApplicationManagement;
import org.yakuba.applicationmanagement.ledger.Application;
import org.yakuba.applicationmanagement.ledger.Applications;
import org.yakuba.applicationmanagement.ledger.Applications.Act;
import org.yakuba.applicationmanagement.ledger.Applications.Identified;
import org.yakuba.applicationmanagement.ledger.Corrections;
import org.yakuba.applicationmanagement.ledger.Representations;
import org.yakuba.applicationmanagement.rules.ApplicationStatus;
import org.yakuba.applicationmanagement.rules.Procedures;
import org.yakuba.applicationmanagement.rules.Procedures.Procedure;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.web.AlreadyChanged;
import org.yakuba.platform.web.NotFound;

/**
 * 形式審査 — what an officer does with an application, each in one transaction with its line in the
 * history and in the log (APP-4-02 to APP-4-06). Each act names the line of the history that the
 * officer saw; when somebody was faster, nothing is done.
 */
public final class ReviewDesk {
  private static final int LONGEST_TEXT = 1000;

  private final Tenancy tenancy;
  private final Procedures procedures;
  private final Clock clock;

  /**
   * @param clock of Japan
   */
  public ReviewDesk(Tenancy tenancy, Procedures procedures, Clock clock) {
    this.tenancy = tenancy;
    this.procedures = procedures;
    this.clock = clock;
  }

  /** An end of an application before a business decides it. */
  enum Ending {
    DENIED(ApplicationStatus.DENIED, "DENIED"),
    WITHDRAWN(ApplicationStatus.WITHDRAWN, "WITHDRAWN"),
    TRANSFERRED(ApplicationStatus.TRANSFERRED, "TRANSFERRED");

    private final ApplicationStatus status;
    private final String disposition;

    Ending(ApplicationStatus status, String disposition) {
      this.status = status;
      this.disposition = disposition;
    }

    ApplicationStatus status() {
      return status;
    }
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** 形式審査を終える: the application may go to its business. */
  void ready(Operator operator, UUID id, int seen) {
    act(
        operator,
        id,
        seen,
        "APP-4-02",
        (session, application) -> {
          refuseUnready(session, application);
          Applications.move(
              session,
              application,
              ApplicationStatus.READY_TO_FORWARD,
              by(operator, "CHECKED", "", ""));
        });
  }

  private void refuseUnready(TenantSession session, Application application) {
    var wrong = new ArrayList<Violation>();
    boolean identified =
        application.applicantNumber() != null
            || !procedures
                .find(application.procedureId())
                .map(Procedure::identification)
                .orElse(true);
    if (!identified) {
      wrong.add(Violation.of("APP-E061", "申請者が特定されていません。先に申請者を特定してください"));
    }
    if (application.isByRepresentative()
        && Representations.last(session, application.id()).isEmpty()) {
      wrong.add(Violation.of("APP-E062", "代理の申請です。代理権を確認した書類を記録してください"));
    }
    refuse(wrong);
  }

  /** 差戻し: an application that waits goes back to the review. */
  void back(Operator operator, UUID id, int seen) {
    act(
        operator,
        id,
        seen,
        "APP-4-02",
        (session, application) ->
            Applications.move(
                session,
                application,
                ApplicationStatus.FORMAL_REVIEW,
                by(operator, "TAKEN_BACK", "", "")));
  }

  /** 却下・取下げ・移送: the reason is for the resident too (APP-4-04). */
  void end(Operator operator, UUID id, int seen, Ending ending, String reason) {
    refuse(text("endReason", reason, "APP-E063", "理由を入力してください"));
    act(
        operator,
        id,
        seen,
        "APP-4-04",
        (session, application) -> {
          Applications.move(
              session,
              application,
              ending.status(),
              by(operator, ending.name(), reason.strip(), reason.strip()));
          Applications.dispose(session, id, ending.disposition);
        });
  }

  /** 補正依頼 (APP-4-03). */
  void requestCorrection(
      Operator operator,
      UUID id,
      int seen,
      @Nullable LocalDate due,
      List<Corrections.Point> points) {
    var wrong = new ArrayList<Violation>();
    if (points.isEmpty()) {
      wrong.add(new Violation("message1", "", "APP-E064", "指摘を1件以上入力してください"));
    }
    for (var point : points) {
      wrong.addAll(text("message1", point.message(), "APP-E064", "指摘を入力してください"));
    }
    if (due == null || due.isBefore(today())) {
      wrong.add(
          new Violation("due", due == null ? "" : due.toString(), "APP-E065", "今日以後の期限を入力してください"));
    }
    refuse(wrong);
    var day = java.util.Objects.requireNonNull(due);
    act(
        operator,
        id,
        seen,
        "APP-4-03",
        (session, application) -> {
          var told = String.join("、", points.stream().map(Corrections.Point::message).toList());
          var moved =
              Applications.move(
                  session,
                  application,
                  ApplicationStatus.CORRECTION_REQUESTED,
                  by(operator, "CORRECTION", "期限 " + day, told));
          Corrections.insert(
              session, moved, day, points, clock.instant(), operator.officer().officerId());
        });
  }

  /** 手動特定 (APP-3-04): an application nobody was found for goes on to the review. */
  void identify(Operator operator, UUID id, int seen, Identified found) {
    act(
        operator,
        id,
        seen,
        "APP-3-04",
        (session, application) -> {
          if (application.status() != ApplicationStatus.UNIDENTIFIED
              && application.status() != ApplicationStatus.FORMAL_REVIEW) {
            throw new ViolationsException(
                List.of(
                    Violation.of(
                        "APP-E060", "「" + application.status().label() + "」の申請の申請者は特定し直せません")));
          }
          Applications.identify(
              session, id, found, clock.instant(), operator.officer().officerId());
          if (application.status() == ApplicationStatus.UNIDENTIFIED) {
            Applications.move(
                session,
                application,
                ApplicationStatus.FORMAL_REVIEW,
                by(operator, "IDENTIFIED", found.note(), ""));
          }
        });
  }

  /** 代理権の確認 (APP-3-05). */
  void confirmRepresentation(
      Operator operator, UUID id, int seen, String document, List<String> subjects) {
    var wrong = new ArrayList<Violation>();
    wrong.addAll(text("document", document, "APP-E068", "確認した書類を入力してください"));
    if (subjects.isEmpty()) {
      wrong.add(new Violation("subjects", "", "APP-E069", "本人(対象者)の宛名番号を入力してください"));
    }
    refuse(wrong);
    act(
        operator,
        id,
        seen,
        "APP-3-05",
        (session, application) ->
            Representations.insert(
                session,
                id,
                new Representations.Check(
                    clock.instant(), operator.officer().officerId(), document.strip(), subjects)));
  }

  /** 担当割当・引継ぎ (APP-4-06): the officer who takes it on. */
  void take(Operator operator, UUID id, int seen) {
    act(
        operator,
        id,
        seen,
        "APP-4-06",
        (session, application) ->
            Applications.assign(
                session, id, operator.officer().office(), operator.officer().officerId()));
  }

  private void act(
      Operator operator,
      UUID id,
      int seen,
      String function,
      BiConsumer<TenantSession, Application> work) {
    tenancy.run(
        operator.tenant(),
        session -> {
          var application = Applications.lock(session, id).orElseThrow(NotFound::new);
          if (application.statusNo() != seen) {
            throw new AlreadyChanged();
          }
          work.accept(session, application);
          var number = application.applicantNumber();
          AuditLog.record(
              session,
              AuditEntry.of(operator, ApplicationManagement.ID, function, Action.UPDATE)
                  .subjects(number == null ? List.of() : List.of(number))
                  .condition("受付番号", application.originalReceiptNumber()));
        });
  }

  private Act by(Operator operator, String reason, String note, String told) {
    return new Act(clock.instant(), operator.officer().officerId(), reason, note, told);
  }

  private static List<Violation> text(String field, String text, String code, String missing) {
    if (text.isBlank()) {
      return List.of(new Violation(field, text, code, missing));
    }
    return text.length() > LONGEST_TEXT
        ? List.of(new Violation(field, "", code, LONGEST_TEXT + "文字までで入力してください"))
        : List.of();
  }

  private static void refuse(List<Violation> wrong) {
    if (!wrong.isEmpty()) {
      throw new ViolationsException(wrong);
    }
  }
}
