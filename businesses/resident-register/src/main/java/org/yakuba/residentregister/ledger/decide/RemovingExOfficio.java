package org.yakuba.residentregister.ledger.decide;

import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.ledger.Basis;
import org.yakuba.residentregister.rules.EventReason;
import org.yakuba.residentregister.rules.ResidentStatus;

/**
 * 職権消除 and 失踪宣告 (住民基本台帳法 第8条, 同法施行令 第12条; resident-register §3.5, §3.6, RES-4-35, RES-4-44).
 *
 * @param disappearance whether a court declared the person missing
 */
public record RemovingExOfficio(
    Occasion occasion, List<String> personIds, boolean disappearance, @Nullable NewHead newHead)
    implements Command {
  public RemovingExOfficio {
    personIds = List.copyOf(new LinkedHashSet<>(personIds));
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
    TargetCheck.check(draft, "personIds", personIds);
  }

  @Override
  public void enter(Draft draft) {
    Removing.enter(
        draft,
        personIds,
        EventReason.EX_OFFICIO_REMOVAL,
        ResidentStatus.REMOVED,
        Change.Kind.RESIDENT_DELETED,
        newHead);
  }
}
