package org.yakuba.contracts.residentregister;

import org.yakuba.contracts.Contract;

/** 出生: a person entered the register by birth. */
@Contract(linkageId = "Y01-E-008", title = "出生")
public record ResidentBorn(ResidentItems resident, LifeEvent act) implements ResidentChanged {

  @Override
  public String addresseeNumber() {
    return resident.addresseeNumber();
  }
}
