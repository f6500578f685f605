package org.yakuba.residentregister.desk.entry;

import java.util.List;
import java.util.UUID;
import org.yakuba.kernel.date.OpeningDays;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.procedure.ProcedureItems;
import org.yakuba.platform.procedure.Procedures;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.residentregister.event.AfterConfirmation;
import org.yakuba.residentregister.event.PersonChange;
import org.yakuba.residentregister.ledger.decide.Command;

/** Opens the work items of the businesses whose procedures follow an 異動. */
public final class ProcedureWork implements AfterConfirmation {
  private final Procedures procedures;

  /** Work items by these procedures. */
  public ProcedureWork(Procedures procedures) {
    this.procedures = procedures;
  }

  @Override
  public void confirmed(
      TenantSession session,
      Operator operator,
      UUID eventId,
      Command command,
      List<PersonChange> persons) {
    LifeEvents.of(command, persons, false)
        .ifPresent(event ->
            ProcedureItems.open(
                session, eventId, event.kind(), procedures.after(event, OpeningDays.standard())));
  }
}
