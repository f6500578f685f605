package org.yakuba.residentregister.ledger.decide;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.ledger.Address;
import org.yakuba.residentregister.ledger.Basis;
import org.yakuba.residentregister.rules.EventReason;

/**
 * 職権記載 (住民基本台帳法 第8条, 同法施行令 第12条; resident-register §3.6, RES-4-35): somebody who lives here without
 * having notified is entered.
 */
public record EnteringExOfficio(
    Occasion occasion,
    Origin origin,
    @Nullable Address address,
    @Nullable String householdId,
    List<Newcomer> persons)
    implements Command {
  public EnteringExOfficio {
    persons = List.copyOf(persons);
  }

  @Override
  public DateRule dateRule() {
    return DateRule.PAST;
  }

  @Override
  public Basis basis() {
    return Basis.EX_OFFICIO;
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
        draft,
        EventReason.EX_OFFICIO_ENTRY,
        origin,
        address,
        Objects.requireNonNull(householdId),
        persons);
  }
}
