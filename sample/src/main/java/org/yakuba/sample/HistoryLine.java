package org.yakuba.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of resident_history.csv: one changed item of one 異動.
 *
 * @param column heading of the changed item; empty for the first entry
 */
record HistoryLine(
    String addresseeNumber,
    int historyNo,
    String reason,
    LocalDate eventDate,
    @Nullable LocalDate notified,
    LocalDate processed,
    String column,
    String before,
    String after,
    String householdBefore,
    String householdAfter,
    String operator) {

  static final String HEADING = "宛名番号,履歴番号,異動事由,異動日,届出日,処理日,変更項目名,変更前,変更後,変更前世帯番号,変更後世帯番号,操作者";

  HistoryLine on(LocalDate otherDay) {
    return new HistoryLine(
        addresseeNumber,
        historyNo,
        reason,
        otherDay,
        notified,
        processed,
        column,
        before,
        after,
        householdBefore,
        householdAfter,
        operator);
  }

  HistoryLine withReason(String otherReason) {
    return new HistoryLine(
        addresseeNumber,
        historyNo,
        otherReason,
        eventDate,
        notified,
        processed,
        column,
        before,
        after,
        householdBefore,
        householdAfter,
        operator);
  }

  String[] cells() {
    return new String[] {
      addresseeNumber,
      Integer.toString(historyNo),
      reason,
      eventDate.toString(),
      notified == null ? "" : notified.toString(),
      processed.toString(),
      column,
      before,
      after,
      householdBefore,
      householdAfter,
      operator
    };
  }
}
