package org.yakuba.contracts.residentregister;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One person of the resident register as currently known: contract {@code ResidentFullExtract}
 * (version 1).
 *
 * <p>The bulk carrier inside one deployment is the view {@code
 * resident_register.resident_full_extract}, whose columns have the names of these components in
 * snake case; a register of another vendor delivers the same fields as a file. Protected persons
 * are contained: whoever consumes this contract applies Disclosure before anything leaves.
 *
 * @param addresseeNumber 宛名番号, up to 15 characters, never reused
 * @param householdNumber 世帯番号
 * @param residentType 住民種別: {@code 1} Japanese, {@code 2} foreign
 * @param residentStatus 住民状態: {@code 1} registered, {@code 2} moved out, {@code 3} dead, {@code 9}
 *     otherwise removed
 * @param name 氏名, unconverted characters including variation sequences
 * @param nameKana 氏名の振り仮名
 * @param alias 通称 of a foreign resident
 * @param birthDate 生年月日 for comparison only; absent when the year is unknown
 * @param birthDateText how the date of birth is written when any part of it is unknown
 * @param sex 性別: {@code 0} unknown, {@code 1} male, {@code 2} female
 * @param addressMunicipalityCode 住所_市区町村コード
 * @param addressTownCode 住所_町字コード
 * @param address prefecture, municipality, town and number as written
 * @param building 方書
 * @param postalCode 郵便番号, seven digits
 * @param removedOn 消除日 of a removed record
 */
public record ResidentSnapshot(
    String addresseeNumber,
    String householdNumber,
    String residentType,
    String residentStatus,
    String name,
    @Nullable String nameKana,
    @Nullable String alias,
    @Nullable LocalDate birthDate,
    @Nullable String birthDateText,
    String sex,
    @Nullable String addressMunicipalityCode,
    @Nullable String addressTownCode,
    @Nullable String address,
    @Nullable String building,
    @Nullable String postalCode,
    @Nullable LocalDate removedOn) {}
