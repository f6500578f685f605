package org.yakuba.contracts.residentregister;

import org.yakuba.contracts.Contract;

/**
 * 失踪・職権消除: the record was removed.
 *
 * @param deleted 消除
 */
@Contract(linkageId = "Y01-E-010", title = "失踪・職権消除")
public record ResidentDeleted(ResidentItems resident, LifeEvent act, DatedReason deleted)
    implements ResidentChanged {

  @Override
  public String addresseeNumber() {
    return resident.addresseeNumber();
  }
}
