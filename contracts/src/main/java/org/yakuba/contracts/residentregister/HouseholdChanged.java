package org.yakuba.contracts.residentregister;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.Contract;

/**
 * 世帯分離・合併・変更・世帯主変更・続柄.
 *
 * @param previousHeadAddresseeNumber absent when the household had no head
 */
@Contract(linkageId = "Y01-E-012", title = "世帯の変更")
public record HouseholdChanged(
    ResidentItems resident,
    LifeEvent act,
    String previousHouseholdNumber,
    List<String> previousRelationshipCodes,
    @Nullable String previousHeadAddresseeNumber)
    implements ResidentChanged {

  public HouseholdChanged {
    previousRelationshipCodes = List.copyOf(previousRelationshipCodes);
  }

  @Override
  public String addresseeNumber() {
    return resident.addresseeNumber();
  }
}
