package org.yakuba.childallowance.linkage;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.filing.AfterDecision;
import org.yakuba.childallowance.filing.Filing;
import org.yakuba.childallowance.filing.FilingStatus;
import org.yakuba.childallowance.ledger.AllowanceLedger.Written;
import org.yakuba.childallowance.ledger.DeterminationKind;
import org.yakuba.childallowance.ledger.decide.Command;
import org.yakuba.contracts.application.ApplicationDecided;
import org.yakuba.contracts.application.ItemFinding;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.linkage.DeliveryAnswers;
import org.yakuba.platform.linkage.Outbox;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * Answers the management of applications: taken, under review, decided (application-management §7).
 */
public final class ApplicationAnswers implements AfterDecision {
  /** Beginning of the source key of filings that came as applications. */
  static final String SOURCE = "application/";

  private final DeliveryAnswers answers;

  /**
   * @param clock of Japan
   */
  public ApplicationAnswers(Outbox outbox, Clock clock) {
    this.answers = new DeliveryAnswers(outbox, ChildAllowance.ID, clock);
  }

  /** Taken, or not with the reasons item by item. */
  void acknowledge(TenantSession session, UUID deliveryId, List<ItemFinding> findings) {
    answers.acknowledge(session, deliveryId, findings);
  }

  @Override
  public void received(TenantSession session, Operator operator, Filing filing) {
    delivery(filing).ifPresent(id -> answers.started(session, id));
  }

  @Override
  public void decided(
      TenantSession session, Operator operator, Filing filing, List<Written> written) {
    delivery(filing)
        .ifPresent(id -> {
          var first = written.getFirst();
          var draft = first.change().draft();
          boolean denied = draft.kind() == DeterminationKind.REJECT;
          var reason =
              draft.command() instanceof Command.Reject reject ? reject.reason().text() : null;
          answers.decided(
              session,
              List.of(
                  new ApplicationDecided(
                      id,
                      denied ? "DENIED" : "APPROVED",
                      answers.today(),
                      first.noticeNumber(),
                      first.certificationNumber(),
                      reason)));
        });
  }

  @Override
  public void closed(TenantSession session, Operator operator, Filing filing, FilingStatus status) {
    if (status == FilingStatus.WITHDRAWN) {
      delivery(filing)
          .ifPresent(id ->
              answers.decided(
                  session,
                  List.of(
                      new ApplicationDecided(id, "WITHDRAWN", answers.today(), null, null, null))));
    }
  }

  private static Optional<UUID> delivery(Filing filing) {
    var source = filing.sourceKey();
    return source != null && source.startsWith(SOURCE)
        ? Optional.of(UUID.fromString(source.substring(SOURCE.length())))
        : Optional.empty();
  }
}
