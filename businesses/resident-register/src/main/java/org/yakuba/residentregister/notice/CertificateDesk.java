package org.yakuba.residentregister.notice;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.kernel.date.FiscalYear;
import org.yakuba.kernel.date.Wareki;
import org.yakuba.kernel.money.Yen;
import org.yakuba.kernel.parameter.DatedParameters;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.document.Alert;
import org.yakuba.platform.document.DocumentData;
import org.yakuba.platform.document.DocumentEngine;
import org.yakuba.platform.document.DocumentText;
import org.yakuba.platform.document.FormDefinition;
import org.yakuba.platform.document.Ornaments;
import org.yakuba.platform.document.VerificationCode;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.identity.Privileges;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.ledger.ResidentLedger;
import org.yakuba.residentregister.rules.CertificateItem;
import org.yakuba.residentregister.rules.CertificateRule;
import org.yakuba.residentregister.search.SearchKeys;
import tools.jackson.databind.json.JsonMapper;

/**
 * 証明書の交付 — from the request to the sealed sheet (resident-register §3.13, RES-5). Reading,
 * decision, number, content, log and audit are one transaction: there is no certificate without its
 * log row and no log row without its certificate.
 */
public final class CertificateDesk {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final DateTimeFormatter COMPACT_DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Tenancy tenancy;
  private final ResidentLedger ledger;
  private final SearchKeys searchKeys;
  private final TenantKeys keys;
  private final DocumentEngine engine;
  private final Seals seals;
  private final IssuedCertificates issued;
  private final Clock clock;
  private final DatedParameters parameters;
  private final CodeLabels labels = new CodeLabels();

  public CertificateDesk(
      Tenancy tenancy,
      ResidentLedger ledger,
      SearchKeys searchKeys,
      TenantKeys keys,
      DocumentEngine engine,
      IssuedCertificates issued,
      Clock clock) {
    this.tenancy = tenancy;
    this.ledger = ledger;
    this.searchKeys = searchKeys;
    this.keys = keys;
    this.engine = engine;
    this.seals = issued.seals();
    this.issued = issued;
    this.clock = clock;
    this.parameters = DatedParameters.resource(ResidentRegister.class, "parameters.yaml");
  }

  /** Today by Japanese time. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), JAPAN);
  }

  /**
   * Issues what was asked for, or says everything that stands in the way. The same request issues
   * once however often it is sent.
   */
  public Outcome issue(Operator operator, CertificateRequest request) {
    try {
      return tenancy.call(operator.tenant(), session -> issue(session, operator, request));
    } catch (DuplicateKeyException e) {
      return tenancy.call(
          operator.tenant(),
          session ->
              issued
                  .again(session, request.requestId())
                  .orElseThrow(() -> new IllegalStateException("number given twice", e)));
    }
  }

  /** Shows the sheet as it would be, without number, seal and code; looking is recorded. */
  public Outcome preview(Operator operator, CertificateRequest request) {
    return tenancy.call(
        operator.tenant(),
        session -> {
          var prepared = prepare(session, operator, request);
          if (!prepared.wrong().isEmpty()) {
            return new Outcome.Refused(prepared.wrong().toList());
          }
          var rendered =
              engine.render(
                  prepared.form(),
                  List.of(
                      new DocumentEngine.Copy(
                          prepared.numbered("(見本)"), new Ornaments(null, null, "見　本"))),
                  prepared.at());
          AuditLog.record(
              session,
              AuditEntry.of(operator, ResidentRegister.ID, "FRM-1-05", Action.VIEW)
                  .subjects(request.subjects()));
          return new Outcome.Preview(rendered.pdf(), rendered.alerts());
        });
  }

  private Outcome issue(TenantSession session, Operator operator, CertificateRequest request) {
    var before = issued.again(session, request.requestId());
    if (before.isPresent()) {
      return before.get();
    }
    var prepared = prepare(session, operator, request);
    if (!prepared.wrong().isEmpty()) {
      return new Outcome.Refused(prepared.wrong().toList());
    }
    var day = today();
    int terminal = IssueLog.terminalNumber(session, operator.terminal());
    int year = FiscalYear.of(day).year();
    int first = IssueLog.nextSerial(session, year, request.copies());
    var copies = new ArrayList<Outcome.Copy>();
    for (int i = 0; i < request.copies(); i++) {
      var number =
          "%s-%s-%04d-%s-%08d"
              .formatted(
                  COMPACT_DAY.format(day),
                  prepared.settings().municipality(),
                  terminal,
                  request.printer(),
                  first + i);
      copies.add(copy(session, operator, request, prepared, number, first + i, i + 1));
    }
    audit(session, operator, request, copies);
    return new Outcome.Issued(copies);
  }

