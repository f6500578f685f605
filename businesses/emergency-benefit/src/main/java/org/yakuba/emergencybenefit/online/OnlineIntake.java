package org.yakuba.emergencybenefit.online;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.yakuba.emergencybenefit.EmergencyBenefit;
import org.yakuba.emergencybenefit.ledger.Applications;
import org.yakuba.emergencybenefit.ledger.Applications.Taken;
import org.yakuba.emergencybenefit.ledger.Definition;
import org.yakuba.emergencybenefit.ledger.Definition.Attachment;
import org.yakuba.emergencybenefit.ledger.Definitions;
import org.yakuba.emergencybenefit.ledger.IntakeGuard;
import org.yakuba.emergencybenefit.ledger.KnownLetter;
import org.yakuba.emergencybenefit.ledger.NewApplication;
import org.yakuba.emergencybenefit.ledger.NewApplication.Channel;
import org.yakuba.emergencybenefit.ledger.Standing;
import org.yakuba.emergencybenefit.ledger.TargetState;
import org.yakuba.emergencybenefit.rules.Application.Payee;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.number.MunicipalityCode;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.audit.Result;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.tenancy.BrokenConstraint;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.Tenant;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.tenancy.Tenants;
import org.yakuba.platform.web.NotFound;

/**
 * What the citizen's pages do (EMB-3-01, EMB-3-03). An unknown number and a wrong date of birth get
 * the same answer, and the same time; a wrong one uses up nothing.
 */
public final class OnlineIntake {
  /** Told whenever number and date do not agree. */
  static final String WRONG = "通知番号または生年月日が違います。通知書を確かめてください";

  private static final String SYSTEM = "ONLINE";

  private final Tenancy tenancy;
  private final Tenants tenants;
  private final TenantKeys keys;
  private final Clock clock;

  /**
   * @param clock of Japan
   */
  public OnlineIntake(Tenancy tenancy, Tenants tenants, TenantKeys keys, Clock clock) {
    this.tenancy = tenancy;
    this.tenants = tenants;
    this.keys = keys;
    this.clock = clock;
  }

  /** What the first page asks for. */
  public record Claim(String letterId, LocalDate birthDate) {}

  /** What the second page asks for. */
  public record Details(
      String submission,
      boolean declined,
      @Nullable Payee payee,
      @Nullable String phone,
      @Nullable String email,
      Map<Attachment, byte[]> files) {}

  /** The answer to a claim. */
  public sealed interface Answer {
    /** Number and date agree: the reading of the name may be shown, nothing else about anybody. */
    record Identified(Definition definition, @Nullable String nameKana, String amount)
        implements Answer {}

    /** They do not, or nothing can be applied for. */
    record Refused(Violation violation) implements Answer {}
  }

  Tenant tenant(String municipality) {
    if (!municipality.matches("[0-9]{6}")) {
      throw new NotFound();
    }
    return tenants
        .byCode(new MunicipalityCode(municipality), LocalDate.now(clock))
        .orElseThrow(NotFound::new);
  }

  /** Identity of one submission of the second page: sent twice, it is one application. */
  static String newSubmission() {
    return UUID.randomUUID().toString();
  }

  /** Checks number and date of birth, and whether something can be applied for. */
  Answer identify(TenantId tenant, Claim claim, String address) {
    return tenancy.call(
        tenant,
        session -> {
          var letter = proved(session, claim, address);
          if (letter == null) {
            return new Answer.Refused(Violation.of("EMB-E125", WRONG));
          }
          return open(session, letter);
        });
  }

  /** The letter when number and date agree and nothing is locked; null otherwise. */
  private @Nullable KnownLetter proved(TenantSession session, Claim claim, String address) {
    var guards = List.of(IntakeGuard.letter(claim.letterId()), IntakeGuard.address(address));
    if (IntakeGuard.isLocked(session, guards, clock.instant())) {
      record(session, List.of(), Action.VIEW, Result.DENIED, "停止中");
      return null;
    }
    var letter = Applications.letter(session, claim.letterId()).orElse(null);
    if (letter == null || !claim.birthDate().equals(letter.recipient().birthDate())) {
      guards.forEach(guard -> IntakeGuard.failed(session, guard, clock.instant()));
      record(session, List.of(), Action.VIEW, Result.DENIED, "番号または生年月日の誤り");
      return null;
    }
    IntakeGuard.passed(session, guards.getFirst());
    record(session, List.of(letter.headNumber()), Action.VIEW, Result.SUCCESS, letter.letterId());
    return letter;
  }

