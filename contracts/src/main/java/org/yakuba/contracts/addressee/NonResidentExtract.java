package org.yakuba.contracts.addressee;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A non-resident as presently known, for businesses that are to deal with somebody who stands in no
 * register (version 1). The carrier inside one deployment is the view {@code
 * addressee.non_resident_extract}, whose columns have the names of these components in snake case.
 * Who was taken out of management, and whom other businesses may not refer to, is not in it.
 *
 * @param addresseeNumber 宛名番号
 * @param entityType {@code INDIVIDUAL}, {@code CORPORATION}, {@code SOLE_PROPRIETOR} or {@code
 *     ASSOCIATION}
 * @param birthDate absent when any part of it is unknown, and for organisations
 * @param sex {@code 1} male, {@code 2} female, {@code 0} unknown
 */
public record NonResidentExtract(
    String addresseeNumber,
    String entityType,
    String name,
    @Nullable String nameKana,
    @Nullable LocalDate birthDate,
    String sex,
    @Nullable String postalCode,
    @Nullable String address,
    @Nullable String building) {}
