package org.yakuba.contracts.residentregister;

import org.yakuba.contracts.Contract;

/**
 * The day of removal came; sent again when a notice of arrival makes it earlier.
 *
 * @param deleted 消除
 */
@Contract(linkageId = "Y01-E-005", title = "転出による消除")
public record MoveOutEffected(ResidentItems resident, LifeEvent act, DatedReason deleted)
    implements ResidentChanged {

  @Override
  public String addresseeNumber() {
    return resident.addresseeNumber();
  }
}
