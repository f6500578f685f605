package org.yakuba.contracts.residentregister;

import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.Contract;
import org.yakuba.contracts.Whereabouts;

/**
 * 転入・住所設定 (reasons 01, 02, 06): a person entered the register.
 *
 * @param becameResident 住民となった日
 * @param addressSet 住所を定めた日
 * @param originAddress 転入前住所
 * @param lastRegisteredAddress 最終登録住所地
 * @param foreign of a foreign resident
 */
@Contract(linkageId = "Y01-E-001", title = "転入・住所設定")
public record ResidentMovedIn(
    ResidentItems resident,
    LifeEvent act,
    DatedReason becameResident,
    DatedReason addressSet,
    @Whereabouts(Whereabouts.Kind.PREVIOUS_ADDRESS) @Nullable String originAddress,
    @Whereabouts(Whereabouts.Kind.PREVIOUS_ADDRESS) @Nullable String lastRegisteredAddress,
    @Nullable ForeignResident foreign)
    implements ResidentChanged {

  @Override
  public String addresseeNumber() {
    return resident.addresseeNumber();
  }
}
