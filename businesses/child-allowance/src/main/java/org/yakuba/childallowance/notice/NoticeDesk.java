package org.yakuba.childallowance.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.Viewing;
import org.yakuba.childallowance.filing.AfterDecision;
import org.yakuba.childallowance.filing.Filing;
import org.yakuba.childallowance.ledger.About;
import org.yakuba.childallowance.ledger.AllowanceLedger.Written;
import org.yakuba.childallowance.ledger.DeterminationKind;
import org.yakuba.childallowance.ledger.Numbers;
import org.yakuba.childallowance.ledger.decide.Settings;
import org.yakuba.childallowance.ledger.postgres.PostgresLedger;
import org.yakuba.childallowance.notice.NoticeLog.Event;
import org.yakuba.childallowance.rules.ChildAllowanceLaw;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.kernel.date.OpeningDays;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.disclosure.Channel;
import org.yakuba.platform.disclosure.Disclosure;
import org.yakuba.platform.disclosure.DocumentKind;
import org.yakuba.platform.disclosure.Requester;
import org.yakuba.platform.disclosure.SuppressionRule;
import org.yakuba.platform.document.DocumentData;
import org.yakuba.platform.document.DocumentEngine;
import org.yakuba.platform.document.DocumentText;
import org.yakuba.platform.document.Ornaments;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.screen.MunicipalityNames;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;
import tools.jackson.databind.json.JsonMapper;

/**
 * Composes a notice with the decision, keeps what it says, and hands it out (CHA-6-01, CHA-6-02). A
 * notice with a protected person on it is held until two officers release it, once.
 */
public final class NoticeDesk implements AfterDecision {
  private static final String CONTENT = "child-allowance.notice";
  private static final String HELD = "CHA-E141";
  private static final String REPRINT_REASON = "CHA-E142";
  private static final String SECOND_OFFICER = "CHA-E143";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Tenancy tenancy;
  private final TenantKeys keys;
  private final DocumentEngine engine;
  private final MunicipalityNames municipalities;
  private final ChildAllowanceLaw law;
  private final OpeningDays open;
  private final Clock clock;
  private final Words words = new Words();
  private final Wording wording = new Wording();

  public NoticeDesk(
      Tenancy tenancy,
      TenantKeys keys,
      DocumentEngine engine,
      MunicipalityNames municipalities,
      ChildAllowanceLaw law,
      OpeningDays open,
      Clock clock) {
    this.tenancy = tenancy;
    this.keys = keys;
    this.engine = engine;
    this.municipalities = municipalities;
    this.law = law;
    this.open = open;
    this.clock = clock;
  }

  @Override
  public void decided(
      TenantSession session, Operator operator, Filing filing, List<Written> written) {
    for (var one : written) {
      if (one.noticeNumber() != null) {
        keep(session, operator, one, one.noticeNumber());
      }
    }
  }

  private void keep(
      TenantSession session, Operator operator, Written written, String noticeNumber) {
    var settings = new Settings(law, open, LocalDate.now(clock.withZone(Numbers.JAPAN)));
    var draft = written.change().draft();
    var subjects = subjects(written);
    var people = new PostgresLedger(session, settings, clock.instant()).persons(subjects);
    var content =
        new NoticeContent(settings, words, wording, municipalities.of(session.tenant()), people);
    var told = content.of(written, Envelopes.delivery(session, draft.number(), settings.today()));
    var form = Forms.of(draft.kind());
    told.check(form);
    var now = clock.instant();
    var id =
        session
            .sql(NoticeDesk.class, "insert-notice")
            .param("number", noticeNumber)
            .param("determination", written.determinationId())
            .param("form", form.id())
            .param("version", form.version())
            .param("addressee", draft.number())
            .param("subjects", subjects.toArray(String[]::new))
            .param("issuedOn", settings.today())
            .param("content", keys.cipher(session).encrypt(CONTENT, JSON.writeValueAsString(told)))
            .param("officer", operator.officer().officerId())
            .param("at", Timestamp.from(now))
            .param("keepUntil", settings.today().plusYears(form.retentionYears()))
            .query(UUID.class)
            .single();
    if (isBlocked(session, form.id(), subjects, draft.number())) {
      NoticeLog.happened(session, operator, id, Event.HELD, null, now);
    }
  }

  /** Everybody the notice tells about: whom it is addressed to and the children on it. */
  private static Set<String> subjects(Written written) {
    var subjects = new LinkedHashSet<String>();
    var draft = written.change().draft();
    subjects.add(draft.number());
    var after = written.change().after();
    if (after != null && draft.kind() != DeterminationKind.EXTINGUISH) {
      subjects.addAll(About.of(draft.command()).persons(after));
    }
    return subjects;
  }

