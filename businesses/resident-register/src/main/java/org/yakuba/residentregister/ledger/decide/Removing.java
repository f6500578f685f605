package org.yakuba.residentregister.ledger.decide;

import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.rules.EventReason;
import org.yakuba.residentregister.rules.ResidentStatus;

/** What 死亡, 失踪 and 職権消除 have in common: persons leave the register on the day of the fact. */
final class Removing {
  private Removing() {}

  static void enter(
      Draft draft,
      List<String> personIds,
      EventReason reason,
      ResidentStatus status,
      Change.Kind change,
      @Nullable NewHead newHead) {
    var left = new LinkedHashSet<String>();
    for (var number : personIds) {
      var before = draft.last(number).orElseThrow();
      left.add(before.place().householdNumber());
      var sheet =
          before.removed(
              status,
              Removed.of(
                  reason.code(), draft.occasion().eventDate(), draft.word().notificationDate()));
      draft.add(reason, sheet);
      draft.publish(change, before, sheet);
    }
    HeadSuccession.settle(draft, left, newHead);
  }
}
