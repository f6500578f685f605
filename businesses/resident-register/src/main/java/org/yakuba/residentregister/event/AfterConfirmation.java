package org.yakuba.residentregister.event;

import java.util.List;
import java.util.UUID;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.residentregister.ledger.decide.Command;

/**
 * Something that is done together with every 本登録, in its transaction: the work items of the
 * procedures that follow. Beans of this type are called in any order; what one of them throws
 * undoes the 本登録.
 */
@FunctionalInterface
public interface AfterConfirmation {
  /**
   * An 異動 was entered.
   *
   * @param operator who confirmed it
   * @param eventId the 異動
   * @param command with the numbers that were given
   * @param persons everybody whose record changed, with the numbers that were given
   */
  void confirmed(
      TenantSession session,
      Operator operator,
      UUID eventId,
      Command command,
      List<PersonChange> persons);
}
