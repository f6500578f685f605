package org.yakuba.residentregister.ledger.decide;

/**
 * Decides 異動: {@code decide(what was read, the command) -> refused with reasons, or accepted with
 * what is to be written}. Pure; screens, batches and {@code ./yakuba replay} call the same
 * function.
 */
public final class Decider {
  private Decider() {}

  /**
   * Decides one command.
   *
   * @param eventId the name the 異動 will have when it is accepted
   */
  public static Decision decide(Slice slice, String eventId, Command command, RegisterLaw law) {
    var draft = new Draft(slice, law, eventId, command);
    DateCheck.check(draft, command.dateRule());
    command.check(draft);
    if (!draft.refused()) {
      command.enter(draft);
    }
    if (!draft.refused() && command.changesHouseholds()) {
      HouseholdCheck.check(draft);
    }
    return draft.decision();
  }
}
