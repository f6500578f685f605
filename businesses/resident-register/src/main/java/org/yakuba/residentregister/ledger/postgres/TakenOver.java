package org.yakuba.residentregister.ledger.postgres;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.residentregister.ledger.EntryKind;
import org.yakuba.residentregister.ledger.decide.Chain;
import org.yakuba.residentregister.ledger.decide.ChainRow;
import org.yakuba.residentregister.ledger.decide.Command;
import org.yakuba.residentregister.ledger.decide.Correcting;
import org.yakuba.residentregister.ledger.decide.Corrections;
import org.yakuba.residentregister.ledger.decide.MovingOut;
import org.yakuba.residentregister.ledger.decide.NameChanges;
import org.yakuba.residentregister.ledger.decide.Occasion;
import org.yakuba.residentregister.ledger.decide.Slice;
import org.yakuba.residentregister.rules.EventReason;
import org.yakuba.residentregister.rules.ResidentStatus;

/**
 * 異動 taken over from a predecessor: the row is there, what was entered is not. Each row of each
 * person is an 異動 of its own, under a name made of the person's number and the row's.
 */
public final class TakenOver {
  private static final String PREFIX = "row:";

  private TakenOver() {}

  static String eventId(String number, int historyNo) {
    return PREFIX + historyNo + ":" + number;
  }

  /** Whether an 異動 was taken over. */
  public static boolean is(String eventId) {
    return eventId.startsWith(PREFIX);
  }

  /** 宛名番号 of the person whose row it is. */
  public static String person(String eventId) {
    return eventId.substring(eventId.indexOf(':', PREFIX.length()) + 1);
  }

  /**
   * Whether a taken-over 異動 has something to return to when it is cancelled: an earlier row, or
   * nothing for an entry.
   */
  public static boolean canBeCancelled(Chain chain, String eventId) {
    ChainRow before = null;
    for (var row : chain.rows()) {
      if (row.actId().equals(eventId)) {
        return before != null || row.effect().effect() == EventReason.Effect.ENTRY;
      }
      before = row;
    }
    return true;
  }

  /** The 異動 as far as the row tells; null when there is no such row. */
  static Slice.@Nullable Event event(Chain chain, List<ChainRow> everything, String eventId) {
    for (var row : everything) {
      if (row.actId().equals(eventId)) {
        boolean cancelled = chain.rows().stream().noneMatch(r -> r.actId().equals(eventId));
        return new Slice.Event(eventId, command(row), cancelled, Set.of(chain.number()));
      }
    }
    return null;
  }

  private static Command command(ChainRow row) {
    var occasion =
        new Occasion(row.eventDate(), row.notificationDate(), row.processedDate(), row.note());
    var persons = List.of(row.sheet().number());
    var removed = row.sheet().removed();
    if (row.effect().isMoveOut()) {
      return new MovingOut(
          occasion,
          persons,
          new MovingOut.Destination(
              row.effect() == EventReason.OVERSEAS_MOVE_OUT,
              removed == null ? null : removed.plannedAddress()),
          null);
    }
    return new Correcting(
        occasion,
        persons,
        Correcting.Kind.CLERICAL,
        new Corrections(
            NameChanges.NONE, null, null, null, null, null, null, null, null, null, null));
  }

  /**
   * 転出予定者 taken over: one row says that the person is a resident and will leave. It is read as the
   * two rows it stands for, the second of which lies ahead.
   *
   * @param lastRowNo the number of the last row ever entered
   */
  static List<ChainRow> split(ChainRow row, int lastRowNo) {
    var removed = row.sheet().removed();
    var reason = removed == null ? null : EventReason.ofCode(removed.reasonCode()).orElse(null);
    if (removed == null
        || reason == null
        || !reason.isMoveOut()
        || !TakenOver.is(row.eventId())
        || row.kind() != EntryKind.EVENT
        || !row.sheet().isRegistered()) {
      return List.of(row);
    }
    var day = removedOn(row, removed.date());
    var rows = new ArrayList<ChainRow>();
    var number = row.sheet().number();
    rows.add(
        row.revised(lastRowNo + 1, eventId(number, lastRowNo + 1), Removals.without(row.sheet())));
    var name = eventId(number, lastRowNo + 2);
    rows.add(
        new ChainRow(
            lastRowNo + 2,
            lastRowNo + 2,
            EntryKind.EVENT,
            null,
            reason,
            reason,
            removed.date(),
            day,
            removed.notificationDate(),
            row.processedDate(),
            row.basis(),
            null,
            name,
            name,
            row.sheet().removed(ResidentStatus.MOVED_OUT, removed)));
    return rows;
  }

  private static LocalDate removedOn(ChainRow row, UncertainDate date) {
    var internal = date.internalDate();
    return internal == null ? row.effectiveOn() : internal;
  }
}
