package org.yakuba.residentregister.ledger.decide;

import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.ledger.Basis;
import org.yakuba.residentregister.rules.EventReason;
import org.yakuba.residentregister.rules.ResidentStatus;

/**
 * 転出 (住民基本台帳法 第24条; resident-register §3.3, RES-4-22): residents until the planned day, removed
 * from it on. Notified more than fourteen days after the move it is entered ex officio, without a
 * date of notification.
 */
public record MovingOut(
    Occasion occasion, List<String> personIds, Destination destination, @Nullable NewHead newHead)
    implements Command {
  public MovingOut {
    personIds = List.copyOf(new LinkedHashSet<>(personIds));
  }

  /**
   * 転出先.
   *
   * @param overseas whether it lies abroad
   * @param address as written; the municipality alone is enough
   */
  public record Destination(boolean overseas, @Nullable String address) {}

  @Override
  public DateRule dateRule() {
    return DateRule.NOTIFIED_AHEAD;
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
    var reason =
        destination.overseas() ? EventReason.OVERSEAS_MOVE_OUT : EventReason.DOMESTIC_MOVE_OUT;
    if (DateCheck.isLate(draft, dateRule())) {
      draft.enterExOfficio();
    }
    var left = new LinkedHashSet<String>();
    for (var number : personIds) {
      var before = draft.last(number).orElseThrow();
      left.add(before.place().householdNumber());
      var removed =
          new Removed(
              reason.code(),
              occasion.eventDate(),
              draft.word().notificationDate(),
              destination.address(),
              draft.day(),
              null,
              null,
              null);
      var sheet = before.removed(ResidentStatus.MOVED_OUT, removed);
      draft.add(reason, sheet);
      draft.publish(Change.Kind.MOVE_OUT_REGISTERED, before, sheet);
      if (!draft.day().isAfter(occasion.processedDate())) {
        draft.publish(Change.Kind.MOVE_OUT_EFFECTED, before, sheet);
      }
    }
    HeadSuccession.settle(draft, left, newHead);
  }
}
