package org.yakuba.contracts.residentregister;

import org.yakuba.contracts.Contract;

/**
 * 死亡: the record was removed.
 *
 * @param deleted 消除
 */
@Contract(linkageId = "Y01-E-009", title = "死亡")
public record ResidentDied(ResidentItems resident, LifeEvent act, DatedReason deleted)
    implements ResidentChanged {

  @Override
  public String addresseeNumber() {
    return resident.addresseeNumber();
  }
}
