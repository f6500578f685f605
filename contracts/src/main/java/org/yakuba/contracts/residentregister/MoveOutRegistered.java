package org.yakuba.contracts.residentregister;

import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.Contract;

/**
 * 転出予定の記載: the person is still a resident until the planned day.
 *
 * @param householdScope {@code WHOLE} or {@code PART} of the household
 */
@Contract(linkageId = "Y01-E-004", title = "転出予定の記載")
public record MoveOutRegistered(
    ResidentItems resident, LifeEvent act, MoveOutPlan moveOut, @Nullable String householdScope)
    implements ResidentChanged {

  @Override
  public String addresseeNumber() {
    return resident.addresseeNumber();
  }
}
