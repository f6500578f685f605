package org.yakuba.residentregister.ledger.decide;

import org.yakuba.kernel.date.CivilPeriod;
import org.yakuba.kernel.date.Precision;

/** The common checks of the three dates, in the order of resident-register §8.1. */
final class DateCheck {
  private DateCheck() {}

  static void check(Draft draft, DateRule rule) {
    var occasion = draft.occasion();
    var processed = occasion.processedDate();
    var notified = occasion.notificationDate();
    var happened = occasion.eventDate().internalDate();
    var last = draft.slice().lastProcessedOn();
    if (last != null && processed.isBefore(last)) {
      draft.refuse(Code.PROCESSED_DATE_REVERSED, "processedDate", processed.toString());
    }
    if (notified != null && notified.isAfter(processed)) {
      draft.refuse(Code.PROCESSED_BEFORE_NOTIFICATION, "notificationDate", notified.toString());
    }
    if (happened != null && happened.isAfter(processed) && !rule.mayLieAhead()) {
      draft.refuse(Code.EVENT_DATE_IN_FUTURE, "eventDate", happened.toString());
    }
    if (notified == null) {
      if (rule.needsNotification()) {
        draft.refuse(Code.NOTIFICATION_DATE_REQUIRED, "notificationDate", null);
      }
    } else if (happened != null && rule.followsFact() && notified.isBefore(happened)) {
      draft.refuse(Code.NOTIFICATION_BEFORE_EVENT, "notificationDate", notified.toString());
    }
    if (isLate(draft, rule)) {
      draft.alert(
          rule == DateRule.NOTIFIED_AHEAD ? Code.MOVE_OUT_BY_AUTHORITY : Code.LATE_NOTIFICATION,
          "notificationDate",
          String.valueOf(notified));
    }
    if (occasion.eventDate().precision() != Precision.DAY) {
      draft.alert(Code.UNCALENDAR_DATE, "eventDate", occasion.eventDate().text());
    }
  }

  /** 届出期間: the days after the fact, counted from the day after it (初日不算入). */
  static boolean isLate(Draft draft, DateRule rule) {
    var notified = draft.occasion().notificationDate();
    var happened = draft.occasion().eventDate().internalDate();
    if (notified == null || happened == null || !rule.hasPeriod()) {
      return false;
    }
    var processed = draft.occasion().processedDate();
    int days =
        rule == DateRule.NOTIFIED_AHEAD
            ? draft.law().moveOutAcceptAfterDays(processed)
            : draft.law().notificationPeriodDays(processed);
    return notified.isAfter(CivilPeriod.endOfDays(CivilPeriod.startAfter(happened), days));
  }
}
