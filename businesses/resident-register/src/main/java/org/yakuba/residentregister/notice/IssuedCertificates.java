package org.yakuba.residentregister.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.document.DocumentData;
import org.yakuba.platform.document.DocumentEngine;
import org.yakuba.platform.document.Ornaments;
import org.yakuba.platform.document.Rendered;
import org.yakuba.platform.document.VerificationCode;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.residentregister.ResidentRegister;
import tools.jackson.databind.json.JsonMapper;

/**
 * 交付した証明書 — printing, printing again, voiding, and the log (forms §4, RES-1-41, RES-2-09). A sheet
 * is drawn again from what it said when it was issued, not from what the register says today.
 */
public final class IssuedCertificates {
  /** What a kept content is encrypted for. */
  static final String CONTENT = "resident-register.certificate";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Tenancy tenancy;
  private final TenantKeys keys;
  private final DocumentEngine engine;
  private final Seals seals;
  private final Clock clock;

  public IssuedCertificates(Tenancy tenancy, TenantKeys keys, DocumentEngine engine, Clock clock) {
    this.tenancy = tenancy;
    this.keys = keys;
    this.engine = engine;
    this.seals = new Seals(keys);
    this.clock = clock;
  }

  Seals seals() {
    return seals;
  }

  /**
   * 印刷: the sheet of a copy that was issued. The first time needs no reason; again (失敗による再印刷) keeps
   * the number, needs one and costs nothing (forms §4).
   *
   * @throws org.yakuba.kernel.assess.ViolationsException RES-C17 without a reason, RES-C18 when the
   *     copy was voided
   */
  public Optional<byte[]> print(Operator operator, UUID issueId) {
    return tenancy.call(
        operator.tenant(),
        session ->
            IssueLog.find(session, issueId)
                .map(issue -> {
                  var wrong = new Violations();
                  if (issue.voidedAt() != null) {
                    wrong.add(null, issue.issueNumber(), "RES-C18", "この証明書は無効の処理がされています");
                  } else if (issue.printedAt() != null && operator.reason() == null) {
                    wrong.add("reason", null, "RES-C17", "印刷し直す理由を入力してください");
                  }
                  wrong.throwIfAny();
                  var event =
                      issue.printedAt() == null ? IssueLog.Event.PRINTED : IssueLog.Event.REPRINTED;
                  IssueLog.happened(
                      session, operator, issueId, event, operator.reason(), clock.instant());
                  record(session, operator, "FRM-3-05", Action.PRINT, issue);
                  return render(session, issue).pdf();
                }));
  }

  /**
   * 誤発行の処分: the copy counts for nothing from now on; its row stays.
   *
   * @throws org.yakuba.kernel.assess.ViolationsException RES-C19 without a reason, RES-C18 when it
   *     was voided before
   */
  public boolean voidCopy(Operator operator, UUID issueId) {
    return tenancy.call(
        operator.tenant(),
        session -> {
          var issue = IssueLog.find(session, issueId);
          if (issue.isEmpty()) {
            return false;
          }
          var wrong = new Violations();
          if (operator.reason() == null) {
            wrong.add("reason", null, "RES-C19", "無効にする理由を入力してください");
          } else if (!IssueLog.happened(
              session,
              operator,
              issueId,
              IssueLog.Event.VOIDED,
              operator.reason(),
              clock.instant())) {
            wrong.add(null, issue.get().issueNumber(), "RES-C18", "この証明書は無効の処理がされています");
          }
          wrong.throwIfAny();
          record(session, operator, "RES-1-41", Action.UPDATE, issue.get());
          return true;
        });
  }

  /** One copy; looking is recorded. */
  public Optional<IssueRecord> copy(Operator operator, UUID issueId) {
    return tenancy.call(
        operator.tenant(),
        session -> {
          var issue = IssueLog.find(session, issueId);
          issue.ifPresent(found -> record(session, operator, "RES-2-09", Action.VIEW, found));
          return issue;
        });
  }

  /** 交付履歴照会: what was issued about a person, newest first; looking is recorded (RES-2-09). */
  public List<IssueRecord> history(Operator operator, String addresseeNumber) {
    return tenancy.call(
        operator.tenant(),
        session -> {
          AuditLog.record(
              session,
              AuditEntry.of(operator, ResidentRegister.ID, "RES-2-09", Action.VIEW)
                  .subjects(List.of(addresseeNumber)));
          return IssueLog.ofPerson(session, addresseeNumber);
        });
  }

  /**
   * 文字溢れ一覧: what did not fit on the copies of some days and stands on 別紙, oldest first; looking is
   * recorded (RES-5-12).
   */
  public List<Overflow> overflows(Operator operator, LocalDate from, LocalDate to) {
    return tenancy.call(
        operator.tenant(),
        session -> {
          var copies = IssueLog.overflows(session, from, to);
          AuditLog.record(
              session,
              AuditEntry.of(operator, ResidentRegister.ID, "RES-5-12", Action.VIEW)
                  .subjects(copies.stream().flatMap(copy -> copy.subjects().stream()).toList()));
          return copies.stream().map(Overflow::of).toList();
        });
  }

  /** 手数料日計; it names nobody. */
  public List<DailyTotal> totals(Operator operator, LocalDate day) {
    return tenancy.call(operator.tenant(), session -> IssueLog.totals(session, day));
  }

  /** The copies a submission made, as they were made; empty when it made none. */
  Optional<Outcome> again(TenantSession session, UUID requestId) {
    var ids = IssueLog.ofRequest(session, requestId);
    if (ids.isEmpty()) {
      return Optional.empty();
    }
    var copies = new ArrayList<Outcome.Copy>();
    for (var id : ids) {
      var issue = IssueLog.find(session, id).orElseThrow();
      var rendered = render(session, issue);
      copies.add(new Outcome.Copy(id, issue.issueNumber(), rendered.pdf(), rendered.alerts()));
    }
    return Optional.of(new Outcome.Issued(copies));
  }

  /** The sheet as it was issued, from what was kept. */
  private Rendered render(TenantSession session, IssueRecord issue) {
    var content =
        keys.cipher(session).decryptBytes(CONTENT, IssueLog.content(session, issue.issueId()));
    var data = JSON.readValue(content, DocumentData.class);
    var code = new VerificationCode(issue.issueNumber(), issue.signature());
    return engine.render(
        CertificateForms.of(issue.formId(), issue.formVersion()),
        List.of(
            new DocumentEngine.Copy(
                data, new Ornaments(seals.of(session, issue.certifierId()), code.text(), null))),
        issue.issuedAt());
  }

  private static void record(
      TenantSession session, Operator operator, String function, Action action, IssueRecord issue) {
    AuditLog.record(
        session,
        AuditEntry.of(operator, ResidentRegister.ID, function, action)
            .subjects(issue.subjects())
            .condition("issueNumber", issue.issueNumber()));
  }
}
