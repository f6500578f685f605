package org.yakuba.residentregister.ledger.decide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.residentregister.ledger.EntryKind;
import org.yakuba.residentregister.rules.EventReason;

/**
 * One line of 異動履歴 (resident-register §2.4): rows are never changed, later rows say of them that
 * they were cancelled or amended.
 *
 * @param historyNo 履歴番号, from 1 in the order of entry
 * @param row the row as it was entered
 * @param eventDate 異動日, which 転入通知 may have brought forward
 */
public record HistoryLine(
    int historyNo,
    ChainRow row,
    UncertainDate eventDate,
    LocalDate effectiveOn,
    boolean cancelled,
    boolean amended) {

  /** The lines of one person's rows, in the order of entry; all of them known. */
  public static List<HistoryLine> of(List<ChainRow> rows) {
    var lines = new ArrayList<HistoryLine>();
    for (var row : rows) {
      if (row.kind() != EntryKind.REVISION) {
        var shown = broughtForward(row, rows);
        lines.add(
            new HistoryLine(
                lines.size() + 1,
                row,
                shown.eventDate(),
                shown.effectiveOn(),
                row.kind() != EntryKind.CANCELLATION && isCancelled(row, rows),
                row.kind() == EntryKind.EVENT && isAmended(row, rows)));
      }
    }
    return lines;
  }

  /** The row with the day it holds since, as last revised in its place before an amendment. */
  private static ChainRow broughtForward(ChainRow row, List<ChainRow> rows) {
    var shown = row;
    for (var other : rows) {
      boolean samePlace = other.rowNo() > row.rowNo() && other.chainNo() == row.chainNo();
      if (samePlace && other.kind() == EntryKind.AMENDMENT) {
        break;
      }
      if (samePlace && other.kind() == EntryKind.REVISION && !amends(other, rows)) {
        shown = other;
      }
    }
    return shown;
  }

  /** Whether a revision came with an amendment of the act it holds. */
  private static boolean amends(ChainRow revision, List<ChainRow> rows) {
    return rows.stream()
        .anyMatch(row ->
            row.kind() == EntryKind.AMENDMENT
                && row.eventId().equals(revision.eventId())
                && row.actId().equals(revision.actId()));
  }

  private static boolean isCancelled(ChainRow row, List<ChainRow> rows) {
    return rows.stream()
        .anyMatch(other ->
            other.kind() == EntryKind.CANCELLATION
                && other.actId().equals(row.actId())
                && other.reason().effect() == EventReason.Effect.CANCELLATION);
  }

  private static boolean isAmended(ChainRow row, List<ChainRow> rows) {
    return rows.stream()
        .anyMatch(other ->
            other.actId().equals(row.actId())
                && (other.kind() == EntryKind.AMENDMENT
                    || other.kind() == EntryKind.CANCELLATION
                        && other.reason() == EventReason.CLERICAL_CORRECTION));
  }
}
