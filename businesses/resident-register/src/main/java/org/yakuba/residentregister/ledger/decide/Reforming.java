package org.yakuba.residentregister.ledger.decide;

import java.util.LinkedHashSet;
import java.util.List;
import org.yakuba.residentregister.ledger.Basis;
import org.yakuba.residentregister.rules.EventReason;
import org.yakuba.residentregister.rules.ResidentStatus;

/**
 * 改製 (住民基本台帳法施行令 第16条; resident-register §3.10, RES-1-05): the old sheet becomes a removed one, a
 * new sheet begins; nobody comes or goes.
 */
public record Reforming(Occasion occasion, List<String> personIds) implements Command {
  public Reforming {
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
    return false;
  }

  @Override
  public void check(Draft draft) {
    TargetCheck.check(draft, "personIds", personIds);
  }

  @Override
  public void enter(Draft draft) {
    var reason = EventReason.REFORM_OLD_SHEET;
    for (var number : personIds) {
      var before = draft.last(number).orElseThrow();
      draft.add(
          reason,
          before.removed(
              ResidentStatus.REMOVED,
              Removed.of(reason.code(), occasion.eventDate(), occasion.notificationDate())));
      draft.add(EventReason.REFORM_NEW_SHEET, before.reformed(draft.day()));
    }
  }
}
