package org.yakuba.childallowance.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Predicate;

/**
 * 支給開始月 (児童手当法第8条第2項・第3項): the month after the claim; the month after the event when the claim came
 * within fifteen days of it.
 */
public final class StartMonth {

  private final ChildAllowanceLaw law;
  private final Predicate<LocalDate> closed;

  /**
   * @param closed 閉庁日: a time limit that ends on one ends on the next day that is none
   */
  public StartMonth(ChildAllowanceLaw law, Predicate<LocalDate> closed) {
    this.law = law;
    this.closed = closed;
  }

  /** The first month that a claim pays for. */
  public YearMonth of(Claim claim) {
    var event = claim.eventDate();
    return Months.toYearMonth(
        of(
            Math.toIntExact(claim.date().toEpochDay()),
            event == null ? HouseholdTable.NONE : Math.toIntExact(event.toEpochDay()),
            claim.reform2024Transitional()));
  }

  /** Whether a claim came within the fifteen days after its event; false without an event. */
  public boolean isInTime(Claim claim) {
    var event = claim.eventDate();
    return event != null && !claim.date().isAfter(deadline(event));
  }

  /**
   * The first month that a claim pays for.
   *
   * @param claim day of the claim
   * @param event day of the event, or {@link HouseholdTable#NONE}
   */
  int of(int claim, int event, boolean transitional) {
    int start = Months.ofEpochDay(claim) + 1;
    if (event != HouseholdTable.NONE && inTime(claim, event)) {
      start = Math.min(start, Months.ofEpochDay(event) + 1);
    }
    if (transitional && claim <= law.transitionalDeadline()) {
      start = Math.min(start, law.transitionalStart());
    }
    return start;
  }

  /** 15日特例: the day of the event itself does not count (民法第140条). */
  private boolean inTime(int claim, int event) {
    int lastDay = event + law.claimDays();
    while (claim > lastDay && closed.test(LocalDate.ofEpochDay(lastDay))) {
      lastDay++;
    }
    return claim <= lastDay;
  }

  /** The last day on which a claim still reaches back to an event. */
  public LocalDate deadline(LocalDate event) {
    var lastDay = event.plusDays(law.claimDays());
    while (closed.test(lastDay)) {
      lastDay = lastDay.plusDays(1);
    }
    return lastDay;
  }
}
