package org.yakuba.residentregister.linkage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The question of {@code ResidentInquiry}: by one key, as of a day, as known on a day.
 *
 * @param addresseeNumber one person
 * @param householdNumber everybody of a household
 * @param name with {@code birthDate}: by 基本4情報, presently known
 * @param sex narrows {@code name}
 * @param address narrows {@code name}: prefecture to number as written
 * @param asOf 基準日; today when absent
 * @param knownOn 知った日; all that is known when absent
 */
public record ResidentQuestion(
    @Nullable String addresseeNumber,
    @Nullable String householdNumber,
    @Nullable String name,
    @Nullable LocalDate birthDate,
    @Nullable String sex,
    @Nullable String address,
    @Nullable LocalDate asOf,
    @Nullable LocalDate knownOn) {}
