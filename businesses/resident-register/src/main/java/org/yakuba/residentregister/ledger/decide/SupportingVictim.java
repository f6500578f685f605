package org.yakuba.residentregister.ledger.decide;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.CivilPeriod;
import org.yakuba.platform.disclosure.ProtectionRole;
import org.yakuba.platform.disclosure.ProtectiveMeasure.Stage;
import org.yakuba.residentregister.ledger.Basis;

/**
 * DV等支援措置 (住民基本台帳事務処理要領 第5-10; resident-register §3.12, RES-3-07, RES-3-08): begun, extended,
 * ended, released for a time.
 *
 * @param personIds 申出者; whoever lives with the first of them may ask for support as well
 * @param accompanyingPersonIds 併せて支援を求める者
 * @param startDate first protected day
 * @param endDate planned last day of a start or extension; last protected day of an end
 * @param at when a temporary release begins
 * @param minutes how long it lasts
 */
public record SupportingVictim(
    Occasion occasion,
    Operation operation,
    List<String> personIds,
    List<String> accompanyingPersonIds,
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate,
    @Nullable LocalDateTime at,
    @Nullable Integer minutes)
    implements Command {
  private static final int LONGEST_RELEASE = 1440;

  public SupportingVictim {
    personIds = List.copyOf(new LinkedHashSet<>(personIds));
    accompanyingPersonIds = List.copyOf(new LinkedHashSet<>(accompanyingPersonIds));
  }

  /** What is done. */
  public enum Operation {
    /** 仮支援措置: from the application to the decision. */
    PROVISIONAL_START,
    START,
    EXTEND,
    END,
    /** 一時解除. */
    TEMP_RELEASE
  }

  @Override
  public DateRule dateRule() {
    return DateRule.PAST;
  }

  @Override
  public Basis basis() {
    return Basis.BY_REQUEST;
  }

  @Override
  public boolean changesHouseholds() {
    return false;
  }

  @Override
  public void check(Draft draft) {
    switch (operation) {
      case PROVISIONAL_START, START -> {
        checkResidents(draft);
        checkPeriod(draft, start());
      }
      case EXTEND -> everybody().forEach(number -> checkExtension(draft, number));
      case END ->
          everybody()
              .forEach(number -> {
                if (inForce(draft, number).isEmpty()) {
                  draft.refuse(Code.SUPPORT_NOT_FOUND, "personIds", number);
                }
              });
      case TEMP_RELEASE -> checkRelease(draft);
    }
  }

  private void checkResidents(Draft draft) {
    var today = occasion.processedDate();
    for (var number : personIds) {
      if (draft.chain(number).rows().isEmpty()) {
        draft.refuse(Code.PERSON_NOT_FOUND, "personIds", number);
      } else if (!isResident(draft, number, today)) {
        draft.refuse(Code.PERSON_NOT_RESIDENT, "personIds", number);
      }
    }
    for (var number : accompanyingPersonIds) {
      if (draft.chain(number).rows().isEmpty()) {
        draft.refuse(Code.PERSON_NOT_FOUND, "accompanyingPersonIds", number);
      } else if (!draft.refused()
          && !(isResident(draft, number, today) && livesWithFirst(draft, number, today))) {
        draft.refuse(Code.ACCOMPANYING_NOT_SAME_ADDRESS, "accompanyingPersonIds", number);
      }
    }
  }

  private static boolean isResident(Draft draft, String number, LocalDate day) {
    return draft.at(number, day).filter(Sheet::isRegistered).isPresent();
  }

  private boolean livesWithFirst(Draft draft, String number, LocalDate day) {
    var first = draft.at(personIds.getFirst(), day).orElseThrow();
    return draft.at(number, day).orElseThrow().home().isAt(first.home().address());
  }

  private void checkPeriod(Draft draft, LocalDate start) {
    var planned = endDate;
    if (planned != null && (planned.isAfter(lastDay(draft, start)) || planned.isBefore(start))) {
      draft.refuse(Code.SUPPORT_PERIOD_TOO_LONG, "endDate", planned.toString());
    }
  }

  private void checkExtension(Draft draft, String number) {
    var current = decided(draft, number);
    if (current.isEmpty()) {
      draft.refuse(Code.SUPPORT_NOT_FOUND, "personIds", number);
      return;
    }
    var last = Objects.requireNonNull(current.get().endDate());
    var today = occasion.processedDate();
    var opens = CivilPeriod.monthsBefore(last, draft.law().supportExtensionWindowMonths(today));
    if (today.isBefore(opens) || today.isAfter(last)) {
      draft.refuse(Code.SUPPORT_EXTENSION_OUT_OF_WINDOW, "processedDate", today.toString());
    }
    checkPeriod(draft, last.plusDays(1));
  }

  private void checkRelease(Draft draft) {
    for (var number : everybody()) {
      if (inForce(draft, number).isEmpty()) {
        draft.refuse(Code.SUPPORT_NOT_FOUND, "personIds", number);
      }
    }
    if (minutes != null && (minutes < 1 || minutes > LONGEST_RELEASE)) {
      draft.refuse(Code.RELEASE_MINUTES_OUT_OF_RANGE, "minutes", minutes.toString());
    }
  }

  @Override
  public void enter(Draft draft) {
    for (var number : everybody()) {
      switch (operation) {
        case PROVISIONAL_START, START -> begin(draft, number);
        case EXTEND -> extend(draft, decided(draft, number).orElseThrow());
        case END -> {
          var on = endDate == null ? occasion.processedDate() : endDate;
          inForce(draft, number).forEach(support -> draft.support(support.ended(on)));
        }
        case TEMP_RELEASE -> release(draft, inForce(draft, number).getLast());
      }
      if (operation != Operation.TEMP_RELEASE) {
        draft
            .last(number)
            .ifPresent(
                sheet -> draft.publish(Change.Kind.PROTECTIVE_MEASURE_CHANGED, sheet, sheet));
      }
    }
  }

  private void begin(Draft draft, String number) {
    boolean decided = operation == Operation.START;
    boolean subject = personIds.contains(number);
    var end = endDate == null && decided ? lastDay(draft, start()) : endDate;
    draft.support(
        new Support(
            number,
            draft.eventId(),
            subject ? ProtectionRole.SUBJECT : ProtectionRole.CO_SUBJECT,
            subject ? null : personIds.getFirst(),
            decided ? Stage.DECIDED : Stage.PROVISIONAL,
            start(),
            end,
            null,
            List.of()));
  }

  private void extend(Draft draft, Support current) {
    var start = Objects.requireNonNull(current.endDate()).plusDays(1);
    draft.support(
        new Support(
            current.number(),
            current.measureId(),
            current.role(),
            current.principal(),
            Stage.DECIDED,
            start,
            endDate == null ? lastDay(draft, start) : endDate,
            null,
            List.of()));
  }

  private void release(Draft draft, Support current) {
    int length =
        minutes == null ? draft.law().suppressionReleaseMinutes(occasion.processedDate()) : minutes;
    var from = at == null ? occasion.processedDate().atStartOfDay() : at;
    draft.support(current.released(new Support.Release(from, length)));
  }

  private LocalDate start() {
    return startDate == null ? occasion.effectiveOn() : startDate;
  }

  private LocalDate lastDay(Draft draft, LocalDate start) {
    return CivilPeriod.endOfMonths(
        start, draft.law().supportMeasureMonths(occasion.processedDate()));
  }

  private List<String> everybody() {
    var all = new LinkedHashSet<>(personIds);
    all.addAll(accompanyingPersonIds);
    return List.copyOf(all);
  }

  private static List<Support> inForce(Draft draft, String number) {
    return draft.slice().supports(number).stream()
        .filter(support -> support.endedOn() == null)
        .toList();
  }

  /** The decided measure that can be extended: the last one, not ended. */
  private static Optional<Support> decided(Draft draft, String number) {
    return inForce(draft, number).stream()
        .reduce((a, b) -> b)
        .filter(support -> support.stage() == Stage.DECIDED && support.endDate() != null);
  }
}
