package org.yakuba.residentregister.ledger.decide;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.yakuba.kernel.parameter.DatedParameters;
import org.yakuba.residentregister.ResidentRegister;

/**
 * The numbers of the law that decisions depend on (resident-register §1.4), complete or refused at
 * the start.
 */
public final class RegisterLaw {
  private final DatedParameters parameters;
  private final boolean suppressionAutoEnd;
  private final Predicate<String> standardCharacters;

  private RegisterLaw(
      DatedParameters parameters,
      boolean suppressionAutoEnd,
      Predicate<String> standardCharacters) {
    this.parameters = parameters;
    this.suppressionAutoEnd = suppressionAutoEnd;
    this.standardCharacters = standardCharacters;
  }

  /**
   * The law of the national parameters.
   *
   * @param suppressionAutoEnd 団体設定: measures end by themselves on their planned day
   * @param standardCharacters whether a text consists of 行政事務標準文字 only
   */
  public static RegisterLaw of(
      DatedParameters parameters,
      boolean suppressionAutoEnd,
      Predicate<String> standardCharacters) {
    return new RegisterLaw(parameters, suppressionAutoEnd, standardCharacters);
  }

  /** The national parameters of this release. */
  public static DatedParameters nationalParameters() {
    return DatedParameters.resource(ResidentRegister.class, "parameters.yaml");
  }

  /** 届出期間 of 転入・転居・世帯変更, days after the day of the fact. */
  int notificationPeriodDays(LocalDate day) {
    return parameters.get("notificationPeriodDays").integerOn(day);
  }

  /** Days after a move out during which it is still accepted as a notification. */
  int moveOutAcceptAfterDays(LocalDate day) {
    return parameters.get("moveOutAcceptAfterDays").integerOn(day);
  }

  /** Age under which a head of household is told to the clerk. */
  int headMinimumAge(LocalDate day) {
    return parameters.get("headMinimumAge").integerOn(day);
  }

  /** Months of a protective measure, the first day included. */
  int supportMeasureMonths(LocalDate day) {
    return parameters.get("supportMeasureMonths").integerOn(day);
  }

  /** Months before the end from which an extension may be applied for. */
  int supportExtensionWindowMonths(LocalDate day) {
    return parameters.get("supportExtensionWindowMonths").integerOn(day);
  }

  /** Minutes of a temporary release when nothing else is said. */
  int suppressionReleaseMinutes(LocalDate day) {
    return parameters.get("suppressionReleaseMinutes").integerOn(day);
  }

  /** Whether measures end by themselves on their planned day (団体設定). */
  public boolean suppressionAutoEnd() {
    return suppressionAutoEnd;
  }

  /** Whether a text consists of 行政事務標準文字 only. */
  boolean isStandard(String text) {
    return standardCharacters.test(text);
  }
}
