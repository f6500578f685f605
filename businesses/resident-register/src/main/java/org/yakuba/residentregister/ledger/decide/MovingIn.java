package org.yakuba.residentregister.ledger.decide;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.ledger.Address;
import org.yakuba.residentregister.ledger.Basis;

/**
 * 転入 (住民基本台帳法 第22条・第24条の2・第30条の46・第30条の47; resident-register §3.1, RES-4-16): persons enter a new
 * household, or join one that exists.
 *
 * @param address 住所; may be left out by those who join a household
 * @param householdId 世帯番号
 */
public record MovingIn(
    Occasion occasion,
    Origin origin,
    @Nullable Address address,
    @Nullable String householdId,
    List<Newcomer> persons)
    implements Command {
  public MovingIn {
    persons = List.copyOf(persons);
  }

  @Override
  public DateRule dateRule() {
    return DateRule.NOTIFIED;
  }

  @Override
  public Basis basis() {
    return Basis.NOTIFICATION;
  }

  @Override
  public boolean changesHouseholds() {
    return true;
  }

  @Override
  public void check(Draft draft) {
    Entering.check(draft, address, householdId, persons);
  }

  @Override
  public void enter(Draft draft) {
    Entering.enter(
        draft, origin.reason(), origin, address, Objects.requireNonNull(householdId), persons);
  }
}
