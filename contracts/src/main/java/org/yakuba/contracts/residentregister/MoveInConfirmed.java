package org.yakuba.contracts.residentregister;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.Contract;
import org.yakuba.contracts.Whereabouts;

/**
 * A move-in that was registered provisionally is final; follows {@link ResidentMovedIn} at once.
 *
 * @param provisionalId identity of the provisional registration
 * @param provisionalAddresseeNumber number under which it was known
 * @param confirmedAddresseeNumber 宛名番号 of the resident
 * @param originAddress 転入前住所
 */
@Contract(linkageId = "Y01-E-002", title = "転入の確定")
public record MoveInConfirmed(
    String provisionalId,
    String provisionalAddresseeNumber,
    String confirmedAddresseeNumber,
    LocalDate moveInDate,
    @Whereabouts(Whereabouts.Kind.PREVIOUS_ADDRESS) @Nullable String originAddress)
    implements ResidentChanged {

  @Override
  public String addresseeNumber() {
    return confirmedAddresseeNumber;
  }

  @Override
  public @Nullable ResidentItems resident() {
    return null;
  }
}
