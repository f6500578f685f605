package org.yakuba.contracts.residentregister;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a foreign resident's record has besides (resident-register §2.2).
 *
 * @param nationality 国籍・地域
 * @param art3045Category 30条45規定区分
 * @param residenceStatus 在留資格
 * @param residencePeriod 在留期間
 * @param residencePeriodExpiry 在留期間満了日
 */
public record ForeignResident(
    @Nullable String nationality,
    @Nullable String art3045Category,
    @Nullable String residenceStatus,
    @Nullable String residencePeriod,
    @Nullable LocalDate residencePeriodExpiry) {}