  /** Makes and logs one copy. */
  private Outcome.Copy copy(
      TenantSession session,
      Operator operator,
      CertificateRequest request,
      Prepared prepared,
      String number,
      int serial,
      int copyNo) {
    var form = prepared.form();
    var data = prepared.numbered("発行番号　" + number);
    var cipher = keys.cipher(session);
    var certifier = Objects.requireNonNull(prepared.settings().certifierId());
    var code = VerificationCode.sign(cipher, number, DocumentText.row(form, data));
    var rendered =
        engine.render(
            form,
            List.of(
                new DocumentEngine.Copy(
                    data, new Ornaments(seals.of(session, certifier), code.text(), null))),
            prepared.at());
    var day = LocalDate.ofInstant(prepared.at(), JAPAN);
    var id = UUID.randomUUID();
    IssueLog.add(
        session,
        operator,
        new IssueLog.Entry(
            id,
            request,
            copyNo,
            prepared.at(),
            day,
            FiscalYear.of(day).year(),
            form.id(),
            form.version(),
            serial,
            number,
            prepared.found().wholeHousehold(),
            request.feeExemption() == null
                ? Objects.requireNonNull(prepared.settings().fee())
                : Yen.ZERO,
            certifier,
            rendered.pages().getFirst(),
            prepared.found().masked(),
            prepared.answer().omitted().stream().map(Enum::name).sorted().toList(),
            rendered.alerts().stream().map(Alert::field).distinct().toList(),
            code.signature(),
            cipher.encrypt(IssuedCertificates.CONTENT, JSON.writeValueAsBytes(data)),
            sha256(rendered.pdf()),
            day.plusYears(parameters.get("issuanceHistoryYears").integerOn(day))));
    return new Outcome.Copy(id, number, rendered.pdf(), rendered.alerts());
  }

  /**
   * A request that was looked into.
   *
   * @param data what the certificate says but for its number; null when something is in the way
   * @param wrong everything in the way; nothing when it can be issued
   * @param at the moment of issue
   */
  private record Prepared(
      FormDefinition form,
      CertificateCase found,
      CertificateRule.Answer answer,
      IssueSettings settings,
      @Nullable DocumentData data,
      Violations wrong,
      Instant at) {

    DocumentData numbered(String number) {
      var base = Objects.requireNonNull(data);
      var fields = new HashMap<>(base.fields());
      fields.put("issueNumber", number);
      return new DocumentData(fields, base.parts());
    }
  }

  private Prepared prepare(TenantSession session, Operator operator, CertificateRequest request) {
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var day = LocalDate.ofInstant(at, JAPAN);
    var form = CertificateForms.of(request.kind(), request.layout());
    var found = CertificateCase.read(session, ledger, searchKeys, request, form, day, at);
    var settings = IssueSettings.of(session, request, day);
    var answer = found.answer();
    var wrong = CertificateCheck.check(request);
    if (!request.subjects().isEmpty()) {
      Refusals.of(answer, found.decision()).ifPresent(wrong::add);
    }
    if (request.include().contains(CertificateItem.INDIVIDUAL_NUMBER)
        && !operator.may(Privileges.INDIVIDUAL_NUMBER_VIEW)) {
      wrong.add("include", "individualNumber", "IDN-E04", "個人番号を載せる権限がありません");
    }
    wrong.addAll(settings.missing().toList());
    if (!wrong.isEmpty()) {
      return new Prepared(form, found, answer, settings, null, wrong, at);
    }
    var data = data(session, request, form, found, settings, day);
    var missing = engine.unprintable(DocumentText.row(form, data).replaceAll("\\R", ""));
    if (!missing.isEmpty()) {
      // A certificate never carries a 〓.
      wrong.add("persons", missing, "RES-C16", "印字できない文字があります: " + missing);
    }
    return new Prepared(form, found, answer, settings, data, wrong, at);
  }

  private DocumentData data(
      TenantSession session,
      CertificateRequest request,
      FormDefinition form,
      CertificateCase found,
      IssueSettings settings,
      LocalDate day) {
    var items =
        new PersonItems(
            request, form.marks(), labels, found.decision(), found.sharing(), found.sharingPast());
    return new CertificateContent(form, items)
        .of(
            new CertificateContent.Frame(
                request, found.wholeHousehold(), "", Wareki.format(day), settings.certifierLine()),
            found.records(),
            found.individualNumbers(session, keys.cipher(session)),
            found.histories(session, ledger));
  }

  private static void audit(
      TenantSession session,
      Operator operator,
      CertificateRequest request,
      List<Outcome.Copy> copies) {
    var entry =
        AuditEntry.of(operator, ResidentRegister.ID, "RES-5-01", Action.ISSUE)
            .subjects(request.subjects())
            .condition("certificate", request.kind().name())
            .condition("requester", request.requester().name())
            .condition("channel", request.channel().name())
            .condition("issueNumber", copies.getFirst().issueNumber())
            .condition("copies", Integer.toString(copies.size()));
    AuditLog.record(session, entry);
    if (request.include().contains(CertificateItem.INDIVIDUAL_NUMBER)) {
      AuditLog.record(
          session,
          AuditEntry.of(operator, ResidentRegister.ID, "IDN-4-02", Action.ISSUE)
              .subjects(request.subjects())
              .condition("issueNumber", copies.getFirst().issueNumber()));
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
