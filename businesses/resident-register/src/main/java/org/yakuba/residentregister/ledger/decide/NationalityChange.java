package org.yakuba.residentregister.ledger.decide;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.ledger.Names;
import org.yakuba.residentregister.rules.EventReason;
import org.yakuba.residentregister.rules.ResidentStatus;
import org.yakuba.residentregister.rules.ResidentType;

/**
 * What 帰化・国籍取得 and 国籍喪失 have in common (resident-register §3.9): the record of one kind ends and
 * that of the other begins on the same day; the address stays since when it was.
 *
 * @param from 住民種別 before
 * @param otherwise refused when the person is of the other kind
 * @param ends 消除の事由
 * @param begins 記載の事由
 */
record NationalityChange(ResidentType from, Code otherwise, EventReason ends, EventReason begins) {
  /** 帰化・国籍取得. */
  static final NationalityChange ACQUIRED =
      new NationalityChange(
          ResidentType.FOREIGN,
          Code.NOT_FOREIGN_RESIDENT,
          EventReason.REMOVAL_BY_NATURALIZATION,
          EventReason.ENTRY_BY_NATURALIZATION);

  /** 国籍喪失. */
  static final NationalityChange LOST =
      new NationalityChange(
          ResidentType.JAPANESE,
          Code.NOT_JAPANESE_RESIDENT,
          EventReason.REMOVAL_BY_NATIONALITY_LOSS,
          EventReason.ENTRY_BY_NATIONALITY_LOSS);

  /** Whether there is such a person, of whom more can be checked. */
  boolean check(Draft draft, String person) {
    if (!TargetCheck.check(draft, "personIds", person)) {
      return false;
    }
    if (draft.last(person).orElseThrow().type() != from) {
      draft.refuse(otherwise, "personIds", person);
    }
    return true;
  }

  /**
   * Ends one record and begins the other.
   *
   * @param as what else the other record says differently
   */
  void enter(Draft draft, Occasion occasion, String person, UnaryOperator<Sheet> as) {
    var before = draft.last(person).orElseThrow();
    draft.add(
        ends,
        before.removed(
            ResidentStatus.REMOVED,
            Removed.of(ends.code(), occasion.eventDate(), occasion.notificationDate())));
    var home = before.home();
    var stays =
        new Home(home.address(), home.since(), home.notificationDate(), home.reasonCode(), null);
    var other = from == ResidentType.FOREIGN ? ResidentType.JAPANESE : ResidentType.FOREIGN;
    var sheet = as.apply(before.as(other)).with(stays);
    draft.add(begins, sheet);
    draft.publish(Change.Kind.NATIONALITY_CHANGED, before, sheet);
  }

  /** A name that carries nothing over of 旧氏, 通称 and the residence card. */
  static Names plain(String full, @Nullable String kana, String kanaStatus) {
    return new Names(
        full, null, null, kana, kanaStatus, null, null, null, null, null, null, null, null);
  }
}
