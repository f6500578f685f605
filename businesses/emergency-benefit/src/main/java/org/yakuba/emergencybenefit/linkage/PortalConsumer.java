package org.yakuba.emergencybenefit.linkage;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.LinkageEvent;
import org.yakuba.contracts.application.ItemFinding;
import org.yakuba.contracts.applicationmanagement.ApplicationForwarded;
import org.yakuba.emergencybenefit.EmergencyBenefit;
import org.yakuba.emergencybenefit.ledger.Applications;
import org.yakuba.emergencybenefit.ledger.Definition.Attachment;
import org.yakuba.emergencybenefit.ledger.Definitions;
import org.yakuba.emergencybenefit.ledger.NewApplication;
import org.yakuba.emergencybenefit.ledger.NewApplication.Channel;
import org.yakuba.emergencybenefit.rules.Application.DeclaredAccount;
import org.yakuba.emergencybenefit.rules.Application.Payee;
import org.yakuba.emergencybenefit.rules.Application.PublicAccount;
import org.yakuba.emergencybenefit.rules.IntakeDecision;
import org.yakuba.kernel.date.DateInput;
import org.yakuba.kernel.date.ParsedDate;
import org.yakuba.platform.linkage.DeliveryAnswers;
import org.yakuba.platform.linkage.LinkageConsumer;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * ぴったりサービスの取込 (EMB-3-07): an application that was checked by the management of applications is
 * taken in by the same rule as every other, with the day on which it was submitted, and answered.
 * The number of the letter is used up once whichever way it comes.
 */
public final class PortalConsumer implements LinkageConsumer {
  private final DeliveryAnswers answers;

  public PortalConsumer(DeliveryAnswers answers) {
    this.answers = answers;
  }

  @Override
  public String id() {
    return "emergency-benefit.applications";
  }

  @Override
  public String title() {
    return "緊急時給付(電子申請)";
  }

  @Override
  public String publisher() {
    return "application-management";
  }

  @Override
  public Set<Class<? extends Record>> contracts() {
    return Set.of(ApplicationForwarded.class);
  }

  @Override
  public void consume(TenantSession session, LinkageEvent<? extends Record> event) {
    if (event.payload() instanceof ApplicationForwarded application
        && application.targetBusinessId().equals(EmergencyBenefit.ID)) {
      answers.acknowledge(session, application.deliveryId(), take(session, application));
    }
  }

  private static List<ItemFinding> take(TenantSession session, ApplicationForwarded application) {
    var letterId = text(application, "letterId").replaceAll("[- ]", "");
    var letter = Applications.letter(session, letterId).orElse(null);
    if (letter == null) {
      return finding("letterId", "EMB-E118", "この通知番号の給付金はありません。通知書の11桁の数字を確かめてください");
    }
    var definition = Definitions.inForce(session, letter.benefitId()).orElseThrow();
    var taken = Applications.take(session, definition, read(application, letter.letterId()), false);
    return found(taken.decision());
  }

  private static NewApplication read(ApplicationForwarded application, String letterId) {
    boolean declined = "1".equals(application.value("declined"));
    var name = application.value("representativeName");
    var relation = application.value("representativeRelation");
    return new NewApplication(
        application.deliveryId().toString(),
        letterId,
        Channel.PORTAL,
        application.originalSubmittedAt(),
        birthDate(application),
        declined,
        declined ? null : payee(application),
        application.value("applicantPhone"),
        application.value("applicantEmail"),
        name == null ? null : new NewApplication.Agent(name, relation == null ? "委任" : relation),
        attachments(application),
        null,
        application.deliveryId());
  }

  /** Of the head to whom the letter went; the applicant's own where the form does not ask. */
  private static LocalDate birthDate(ApplicationForwarded application) {
    var head = application.value("headBirthDate");
    var written = head == null ? application.value("applicantBirthDate") : head;
    return DateInput.parse(written == null ? "" : written) instanceof ParsedDate.Ok(var day)
        ? day
        : LocalDate.EPOCH;
  }

  private static Payee payee(ApplicationForwarded application) {
    return "1".equals(application.value("useBenefitAccount"))
        ? new PublicAccount()
        : new DeclaredAccount(
            application.value("bankCode"),
            application.value("branchCode"),
            application.value("accountType"),
            application.value("accountNumber"),
            application.value("holderNameKana"));
  }

  /** Who signed electronically is identified; the other documents are named by their kind. */
  private static Set<Attachment> attachments(ApplicationForwarded application) {
    var kinds = EnumSet.of(Attachment.IDENTITY);
    for (var attachment : application.attachments()) {
      for (var kind : Attachment.values()) {
        if (kind.name().equals(attachment.documentId())) {
          kinds.add(kind);
        }
      }
    }
    return kinds;
  }

  private static List<ItemFinding> found(IntakeDecision decision) {
    var reason = decision.reason();
    if (decision.isAccepted() || reason == null) {
      return List.of();
    }
    return switch (reason) {
      case LETTER_ID_NOT_FOUND -> finding("letterId", "EMB-E118", "この通知番号の給付金はありません");
      case OUT_OF_PERIOD -> finding("", "EMB-E126", "受付期間ではありません");
      case ALREADY_ACCEPTED -> finding("letterId", "EMB-E127", "この通知番号の申請は受け付け済みです");
      case BIRTH_DATE_MISMATCH -> finding("headBirthDate", "EMB-E125", "通知番号と生年月日が合いません");
      case ACCOUNT_INVALID, ACCOUNT_HOLDER_MISMATCH, ATTACHMENT_MISSING, SECOND_CHECK -> List.of();
    };
  }

  private static List<ItemFinding> finding(String item, String code, String message) {
    return List.of(new ItemFinding(item, code, message));
  }

  private static String text(ApplicationForwarded application, String item) {
    @Nullable String value = application.value(item);
    return value == null ? "" : value;
  }
}
