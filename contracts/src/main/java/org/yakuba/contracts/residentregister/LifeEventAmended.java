package org.yakuba.contracts.residentregister;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.Contract;

/**
 * 異動の訂正.
 *
 * @param amendsEventId {@code eventId} of the amended publication; absent when it came with a
 *     snapshot; absent when it came with a snapshot
 * @param effectiveDate the earlier of the days before and after
 */
@Contract(linkageId = "Y01-E-018", title = "異動の訂正")
public record LifeEventAmended(
    ResidentItems resident, LifeEvent act, @Nullable UUID amendsEventId, LocalDate effectiveDate)
    implements ResidentChanged {

  @Override
  public String addresseeNumber() {
    return resident.addresseeNumber();
  }
}
