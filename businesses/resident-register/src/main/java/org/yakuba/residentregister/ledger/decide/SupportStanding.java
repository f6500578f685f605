package org.yakuba.residentregister.ledger.decide;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.disclosure.MeasureKind;
import org.yakuba.platform.disclosure.ProtectiveMeasure;

/**
 * How a person stands as to 支援措置 at a moment (resident-register §3.12, §8.1; suppression §3): told
 * by the measure that began last.
 *
 * @param kind null when no measure has begun
 * @param endDate last day, planned or as ended; null for a provisional measure without one
 * @param expired past its planned end and kept up until somebody ends it
 */
public record SupportStanding(
    boolean suppressed,
    @Nullable MeasureKind kind,
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate,
    boolean expired,
    boolean temporarilyReleased) {
  private static final SupportStanding NONE =
      new SupportStanding(false, null, null, null, false, false);

  /**
   * The standing at a moment.
   *
   * @param movedOutOn 消除日 of a person who moved out by then; null for everybody else
   * @param autoEnd 団体設定: measures end by themselves on their planned day
   */
  public static SupportStanding at(
      List<Support> supports,
      LocalDateTime moment,
      @Nullable LocalDate movedOutOn,
      boolean autoEnd) {
    var day = moment.toLocalDate();
    Support current = null;
    for (var support : supports) {
      boolean begun = !support.startDate().isAfter(day);
      if (begun && (current == null || !support.startDate().isBefore(current.startDate()))) {
        current = support;
      }
    }
    if (current == null) {
      return NONE;
    }
    var measure = measure(current, movedOutOn);
    boolean pastEnd = day.isAfter(measure.effectiveEnd(autoEnd));
    boolean suppressed = !pastEnd || measure.openEnded(autoEnd);
    boolean released =
        suppressed
            && supports.stream()
                .flatMap(support -> support.releases().stream())
                .anyMatch(release -> release.covers(moment));
    return new SupportStanding(
        suppressed,
        suppressed ? measure.kindOn(day) : MeasureKind.ENDED,
        current.startDate(),
        current.endedOn() == null ? current.endDate() : current.endedOn(),
        suppressed && pastEnd,
        released);
  }

  private static ProtectiveMeasure measure(Support support, @Nullable LocalDate movedOutOn) {
    return new ProtectiveMeasure(
        support.number(),
        support.measureId(),
        support.role(),
        support.stage(),
        support.startDate(),
        Objects.requireNonNullElse(support.endDate(), LocalDate.MAX),
        movedOutOn,
        null,
        support.endedOn(),
        Set.of());
  }
}
