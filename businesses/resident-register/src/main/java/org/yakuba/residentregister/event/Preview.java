package org.yakuba.residentregister.event;

import java.util.List;
import org.yakuba.residentregister.ledger.decide.Reason;

/**
 * What would become of an 異動 if it were entered now; nothing was written.
 *
 * @param refusals empty when it would be accepted
 * @param alerts what the officer must confirm
 * @param persons everybody whose record would change, in the order of entry
 */
public record Preview(List<Refusal> refusals, List<Reason> alerts, List<PersonChange> persons) {
  public Preview {
    refusals = List.copyOf(refusals);
    alerts = List.copyOf(alerts);
    persons = List.copyOf(persons);
  }

  /** Whether it could be entered. */
  public boolean isAccepted() {
    return refusals.isEmpty();
  }
}
