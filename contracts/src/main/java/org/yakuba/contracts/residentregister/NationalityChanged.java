package org.yakuba.contracts.residentregister;

import org.yakuba.contracts.Contract;

/**
 * 帰化・国籍取得・国籍喪失.
 *
 * @param previousResidentType 住民種別 before
 */
@Contract(linkageId = "Y01-E-014", title = "国籍の変更")
public record NationalityChanged(ResidentItems resident, LifeEvent act, String previousResidentType)
    implements ResidentChanged {

  @Override
  public String addresseeNumber() {
    return resident.addresseeNumber();
  }
}
