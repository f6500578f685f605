package org.yakuba.sample;

import static org.yakuba.sample.Treatment.CONVERTED;
import static org.yakuba.sample.Treatment.QUARANTINED;
import static org.yakuba.sample.Treatment.REVIEW;

import java.util.Arrays;
import java.util.List;

/**
 * The kinds of flaws that a sample extract can carry, with the rule that must find each (データ移行 §4).
 */
public enum FlawKind {
  DUPLICATE_PERSON("CLN-01", ExtractFiles.RESIDENT, REVIEW),
  DUPLICATE_ADDRESSEE_NUMBER("CLN-02", ExtractFiles.RESIDENT, QUARANTINED),
  DUPLICATE_HOUSEHOLD_NUMBER("CLN-02", ExtractFiles.HOUSEHOLD, QUARANTINED),
  DUPLICATE_INDIVIDUAL_NUMBER("CLN-03", ExtractFiles.RESIDENT, QUARANTINED),
  UNKNOWN_TOWN("CLN-11", ExtractFiles.RESIDENT, REVIEW),
  BUILDING_NOTATION("CLN-12", ExtractFiles.RESIDENT, REVIEW),
  NAME_NOTATION("CLN-13", ExtractFiles.RESIDENT, CONVERTED),
  DATE_NOTATION("CLN-15", ExtractFiles.RESIDENT, CONVERTED),
  REQUIRED_ITEM_MISSING("CLN-21", ExtractFiles.RESIDENT, QUARANTINED),
  NUMBER_MISSING("CLN-22", ExtractFiles.RESIDENT, REVIEW),
  HOUSEHOLD_WITHOUT_HEAD("CLN-23", ExtractFiles.HOUSEHOLD, REVIEW),
  HEAD_ABSENT("CLN-23", ExtractFiles.HOUSEHOLD, REVIEW),
  RESIDENT_WITHOUT_HOUSEHOLD("CLN-23", ExtractFiles.RESIDENT, QUARANTINED),
  RESIDENT_BEFORE_BIRTH("CLN-31", ExtractFiles.RESIDENT, QUARANTINED),
  REMOVED_BEFORE_ENTRY("CLN-31", ExtractFiles.RESIDENT, QUARANTINED),
  EVENT_BEFORE_BIRTH("CLN-31", ExtractFiles.RESIDENT_HISTORY, QUARANTINED),
  EVENT_AFTER_REMOVAL("CLN-31", ExtractFiles.RESIDENT_HISTORY, QUARANTINED),
  RELATIONSHIP_AND_SEX("CLN-32", ExtractFiles.RESIDENT, QUARANTINED),
  RELATIONSHIP_AND_AGE("CLN-32", ExtractFiles.RESIDENT, QUARANTINED),
  SECOND_HEAD("CLN-32", ExtractFiles.RESIDENT, QUARANTINED),
  LIVING_WITH_DEATH("CLN-37", ExtractFiles.RESIDENT, QUARANTINED),
  MEASURE_EXPIRED("CLN-38", ExtractFiles.PROTECTIVE_MEASURE, REVIEW),
  UNIDENTIFIED_CHARACTER("CLN-41", ExtractFiles.RESIDENT, REVIEW),
  CONTROL_CHARACTER("CLN-41", ExtractFiles.RESIDENT, CONVERTED),
  UNDEFINED_CHARACTER("CLN-41", ExtractFiles.RESIDENT, QUARANTINED),
  HISTORY_WITHOUT_RESIDENT("CLN-42", ExtractFiles.RESIDENT_HISTORY, QUARANTINED),
  MEASURE_WITHOUT_RESIDENT("CLN-42", ExtractFiles.PROTECTIVE_MEASURE, QUARANTINED),
  UNKNOWN_CODE("CLN-43", ExtractFiles.RESIDENT, QUARANTINED),
  UNKNOWN_REASON("CLN-43", ExtractFiles.RESIDENT_HISTORY, QUARANTINED),
  NUMBER_FORM("CLN-44", ExtractFiles.RESIDENT, QUARANTINED),
  TOO_LONG("FMT-LENGTH", ExtractFiles.RESIDENT, QUARANTINED),
  WRONG_TYPE("FMT-TYPE", ExtractFiles.RESIDENT, QUARANTINED),
  IMPOSSIBLE_DATE("FMT-DATE", ExtractFiles.RESIDENT, QUARANTINED),
  WRONG_CHECK_DIGIT("FMT-CHECKDIGIT", ExtractFiles.RESIDENT, QUARANTINED),
  COLUMNS_MISSING("FMT-COLUMNS", ExtractFiles.RESIDENT, QUARANTINED),
  CORPORATE_CHECK_DIGIT("FMT-CHECKDIGIT", ExtractFiles.ADDRESSEE, QUARANTINED),
  ALLOWANCE_NUMBER_TWICE("CLN-02", AllowanceFiles.RECIPIENT, QUARANTINED),
  ALLOWANCE_TWO_RECIPIENTS("CLN-04", AllowanceFiles.CHILD, QUARANTINED),
  ALLOWANCE_CLAIM_MISSING("CLN-21", AllowanceFiles.RECIPIENT, QUARANTINED),
  ALLOWANCE_DECIDED_EARLY("CLN-31", AllowanceFiles.RECIPIENT, QUARANTINED),
  ALLOWANCE_UNPAID("CLN-33", AllowanceFiles.MONTH, REVIEW),
  ALLOWANCE_AMOUNT("CLN-34", AllowanceFiles.MONTH, REVIEW),
  ALLOWANCE_AGE("CLN-36", AllowanceFiles.CHILD, REVIEW),
  ALLOWANCE_PAID_AFTER_DEATH("CLN-37", AllowanceFiles.MONTH, QUARANTINED),
  ALLOWANCE_UNKNOWN_PERSON("CLN-42", AllowanceFiles.RECIPIENT, QUARANTINED),
  ALLOWANCE_WITHOUT_RECIPIENT("CLN-42", AllowanceFiles.MONTH, QUARANTINED),
  ALLOWANCE_UNKNOWN_CODE("CLN-43", AllowanceFiles.CHILD, QUARANTINED),
  ALLOWANCE_NEGATIVE("CLN-44", AllowanceFiles.PAYMENT, QUARANTINED);

  private final String rule;
  private final String file;
  private final Treatment treatment;

  FlawKind(String rule, String file, Treatment treatment) {
    this.rule = rule;
    this.file = file;
    this.treatment = treatment;
  }

  /** The kinds that recipients of the child allowance carry. */
  static List<FlawKind> ofAllowance() {
    return Arrays.stream(values()).filter(FlawKind::isOfAllowance).toList();
  }

  private boolean isOfAllowance() {
    return name().startsWith("ALLOWANCE_");
  }

  /** Whether a family of the register carries it. */
  boolean isOfFamily() {
    return this != CORPORATE_CHECK_DIGIT && !isOfAllowance();
  }

  /** The rule that must report it, e.g. {@code CLN-32}. */
  public String rule() {
    return rule;
  }

  /** The file whose lines must be reported. */
  public String file() {
    return file;
  }

  public Treatment treatment() {
    return treatment;
  }
}
