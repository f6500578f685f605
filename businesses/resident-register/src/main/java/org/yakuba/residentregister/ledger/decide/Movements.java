package org.yakuba.residentregister.ledger.decide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.ledger.EntryKind;
import org.yakuba.residentregister.ledger.decide.Version.Moment;
import org.yakuba.residentregister.rules.EventReason;
import org.yakuba.residentregister.rules.EventReason.Effect;
import org.yakuba.residentregister.rules.ResidentType;

/**
 * 動態 (resident-register §4.6): who was counted in and out, and when. A row is counted from the
 * moment it is both known and has come to pass; what is taken back after that is counted the other
 * way, so that the population at the end is that at the beginning plus increase minus decrease,
 * whatever the period.
 */
public final class Movements {
  private Movements() {}

  /**
   * One count of one person.
   *
   * @param day 計上日: the later of the day of processing and, for a move out, of the removal
   * @param type 住民種別 of the record that begins or ends
   * @param increase whether somebody came
   * @param reason why; 09 and 28 where an 異動 was taken back
   */
  public record Movement(LocalDate day, ResidentType type, boolean increase, EventReason reason) {}

  /** All counts of a ledger. */
  public static List<Movement> of(List<Version> versions) {
    record Where(String number, int chainNo) {}
    var places = new LinkedHashMap<Where, List<Version>>();
    for (var version : versions) {
      var row = version.row();
      var effect = row.effect().effect();
      if (row.kind() != EntryKind.CANCELLATION
          && (effect == Effect.ENTRY || effect == Effect.REMOVAL)) {
        places
            .computeIfAbsent(
                new Where(row.sheet().number(), row.chainNo()), key -> new ArrayList<>())
            .add(version);
      }
    }
    var counts = new ArrayList<Movement>();
    places.values().forEach(place -> count(place, counts));
    return counts;
  }

  /** The versions of one row, one after the other. */
  private static void count(List<Version> place, List<Movement> counts) {
    place.sort(Comparator.comparing(Version::from));
    @Nullable Movement counted = null;
    @Nullable Moment until = null;
    for (var version : place) {
      var from = since(version);
      if (from == null) {
        continue;
      }
      var movement = movement(version.row(), from.day());
      if (counted != null) {
        if (from.equals(until) && sameKind(counted, movement)) {
          movement =
              new Movement(counted.day(), counted.type(), counted.increase(), movement.reason());
        } else {
          counts.add(counted);
          takeBack(counted, until, counts);
        }
      }
      counted = movement;
      until = version.until();
    }
    if (counted != null) {
      counts.add(counted);
      takeBack(counted, until, counts);
    }
  }

  /** Since when a version counts; null when it was never true while it was known. */
  private static @Nullable Moment since(Version version) {
    var begins = Moment.startOf(version.row().effectiveOn());
    var from = version.from().compareTo(begins) >= 0 ? version.from() : begins;
    var until = version.until();
    return until == null || from.compareTo(until) < 0 ? from : null;
  }

  private static boolean sameKind(Movement a, Movement b) {
    return a.increase() == b.increase() && a.type() == b.type();
  }

  private static Movement movement(ChainRow row, LocalDate day) {
    return new Movement(
        day, row.sheet().type(), row.effect().effect() == Effect.ENTRY, row.effect());
  }

  private static void takeBack(Movement counted, @Nullable Moment until, List<Movement> counts) {
    if (until != null) {
      counts.add(
          new Movement(
              until.day(),
              counted.type(),
              !counted.increase(),
              counted.increase() ? EventReason.CANCELLED_ENTRY : EventReason.CANCELLED_REMOVAL));
    }
  }
}
