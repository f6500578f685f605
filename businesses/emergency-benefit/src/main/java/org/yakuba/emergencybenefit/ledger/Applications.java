package org.yakuba.emergencybenefit.ledger;

import java.sql.Timestamp;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yakuba.emergencybenefit.ledger.Definition.Attachment;
import org.yakuba.emergencybenefit.rules.Application.PublicAccount;
import org.yakuba.emergencybenefit.rules.Intake;
import org.yakuba.emergencybenefit.rules.IntakeDecision;
import org.yakuba.emergencybenefit.rules.IntakeDecision.Reason;
import org.yakuba.emergencybenefit.rules.IntakeDecision.Status;
import org.yakuba.kernel.money.Yen;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * Takes applications in, one at a time, whichever way they come (EMB-3-02, EMB-4-01). The number of
 * a letter is used up by a row of {@code acceptance} in the same transaction; of two that arrive at
 * once the database lets one pass, and the other is decided again and found to be a duplicate.
 */
public final class Applications {

  private Applications() {}

  /**
   * What became of an application at its intake.
   *
   * @param targetNo null when the number of the letter is unknown
   */
  public record Taken(
      String benefitId, long applicationNo, @Nullable Integer targetNo, IntakeDecision decision) {
    /** 受付番号. */
    public String receiptNumber() {
      return ReceiptNumber.of(benefitId, applicationNo);
    }
  }

  /** The letter with a number, when it is in force. */
  public static Optional<KnownLetter> letter(TenantSession session, String letterId) {
    return session
        .sql(Applications.class, "letter")
        .param("letter", letterId)
        .query(KnownLetter::of)
        .optional();
  }

  /**
   * Takes an application in, in the transaction of the session.
   *
   * @param late whether an officer takes it in after the end of the intake
   */
  public static Taken take(
      TenantSession session, Definition definition, NewApplication application, boolean late) {
    var before = find(session, definition.benefitId(), application.applicationId());
    if (before.isPresent()) {
      return before.get();
    }
    var letter = letterOf(session, definition, application);
    var decision = decide(definition, letter, application, late);
    if (letter != null && decision.isAccepted() && !accept(session, letter, application)) {
      letter = letterOf(session, definition, application);
      decision = decide(definition, letter, application, late);
    }
    var targetNo = letter == null ? null : (Integer) letter.targetNo();
    long number = insert(session, definition.benefitId(), application, targetNo, decision);
    if (letter != null && decision.isAccepted()) {
      applied(session, letter, decision);
    }
    return new Taken(definition.benefitId(), number, targetNo, decision);
  }

  /**
   * What the rules decide about an application.
   *
   * @param letter null when its number is unknown
   */
  public static IntakeDecision decide(
      Definition definition,
      @Nullable KnownLetter letter,
      NewApplication application,
      boolean late) {
    var facts = application.facts();
    var benefit =
        late
            ? definition.benefit().openUntil(facts.receivedAt().toLocalDate())
            : definition.benefit();
    var decision =
        Intake.decide(
            benefit,
            letter == null ? null : letter.recipient(),
            letter == null ? null : letter.acceptedBefore(),
            facts);
    if (decision.status() != Status.APPROVED) {
      return decision;
    }
    if (lacksDocuments(definition, application)) {
      return held(application, Reason.ATTACHMENT_MISSING);
    }
    return application.enteredBy() == null ? decision : held(application, Reason.SECOND_CHECK);
  }

  private static IntakeDecision held(NewApplication application, Reason reason) {
    return new IntakeDecision(application.applicationId(), Status.PENDING, reason, null, Yen.ZERO);
  }

  private static boolean lacksDocuments(Definition definition, NewApplication application) {
    return definition.attachments().stream()
        .filter(wanted ->
            wanted != Attachment.ACCOUNT || !(application.payee() instanceof PublicAccount))
        .anyMatch(wanted -> !application.attachments().contains(wanted));
  }

  private static @Nullable KnownLetter letterOf(
      TenantSession session, Definition definition, NewApplication application) {
    return letter(session, application.letterId())
        .filter(found -> found.benefitId().equals(definition.benefitId()))
        .filter(found -> found.state() != TargetState.EXCLUDED)
        .orElse(null);
  }

  private static boolean accept(
      TenantSession session, KnownLetter letter, NewApplication application) {
    return session
            .sql(Applications.class, "accept")
            .param("benefit", letter.benefitId())
            .param("target", letter.targetNo())
            .param("application", application.applicationId())
            .param("at", Timestamp.from(application.receivedAt()))
            .update()
        == 1;
  }

  private static void applied(TenantSession session, KnownLetter letter, IntakeDecision decision) {
    session
        .sql(Applications.class, "target-applied")
        .param("benefit", letter.benefitId())
        .param("target", letter.targetNo())
        .param("state", decision.status() == Status.DECLINED ? "DECLINED" : "APPLIED")
        .update();
  }

  private static long insert(
      TenantSession session,
      String benefitId,
      NewApplication application,
      @Nullable Integer targetNo,
      IntakeDecision decision) {
    var account = application.account();
    var agent = application.agent();
    var reason = decision.reason();
    return session
        .sql(Applications.class, "insert-application")
        .param("benefit", benefitId)
        .param("application", application.applicationId())
        .param("letter", application.letterId())
        .param("target", targetNo)
        .param("channel", application.channel().name())
        .param("receivedAt", Timestamp.from(application.receivedAt()))
        .param("birthDate", application.applicantBirthDate())
        .param("declined", application.declined())
        .param("publicAccount", application.payee() instanceof PublicAccount)
        .param("bank", account == null ? null : account.bankCode())
        .param("branch", account == null ? null : account.branchCode())
        .param("type", account == null ? null : account.accountType())
        .param("number", account == null ? null : account.accountNumber())
        .param("holder", account == null ? null : account.holderNameKana())
        .param("phone", application.phone())
        .param("email", application.email())
        .param("agentName", agent == null ? null : agent.name())
        .param("agentRelation", agent == null ? null : agent.relation())
        .param("attachments", words(application.attachments()))
        .param("enteredBy", application.enteredBy())
        .param("status", decision.status().name())
        .param("reason", reason == null ? null : reason.name())
        .param("acceptedBefore", decision.acceptedBefore())
        .param("delivery", application.deliveryId())
        .query(Long.class)
        .single();
  }

  /** What became of an application that was taken in before. */
  private static Optional<Taken> find(
      TenantSession session, String benefitId, String applicationId) {
    return session
        .sql(Applications.class, "application-by-id")
        .param("benefit", benefitId)
        .param("application", applicationId)
        .query((row, index) -> {
          var target = row.getObject("target_no", Integer.class);
          return new Taken(
              benefitId,
              row.getLong("application_no"),
              target,
              new IntakeDecision(
                  applicationId,
                  status(row.getString("status")),
                  reasonOf(row.getString("reason")),
                  row.getString("accepted_before"),
                  Yen.ZERO));
        })
        .optional();
  }

  private static Status status(String kept) {
    return switch (kept) {
      case "APPROVED", "PENDING", "REJECTED", "DUPLICATE", "DECLINED" -> Status.valueOf(kept);
      default -> Status.PENDING;
    };
  }

  private static @Nullable Reason reasonOf(@Nullable String kept) {
    for (var reason : Reason.values()) {
      if (reason.name().equals(kept)) {
        return reason;
      }
    }
    return null;
  }

  /** Words separated by one space, sorted. */
  static String words(Set<Attachment> attachments) {
    return attachments.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
  }
}
