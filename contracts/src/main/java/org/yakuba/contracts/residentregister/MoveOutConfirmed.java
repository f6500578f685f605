package org.yakuba.contracts.residentregister;

import org.yakuba.contracts.Contract;

/** 転入通知 was received: the confirmed values were added. */
@Contract(linkageId = "Y01-E-006", title = "転出の確定")
public record MoveOutConfirmed(ResidentItems resident, LifeEvent act, MoveOutConfirmation moveOut)
    implements ResidentChanged {

  @Override
  public String addresseeNumber() {
    return resident.addresseeNumber();
  }
}