  private boolean isBlocked(
      TenantSession session, String formId, Collection<String> subjects, String addressee) {
    var kind = new DocumentKind("child-allowance." + formId, true, false);
    return Disclosure.decide(
                session,
                kind,
                subjects,
                Requester.self(addressee),
                Channel.DOCUMENT,
                clock.instant())
            .decision()
        == SuppressionRule.Decision.BLOCK;
  }

  /**
   * The notice as PDF; every print is recorded.
   *
   * @param reason why it is printed again; null the first time
   * @throws ViolationsException CHA-E141 when it is held, CHA-E142 without a reason to print again
   */
  public Optional<byte[]> print(Operator operator, UUID id, @Nullable String reason) {
    return tenancy.call(
        operator.tenant(),
        session ->
            NoticeLog.find(session, id)
                .map(notice -> {
                  release(session, operator, notice, reason);
                  return engine
                      .render(
                          Forms.of(notice.formId()),
                          List.of(
                              new DocumentEngine.Copy(
                                  content(session, id), new Ornaments(null, null, null))),
                          notice.issuedAt())
                      .pdf();
                }));
  }

  /**
   * The notice as data for printing elsewhere (FRM-2-03): names of the columns, then the values.
   */
  public Optional<String> text(Operator operator, UUID id, @Nullable String reason) {
    return tenancy.call(
        operator.tenant(),
        session ->
            NoticeLog.find(session, id)
                .map(notice -> {
                  release(session, operator, notice, reason);
                  var form = Forms.of(notice.formId());
                  var content = content(session, id);
                  return DocumentText.header(form, content) + DocumentText.row(form, content);
                }));
  }

  private void release(
      TenantSession session, Operator operator, Notice notice, @Nullable String reason) {
    boolean blockedNow = isBlocked(session, notice.formId(), notice.subjects(), notice.addressee());
    if (notice.held()) {
      throw refused(null, HELD, "支援措置対象者が含まれています。審査のうえ一時解除してください");
    }
    if (notice.prints() > 0 && (reason == null || reason.isBlank())) {
      throw refused("reason", REPRINT_REASON, "印刷し直す理由を入力してください");
    }
    NoticeLog.happened(
        session,
        operator,
        notice.id(),
        notice.prints() == 0 ? Event.PRINTED : Event.REPRINTED,
        reason,
        clock.instant());
    if (blockedNow) {
      NoticeLog.happened(session, operator, notice.id(), Event.HELD, null, clock.instant());
    }
    record(session, operator, "CHA-6-01", Action.PRINT, notice);
  }

  private DocumentData content(TenantSession session, UUID id) {
    return JSON.readValue(
        keys.cipher(session).decryptBytes(CONTENT, NoticeLog.content(session, id)),
        DocumentData.class);
  }

  /**
   * 一時解除 of a held notice: asked for by one officer, released by another, for one print.
   *
   * @throws ViolationsException CHA-E143 when the officer who asked releases
   */
  public boolean release(Operator operator, UUID id, String reason) {
    return tenancy.call(
        operator.tenant(),
        session -> {
          var notice = NoticeLog.find(session, id).filter(Notice::held);
          if (notice.isEmpty()) {
            return false;
          }
          var officer = operator.officer().officerId();
          boolean approves = operator.may(ChildAllowance.APPROVE);
          if (!notice.get().asked().isEmpty() && approves) {
            if (notice.get().asked().equals(officer)) {
              throw refused(null, SECOND_OFFICER, "別の職員の承認が必要です");
            }
            NoticeLog.happened(session, operator, id, Event.RELEASED, reason, clock.instant());
          } else {
            NoticeLog.happened(session, operator, id, Event.RELEASE_ASKED, reason, clock.instant());
          }
          record(session, operator, "CHA-6-02", Action.RELEASE, notice.get());
          return true;
        });
  }

  /** Notices of decisions, in the order of their numbers. */
  public List<Notice> of(TenantSession session, Collection<UUID> determinations) {
    return NoticeLog.of(session, determinations);
  }

  /** Notices of some days. */
  public List<Notice> issued(Operator operator, LocalDate from, LocalDate to, int limit) {
    return tenancy.call(
        operator.tenant(),
        session -> {
          List<Notice> found = NoticeLog.issued(session, from, to, limit);
          Viewing.record(
              session, operator, "CHA-6-01", found.stream().map(Notice::addressee).toList());
          return found;
        });
  }

  private static ViolationsException refused(@Nullable String field, String code, String message) {
    return new ViolationsException(List.of(new Violation(field, null, code, message)));
  }

  private static void record(
      TenantSession session, Operator operator, String function, Action action, Notice notice) {
    AuditLog.record(
        session,
        AuditEntry.of(operator, ChildAllowance.ID, function, action)
            .subjects(notice.subjects())
            .condition("noticeNumber", notice.number()));
  }

  /** Words of this business. */
  public Words words() {
    return words;
  }
}
