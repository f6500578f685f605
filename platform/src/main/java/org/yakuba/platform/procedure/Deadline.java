package org.yakuba.platform.procedure;

import java.time.LocalDate;
import org.yakuba.kernel.date.CivilPeriod;
import org.yakuba.kernel.date.OpeningDays;
import org.yakuba.kernel.yaml.YamlMap;

/**
 * Until when: a period of the Civil Code from the day after the event (初日不算入, 民法第140条).
 *
 * @param amount days, months or years
 * @param nextOpenDay whether a last day on which the town hall is closed gives way to the next open
 *     one (地方自治法第4条の2第4項)
 */
record Deadline(int amount, Unit unit, boolean nextOpenDay) {
  /** What is counted. */
  enum Unit {
    DAYS,
    MONTHS,
    YEARS
  }

  static Deadline of(YamlMap map) {
    map.allowOnly("amount", "unit", "nextOpenDay");
    return new Deadline(
        map.integer("amount"), map.constant("unit", Unit.class), map.flag("nextOpenDay", false));
  }

  /** The last day after an event. */
  LocalDate after(LocalDate event, OpeningDays open) {
    var start = CivilPeriod.startAfter(event);
    var last =
        switch (unit) {
          case DAYS -> CivilPeriod.endOfDays(start, amount);
          case MONTHS -> CivilPeriod.endOfMonths(start, amount);
          case YEARS -> CivilPeriod.endOfYears(start, amount);
        };
    return nextOpenDay ? open.deadline(last) : last;
  }

  /** As a citizen reads it: 異動の日の翌日から14日以内. */
  String text() {
    return switch (unit) {
      case DAYS -> "異動の日から" + amount + "日以内";
      case MONTHS -> "異動の日から" + amount + "か月以内";
      case YEARS -> "異動の日から" + amount + "年以内";
    };
  }
}
