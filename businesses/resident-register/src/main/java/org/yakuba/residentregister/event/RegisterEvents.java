package org.yakuba.residentregister.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yakuba.platform.identity.Operator;
import org.yakuba.residentregister.ledger.decide.Code;
import org.yakuba.residentregister.ledger.decide.Command;

/**
 * 異動の入力 (resident-register §3.0): what the screens of the desk call. 処理日 of every command is set to
 * today by the clock of the server, whatever it says. Every act that writes is recorded in the
 * audit log within its transaction.
 *
 * <p>Privileges: {@link org.yakuba.residentregister.ResidentRegister#ENTER} to enter, {@link
 * org.yakuba.residentregister.ResidentRegister#APPROVE} to approve.
 */
public interface RegisterEvents {
  /** 処理日: today. */
  LocalDate today();

  /** Whether the municipality lets an officer confirm such a command without a second one. */
  boolean isDirectConfirmationAllowed(Operator operator, Command command);

  /** Decides a command on the register as it is now; nothing is written or locked. */
  Preview preview(Operator operator, Command command);

  /**
   * 排他: keeps others from entering an 異動 of these persons for a while; asking again prolongs it.
   *
   * @return empty when all of them are now held by the operator
   */
  List<Refusal> hold(Operator operator, Set<String> persons);

  /** Gives up what the operator holds. */
  void release(Operator operator, Set<String> persons);

  /**
   * 仮登録. The same id with the same command again gives the same answer and registers nothing.
   *
   * @param commandId made by the caller for this submission (UUIDv7)
   * @param confirmed alerts the officer has confirmed; an alert that is not among them is asked
   *     back
   */
  Outcome enter(Operator operator, UUID commandId, Command command, Set<Code> confirmed);

  /**
   * Corrects a 仮登録, also one that was returned; it waits for approval again.
   *
   * @param revision as it was shown
   */
  Outcome correct(
      Operator operator, UUID provisionalId, int revision, Command command, Set<Code> confirmed);

  /** 破棄 of a 仮登録 that was never approved. */
  Outcome discard(Operator operator, UUID provisionalId);

  /**
   * 本登録 without a second officer, where the municipality's setting allows it. The same id with the
   * same command again gives the same answer and enters nothing.
   */
  Outcome confirm(Operator operator, UUID commandId, Command command, Set<Code> confirmed);

  /** The 異動 of a person that may be cancelled or amended, latest first. */
  List<PastEvent> pastEvents(Operator operator, String number);
}
