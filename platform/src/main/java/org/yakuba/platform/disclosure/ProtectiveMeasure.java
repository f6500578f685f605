package org.yakuba.platform.disclosure;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.CivilPeriod;

/**
 * 支援措置 — one version of a measure as the resident register keeps it, with its end by the only
 * algorithm of the town hall (suppression §3).
 *
 * @param from {@code provisionalFrom} or {@code measureFrom}, according to the stage
 * @param plannedTo {@code provisionalTo} or {@code measureTo} (予定終期), both ends included
 */
public record ProtectiveMeasure(
    String addresseeNumber,
    String measureKey,
    ProtectionRole role,
    Stage stage,
    LocalDate from,
    LocalDate plannedTo,
    @Nullable LocalDate movedOutOn,
    @Nullable LocalDate postMoveOutUntil,
    @Nullable LocalDate endedOn,
    Set<ProtectedScope> scopes) {

  /** 段階. */
  public enum Stage {
    PROVISIONAL,
    DECIDED
  }

  public ProtectiveMeasure {
    scopes = Set.copyOf(scopes);
  }

  /** The last day of a measure that starts on {@code from}: one year by 民法第143条 (§3-6). */
  public static LocalDate lastDayOfYearFrom(LocalDate from) {
    return CivilPeriod.endOfYears(from, 1);
  }

  /** The first day on which an extension may be applied for: one month before the end (§3-4). */
  public static LocalDate extensionOpensOn(LocalDate measureTo) {
    return CivilPeriod.monthsBefore(measureTo, 1);
  }

  /** {@code effectiveEnd} of the table in §3. */
  public LocalDate effectiveEnd(boolean suppressionAutoEnd) {
    if (endsAfterMoveOut() != null) {
      return earlier(endsAfterMoveOut(), endedOn);
    }
    if (endedOn != null) {
      return suppressionAutoEnd ? earlier(plannedTo, endedOn) : endedOn;
    }
    return plannedTo;
  }

  /** {@code openEnded} of the table in §3. */
  public boolean openEnded(boolean suppressionAutoEnd) {
    return endsAfterMoveOut() == null && endedOn == null && !suppressionAutoEnd;
  }

  /**
   * 支援措置区分 on a day (§2): decided becomes provisional on the day of moving out, and ended after
   * {@code endedOn}.
   */
  public MeasureKind kindOn(LocalDate day) {
    if (endedOn != null && day.isAfter(endedOn)) {
      return MeasureKind.ENDED;
    }
    var movedOut = movedOutOn != null && !day.isBefore(movedOutOn);
    return stage == Stage.PROVISIONAL || movedOut ? MeasureKind.PROVISIONAL : MeasureKind.DECIDED;
  }

  /** The copy that businesses decide with. */
  public SuppressionFlag flag(boolean suppressionAutoEnd, LocalDate day) {
    return new SuppressionFlag(
        addresseeNumber,
        measureKey,
        role,
        kindOn(day),
        from,
        effectiveEnd(suppressionAutoEnd),
        openEnded(suppressionAutoEnd),
        endedOn,
        scopes);
  }

  private @Nullable LocalDate endsAfterMoveOut() {
    return movedOutOn == null ? null : postMoveOutUntil;
  }

  private static LocalDate earlier(LocalDate day, @Nullable LocalDate other) {
    return other != null && other.isBefore(day) ? other : day;
  }
}
