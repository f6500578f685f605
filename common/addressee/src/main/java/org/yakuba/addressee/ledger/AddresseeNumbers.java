package org.yakuba.addressee.ledger;

import java.util.List;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.kernel.number.AddresseeNumber;
import org.yakuba.platform.number.NumberSeries;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * Gives out addressee numbers: one series for residents and non-residents of a municipality, each a
 * serial with a check digit, starting above every number taken over (rulebook addressee §2,
 * function ADR-1-01). Gaps stay when a transaction rolls back another way than by conflict; a
 * number is never given twice.
 */
public final class AddresseeNumbers {

  /**
   * The next number. Others who ask wait until this transaction ends.
   *
   * @throws ViolationsException {@code ADR-E10} when the series is used up
   */
  public AddresseeNumber next(TenantSession session) {
    long serial = NumberSeries.ADDRESSEE.take(session, 1);
    if (serial > AddresseeNumber.LARGEST_SERIAL) {
      throw new ViolationsException(
          List.of(Violation.of("ADR-E10", "宛名番号の連番が桁あふれしました。新しい番号を付番できません")));
    }
    return AddresseeNumber.ofSerial(serial);
  }

  /** Lifts the series above every number that exists now; called after a take-over. */
  public void raise(TenantSession session) {
    session
        .sql(AddresseeNumbers.class, "raise-serial")
        .param("tenant", session.tenant().value())
        .update();
  }
}
