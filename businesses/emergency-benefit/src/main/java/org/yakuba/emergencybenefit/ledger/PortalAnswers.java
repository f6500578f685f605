package org.yakuba.emergencybenefit.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.application.ApplicationDecided;
import org.yakuba.platform.linkage.DeliveryAnswers;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * What applicants of the portal are told of the decision, by the management of applications
 * (EMB-3-07).
 */
public final class PortalAnswers {
  private final DeliveryAnswers answers;

  public PortalAnswers(DeliveryAnswers answers) {
    this.answers = answers;
  }

  /** Grants of a part of a batch, told in one statement. */
  public void granted(
      TenantSession session, UUID batch, long after, long last, LocalDate decidedOn) {
    answers.decided(
        session,
        session
            .sql(PortalAnswers.class, "portal-decided")
            .param("batch", batch)
            .param("after", after)
            .param("last", last)
            .query((row, n) ->
                new ApplicationDecided(
                    row.getObject("delivery_id", UUID.class),
                    "APPROVED",
                    decidedOn,
                    Long.toString(row.getLong("decision_no")),
                    null,
                    null))
            .list());
  }

  /** 不支給, with the reason that the notice tells. */
  public void refused(TenantSession session, long applicationNo, String reason) {
    closed(session, applicationNo, "DENIED", reason);
  }

  /** 取下げ. */
  public void withdrawn(TenantSession session, long applicationNo) {
    closed(session, applicationNo, "WITHDRAWN", null);
  }

  private void closed(
      TenantSession session, long applicationNo, String disposition, @Nullable String reason) {
    session
        .sql(PortalAnswers.class, "delivery")
        .param("application", applicationNo)
        .query((row, n) -> row.getObject("delivery_id", UUID.class))
        .optional()
        .ifPresent(delivery ->
            answers.decided(
                session,
                List.of(
                    new ApplicationDecided(
                        delivery, disposition, answers.today(), null, null, reason))));
  }
}
