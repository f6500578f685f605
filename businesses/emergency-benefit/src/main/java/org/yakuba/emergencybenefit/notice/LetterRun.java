package org.yakuba.emergencybenefit.notice;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yakuba.emergencybenefit.EmergencyBenefit;
import org.yakuba.emergencybenefit.ledger.Definition;
import org.yakuba.emergencybenefit.ledger.Definitions;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.disclosure.Channel;
import org.yakuba.platform.disclosure.Disclosed;
import org.yakuba.platform.disclosure.Disclosure;
import org.yakuba.platform.disclosure.DocumentKind;
import org.yakuba.platform.disclosure.Requester;
import org.yakuba.platform.document.DocumentEngine;
import org.yakuba.platform.document.DocumentEngine.Copy;
import org.yakuba.platform.document.DocumentText;
import org.yakuba.platform.document.FormDefinition;
import org.yakuba.platform.document.Ornaments;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.jobs.JobDefinition;
import org.yakuba.platform.jobs.JobFailure;
import org.yakuba.platform.jobs.JobStep;
import org.yakuba.platform.jobs.JobUnit;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.tenancy.Tenants;

/**
 * 一括作成 — letters of one kind, some hundreds to a file, as PDF and as text for outside printing
 * (EMB-2-05, EMB-6-02). Letters about protected persons stand in files of their own, which only
 * officers with the privilege open; a protected person who lives in somebody else's household on
 * paper gets no address printed, because the address of the register is the one they left
 * (EMB-6-03).
 */
public final class LetterRun {
  /** Name of the job. */
  public static final String JOB = "emergency-benefit.letters";

  /** Parameter: the benefit. */
  public static final String BENEFIT = "benefit";

  /** Parameter: the {@link LetterKind}. */
  public static final String KIND = "kind";

  /** Parameter: who asked for it. */
  public static final String OFFICER = "officer";

  private static final FormDefinition FORM =
      FormDefinition.resource(EmergencyBenefit.class, "documents/letter.yaml");
  private static final DocumentKind DOCUMENT =
      new DocumentKind(FORM.id(), FORM.documentSuppressed(), FORM.maskable());
  private static final int AT_ONCE = 500;

  private final DocumentEngine engine;
  private final TenantKeys keys;
  private final Tenants tenants;
  private final Clock clock;

  /**
   * @param clock of Japan
   */
  public LetterRun(DocumentEngine engine, TenantKeys keys, Tenants tenants, Clock clock) {
    this.engine = engine;
    this.keys = keys;
    this.tenants = tenants;
    this.clock = clock;
  }

  /** The job. */
  public JobDefinition job() {
    return new JobDefinition(
        JOB, "給付金の通知書の作成", List.of(new JobStep("print", "通知書の作成", this::unit)));
  }

  private JobStep.Next unit(JobUnit unit) {
    var kind = LetterKind.valueOf(unit.parameter(KIND));
    var definition = Definitions.inForce(unit.session(), unit.parameter(BENEFIT)).orElseThrow();
    var letters =
        Letters.after(
            unit.session(), kind, definition, (int) unit.checkpoint("after", 0L), AT_ONCE, today());
    if (letters.isEmpty()) {
      return JobStep.Next.DONE;
    }
    var suppressed = suppressed(unit.session(), letters);
    var plain = new ArrayList<Letter>();
    var apart = new ArrayList<Letter>();
    for (var letter : letters) {
      (Letters.concerns(letter, suppressed) ? apart : plain).add(letter);
    }
    bundle(unit, kind, definition, plain, false);
    bundle(unit, kind, definition, apart, true);
    Letters.sent(unit.session(), kind, definition, letters, unit.parameter(OFFICER), today());
    unit.save("after", letters.getLast().targetNo());
    unit.advance(letters.size());
    unit.count("通知書", plain.size());
    unit.count("別束(支援措置)", apart.size());
    return JobStep.Next.MORE;
  }

  private Set<String> suppressed(TenantSession session, List<Letter> letters) {
    var decision =
        Disclosure.decide(
            session,
            DOCUMENT,
            Letters.everybody(letters),
            Requester.publicBody(),
            Channel.DOCUMENT,
            clock.instant());
    if (!decision.known()) {
      throw new JobFailure("SUP-E03", "支援措置を照会できないため、通知書の作成を中止しました");
    }
    return decision.suppressed();
  }

  private void bundle(
      JobUnit unit,
      LetterKind kind,
      Definition definition,
      List<Letter> letters,
      boolean protectedOnes) {
    if (letters.isEmpty()) {
      return;
    }
    var municipality = municipality(unit.session());
    var copies = new ArrayList<Copy>();
    var text = new StringBuilder();
    for (var letter : letters) {
      var data =
          letter.data(kind, definition, municipality, address(unit.session(), letter), today());
      copies.add(new Copy(data, new Ornaments(null, letter.letterId(), null)));
      text.append(DocumentText.row(FORM, data));
    }
    var rendered = engine.render(FORM, copies, clock.instant());
    var cipher = keys.cipher(unit.session());
    unit.session()
        .sql(LetterRun.class, "insert-bundle")
        .param("benefit", definition.benefitId())
        .param("run", unit.run())
        .param("form", kind.name())
        .param("first", letters.getFirst().targetNo())
        .param("protected", protectedOnes)
        .param("copies", copies.size())
        .param("pages", rendered.pages().stream().mapToInt(Integer::intValue).sum())
        .param("pdf", cipher.encrypt(EmergencyBenefit.FILES, rendered.pdf()))
        .param(
            "text",
            cipher.encrypt(
                EmergencyBenefit.FILES, text.toString().getBytes(StandardCharsets.UTF_8)))
        .param("at", Timestamp.from(clock.instant()))
        .update();
    AuditLog.record(
        unit.session(),
        AuditEntry.ofSystem(
                JOB,
                EmergencyBenefit.PURPOSE,
                unit.run(),
                EmergencyBenefit.ID,
                "EMB-6-02",
                Action.ISSUE)
            .subjects(letters.stream().map(Letter::headNumber).toList())
            .condition("帳票", kind.label())
            .condition("指示した職員", unit.parameter(OFFICER)));
  }

  /** The address of the recipient, who alone gets the letter. */
  private Letter.Address address(TenantSession session, Letter letter) {
    var guarded = letter.address();
    if (guarded == null) {
      return Letter.Address.WITHHELD;
    }
    var decision =
        Disclosure.decide(
            session,
            DOCUMENT,
            List.of(letter.headNumber()),
            Requester.self(letter.headNumber()),
            Channel.DOCUMENT,
            clock.instant());
    return switch (decision.reveal(guarded, letter.headNumber())) {
      case Disclosed.Open<Letter.Address>(var address) -> address;
      case Disclosed.Blocked<Letter.Address>(var code) -> Letter.Address.WITHHELD;
    };
  }

  private String municipality(TenantSession session) {
    return tenants.all(today()).stream()
        .filter(tenant -> tenant.id().equals(session.tenant()))
        .map(tenant -> tenant.name())
        .findFirst()
        .orElseThrow();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
