package org.yakuba.residentregister.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.yakuba.kernel.date.Wareki;
import org.yakuba.platform.screen.component.Badge;
import org.yakuba.residentregister.ledger.EntryKind;
import org.yakuba.residentregister.ledger.HistoryEntry;

/**
 * One 異動 on the history page, with what it changed (RES-2-08).
 *
 * @param notificationDate 届出日; empty when nobody notified
 * @param marks 取消し, 訂正
 * @param changes items that differ from the record before; empty for the first entry
 */
public record EventView(
    int historyNo,
    String reason,
    String eventDate,
    String notificationDate,
    String processedDate,
    String basis,
    String note,
    boolean first,
    List<Badge> marks,
    List<Change> changes) {

  /** An item before and after. */
  public record Change(String label, String before, String after, boolean glyphs) {}

  static EventView of(HistoryEntry event, Protection.View view, Words words) {
    var entry = event.after().entry();
    var notified = entry.notificationDate();
    var note = entry.note();
    return new EventView(
        entry.historyNo(),
        words.code("eventReason", entry.reasonCode()),
        entry.eventDate().wareki(),
        notified == null ? "" : Wareki.format(notified),
        Wareki.format(entry.processedDate()),
        words.code("basis", entry.basis().name()),
        note == null ? "" : note,
        event.before() == null,
        marks(event),
        changes(event, view, words));
  }

  private static List<Badge> marks(HistoryEntry event) {
    var marks = new ArrayList<Badge>();
    if (event.cancelled()) {
      marks.add(new Badge(Badge.Tone.WARNING, "取消済み"));
    }
    if (event.amended()) {
      marks.add(new Badge(Badge.Tone.WARNING, "訂正済み"));
    }
    var entry = event.after().entry();
    var target = entry.targetHistoryNo();
    if (target != null) {
      var what = entry.kind() == EntryKind.CANCELLATION ? "の取消し" : "の訂正";
      marks.add(new Badge(Badge.Tone.NEUTRAL, "履歴番号" + target + what));
    }
    return marks;
  }

  private static List<Change> changes(HistoryEntry event, Protection.View view, Words words) {
    var before = event.before();
    if (before == null) {
      return List.of();
    }
    var old =
        RecordSections.lines(before, view, words).stream()
            .collect(Collectors.toMap(Line::label, line -> line, (a, b) -> a));
    var changes = new ArrayList<Change>();
    for (var line : RecordSections.lines(event.after(), view, words)) {
      var was = old.remove(line.label());
      if (was == null ? !line.text().isEmpty() : line.differsFrom(was)) {
        changes.add(
            new Change(line.label(), was == null ? "" : was.text(), line.text(), line.glyphs()));
      }
    }
    old.values().stream()
        .filter(line -> !line.text().isEmpty())
        .forEach(line -> changes.add(new Change(line.label(), line.text(), "", line.glyphs())));
    return changes;
  }
}