  private Answer open(TenantSession session, KnownLetter letter) {
    var definition = Definitions.inForce(session, letter.benefitId()).orElse(null);
    var today = LocalDate.now(clock);
    if (definition == null
        || letter.state() == TargetState.EXCLUDED
        || today.isBefore(definition.applicationFrom())
        || today.isAfter(definition.applicationTo())) {
      return new Answer.Refused(Violation.of("EMB-E126", "今は受付期間ではありません"));
    }
    if (letter.acceptedBefore() != null) {
      return new Answer.Refused(Violation.of("EMB-E127", "この通知番号の申請は受け付け済みです。状況は「申請の状況」で確かめられます"));
    }
    return new Answer.Identified(
        definition, letter.recipient().nameKana(), letter.recipient().amount().format());
  }

  /** Takes the application in; whoever is second of two at once is told that it is a duplicate. */
  Taken submit(TenantId tenant, Claim claim, Details details) {
    var application =
        new NewApplication(
            details.submission().matches("[0-9a-f-]{36}") ? details.submission() : newSubmission(),
            claim.letterId(),
            Channel.ONLINE,
            clock.instant(),
            claim.birthDate(),
            details.declined(),
            details.payee(),
            details.phone(),
            details.email(),
            null,
            details.files().keySet(),
            null,
            null);
    try {
      return tenancy.call(tenant, session -> take(session, application, details));
    } catch (DuplicateKeyException e) {
      BrokenConstraint.expect(
          e, "application_tenant_id_benefit_id_application_id_key", "acceptance_pkey");
      // The same page was sent twice at once; the first one has been taken in by now.
      return tenancy.call(tenant, session -> take(session, application, details));
    }
  }

  private Taken take(TenantSession session, NewApplication application, Details details) {
    var letter = Applications.letter(session, application.letterId()).orElseThrow(NotFound::new);
    var definition = Definitions.inForce(session, letter.benefitId()).orElseThrow(NotFound::new);
    var taken = Applications.take(session, definition, application, false);
    var cipher = keys.cipher(session);
    details
        .files()
        .forEach((kind, bytes) ->
            session
                .sql(OnlineIntake.class, "insert-attachment")
                .param("application", taken.applicationNo())
                .param("kind", kind.name())
                .param("mediaType", mediaType(bytes))
                .param("content", cipher.encrypt(EmergencyBenefit.FILES, bytes))
                .param("at", Timestamp.from(clock.instant()))
                .update());
    record(
        session,
        List.of(letter.headNumber()),
        Action.CREATE,
        Result.SUCCESS,
        taken.receiptNumber() + " " + taken.decision().status());
    return taken;
  }

  /** Where an application stands, for whoever can name letter and date of birth. */
  Optional<Standing> standing(TenantId tenant, Claim claim, String address) {
    return tenancy.call(
        tenant,
        session ->
            proved(session, claim, address) == null
                ? Optional.empty()
                : Standing.find(session, claim.letterId()));
  }

  /** How far the benefits have come whose figures are published. */
  List<PublicProgress> progress(TenantId tenant) {
    return tenancy.call(tenant, PublicProgress::all);
  }

  /** What the bytes are, by their beginning; null when it is none of the accepted kinds. */
  static @Nullable String mediaType(byte[] bytes) {
    if (starts(bytes, 0x89, 'P', 'N', 'G')) {
      return "image/png";
    }
    if (starts(bytes, 0xFF, 0xD8, 0xFF)) {
      return "image/jpeg";
    }
    return starts(bytes, '%', 'P', 'D', 'F') ? "application/pdf" : null;
  }

  private static boolean starts(byte[] bytes, int... beginning) {
    if (bytes.length < beginning.length) {
      return false;
    }
    for (int i = 0; i < beginning.length; i++) {
      if ((bytes[i] & 0xFF) != beginning[i]) {
        return false;
      }
    }
    return true;
  }

  private static void record(
      TenantSession session, List<String> subjects, Action action, Result result, String about) {
    AuditLog.record(
        session,
        AuditEntry.ofSystem(
                SYSTEM,
                EmergencyBenefit.PURPOSE,
                UUID.randomUUID(),
                EmergencyBenefit.ID,
                "EMB-3-01",
                action)
            .subjects(subjects)
            .condition("内容", about)
            .result(result));
  }
}
