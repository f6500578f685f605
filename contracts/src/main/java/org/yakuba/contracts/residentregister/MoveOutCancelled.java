package org.yakuba.contracts.residentregister;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.Contract;

/**
 * 転出の取消し, before or after the removal; the items are those restored.
 *
 * @param cancelsEventId {@code eventId} of the cancelled publication; absent when it came with a
 *     snapshot; absent when it came with a snapshot
 */
@Contract(linkageId = "Y01-E-007", title = "転出の取消し")
public record MoveOutCancelled(ResidentItems resident, LifeEvent act, @Nullable UUID cancelsEventId)
    implements ResidentChanged {

  @Override
  public String addresseeNumber() {
    return resident.addresseeNumber();
  }
}
