package org.yakuba.contracts.residentregister;

import java.util.List;
import org.yakuba.contracts.Contract;

/**
 * 氏名・生年月日・性別・住所表示・旧氏・通称・在留・成年後見 changed.
 *
 * @param changes the items with their values before and after
 */
@Contract(linkageId = "Y01-E-013", title = "記載の修正")
public record ResidentCorrected(ResidentItems resident, LifeEvent act, List<ItemChange> changes)
    implements ResidentChanged {

  public ResidentCorrected {
    changes = List.copyOf(changes);
  }

  @Override
  public String addresseeNumber() {
    return resident.addresseeNumber();
  }
}
