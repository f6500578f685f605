package org.yakuba.applicationmanagement.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yakuba.applicationmanagement.ledger.Applications;
import org.yakuba.applicationmanagement.ledger.Applications.Act;
import org.yakuba.applicationmanagement.ledger.Corrections;
import org.yakuba.applicationmanagement.rules.ApplicationStatus;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * 補正期限の経過 — applications that nobody corrected in time end (APP-4-05). It follows each intake, so
 * that a correction that arrived on the last day is seen first.
 */
public final class OverdueCorrections {
  private static final int AT_ONCE = 200;

  private OverdueCorrections() {}

  /**
   * Ends what is overdue on a day.
   *
   * @return how many
   */
  public static int close(TenantSession session, LocalDate today, Instant now) {
    int closed = 0;
    List<UUID> overdue;
    do {
      overdue = Corrections.overdue(session, today, AT_ONCE);
      for (var id : overdue) {
        var application = Applications.find(session, id).orElseThrow();
        Applications.move(
            session,
            application,
            ApplicationStatus.CLOSED_UNCORRECTED,
            new Act(now, "SYSTEM", "NOT_CORRECTED", "補正の期限を過ぎました", "補正の期限を過ぎたため手続を終わりました"));
        closed++;
      }
    } while (overdue.size() == AT_ONCE);
    return closed;
  }
}
