package org.yakuba.childallowance;

import java.util.Collection;
import java.util.LinkedHashSet;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.tenancy.TenantSession;

/** 閲覧・照会の記録 (CHA-8-01): who looked at whom, in the transaction that read it. */
public final class Viewing {
  private Viewing() {}

  /**
   * Records that people are shown.
   *
   * @param function 機能ID of what was looked at
   * @param numbers 宛名番号 of everybody on the page, in its order
   */
  public static void record(
      TenantSession session, Operator operator, String function, Collection<String> numbers) {
    AuditLog.record(
        session,
        AuditEntry.of(operator, ChildAllowance.ID, function, Action.VIEW)
            .subjects(new LinkedHashSet<>(numbers)));
  }
}
