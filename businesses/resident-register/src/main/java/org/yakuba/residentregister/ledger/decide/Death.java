package org.yakuba.residentregister.ledger.decide;

import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.ledger.Basis;
import org.yakuba.residentregister.rules.EventReason;
import org.yakuba.residentregister.rules.ResidentStatus;

/**
 * 死亡 (resident-register §3.5, RES-4-42): the date may be uncertain; a planned move out is cancelled
 * first.
 */
public record Death(Occasion occasion, List<String> personIds, @Nullable NewHead newHead)
    implements Command {
  public Death {
    personIds = List.copyOf(new LinkedHashSet<>(personIds));
  }

  @Override
  public DateRule dateRule() {
    return DateRule.NOTIFIED_BY_FAMILY_REGISTER;
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
    TargetCheck.check(draft, "personIds", personIds);
  }

  @Override
  public void enter(Draft draft) {
    Removing.enter(
        draft,
        personIds,
        EventReason.DEATH,
        ResidentStatus.DEAD,
        Change.Kind.RESIDENT_DIED,
        newHead);
  }
}
