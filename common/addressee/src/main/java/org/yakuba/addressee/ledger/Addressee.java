package org.yakuba.addressee.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yakuba.addressee.rules.EntityType;
import org.yakuba.addressee.rules.Origin;
import org.yakuba.platform.disclosure.Guarded;

/**
 * One state of a person or organisation (rulebook addressee §3.1). What can tell where somebody is,
 * is guarded.
 *
 * @param number 宛名番号
 * @param historyNo 履歴番号
 * @param reason why this state was recorded
 * @param knownFrom since when it is known
 * @param operatorId who recorded it; null when taken over
 * @param residentStatus 住民状態 of a resident; may be empty
 * @param residentType 住民種別 of a resident; may be empty
 * @param householdNumber may be empty
 * @param nameKana may be empty
 * @param alias may be empty
 * @param birthDate a day of the calendar, or the day it is compared by when {@code birthDateText}
 *     is given; null when unknown
 * @param birthDateText how an uncertain date of birth is written; may be empty
 * @param address null when none is known
 * @param phone null when none is known
 * @param corporateNumber may be empty
 * @param businessCode 業務ID that registered it
 * @param mergedInto 名寄せ先宛名番号; null when it stands for itself
 */
public record Addressee(
    String number,
    int historyNo,
    RecordReason reason,
    Instant knownFrom,
    @Nullable String operatorId,
    Origin origin,
    EntityType entityType,
    String residentStatus,
    String residentType,
    String householdNumber,
    String name,
    String nameKana,
    String alias,
    @Nullable LocalDate birthDate,
    String birthDateText,
    String sex,
    @Nullable Guarded<PostalAddress> address,
    @Nullable Guarded<String> phone,
    String corporateNumber,
    String businessCode,
    @Nullable LocalDate removedOn,
    boolean crossReferenceProhibited,
    boolean deleted,
    @Nullable String mergedInto) {

  /** The date of birth when it is a day of the calendar. */
  public Optional<LocalDate> exactBirthDate() {
    return birthDateText.isEmpty() ? Optional.ofNullable(birthDate) : Optional.empty();
  }

  /** The number that represents this addressee. */
  public String representative() {
    return mergedInto == null ? number : mergedInto;
  }
}
