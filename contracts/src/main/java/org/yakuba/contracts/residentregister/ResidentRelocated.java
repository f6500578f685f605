package org.yakuba.contracts.residentregister;

import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.Contract;
import org.yakuba.contracts.Whereabouts;

/**
 * 転居: the address changed within the municipality.
 *
 * @param previousAddress 前住所(市内)
 * @param addressSet 住所を定めた日
 */
@Contract(linkageId = "Y01-E-003", title = "転居")
public record ResidentRelocated(
    ResidentItems resident,
    LifeEvent act,
    @Whereabouts(Whereabouts.Kind.PREVIOUS_ADDRESS) @Nullable String previousAddress,
    DatedReason addressSet)
    implements ResidentChanged {

  @Override
  public String addresseeNumber() {
    return resident.addresseeNumber();
  }
}
