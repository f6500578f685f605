package org.yakuba.residentregister.ledger.decide;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.residentregister.ledger.Address;

/**
 * 住所 and 住所を定めた年月日 (resident-register §2.1).
 *
 * @param since 住所を定めた年月日
 * @param previousAddress 前住所 within the municipality
 */
public record Home(
    Address address,
    @Nullable UncertainDate since,
    @Nullable LocalDate notificationDate,
    @Nullable String reasonCode,
    @Nullable String previousAddress) {

  /** Whether it is the same lot; 方書 does not count (resident-register §8.1). */
  public boolean isAt(Address other) {
    return address.withinMunicipality().equals(other.withinMunicipality());
  }
}
