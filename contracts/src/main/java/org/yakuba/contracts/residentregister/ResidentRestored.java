package org.yakuba.contracts.residentregister;

import org.yakuba.contracts.Contract;

/** 職権記載による回復: a removed record is in force again. */
@Contract(linkageId = "Y01-E-011", title = "職権記載による回復")
public record ResidentRestored(ResidentItems resident, LifeEvent act) implements ResidentChanged {

  @Override
  public String addresseeNumber() {
    return resident.addresseeNumber();
  }
}
