package org.yakuba.contracts.residentregister;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One person as of a day, as presently known: contract {@code ResidentFullExtract} with 基準日
 * (version 1).
 *
 * <p>The bulk carrier inside one deployment is the function {@code
 * resident_register.resident_on_day(day)}, whose columns have the names of these components in
 * snake case; a register of another vendor delivers the same fields as a file. It names everybody
 * who was a resident at any time up to that day: who is one on it is said by {@code residentStatus}
 * and {@code removedOn}. Protected persons are contained: whoever consumes this contract applies
 * Disclosure before anything leaves.
 *
 * @param addresseeNumber 宛名番号, up to 15 characters, never reused
 * @param householdNumber 世帯番号 on that day, or at the removal
 * @param head 世帯主 of that household on that day; of a household that closed with its last member,
 *     that member
 * @param residentType 住民種別: {@code 1} Japanese, {@code 2} foreign
 * @param residentStatus 住民状態: {@code 1} registered, {@code 2} moved out, {@code 3} dead, {@code 9}
 *     otherwise removed
 * @param name 氏名, unconverted characters including variation sequences
 * @param nameKana 氏名の振り仮名
 * @param birthDate 生年月日 for comparison only; absent when the year is unknown
 * @param birthDateText how the date of birth is written when any part of it is unknown
 * @param becameResidentOn 住民となった年月日; absent when the year is unknown
 * @param removedOn 消除日 of a removed record
 * @param address prefecture, municipality, town and number as written
 * @param building 方書
 * @param postalCode 郵便番号, seven digits
 */
public record ResidentOnDay(
    String addresseeNumber,
    String householdNumber,
    boolean head,
    String residentType,
    String residentStatus,
    String name,
    @Nullable String nameKana,
    @Nullable LocalDate birthDate,
    @Nullable String birthDateText,
    @Nullable LocalDate becameResidentOn,
    @Nullable LocalDate removedOn,
    @Nullable String address,
    @Nullable String building,
    @Nullable String postalCode) {}
