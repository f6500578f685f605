package org.yakuba.contracts.residentregister;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.UncertainDay;

/**
 * A day of the record with its notification and reason: 住民となった日, 住所を定めた日, 消除 (resident-register
 * §2.1, §2.3).
 */
public record DatedReason(
    @Nullable UncertainDay date,
    @Nullable LocalDate notificationDate,
    @Nullable String reasonCode) {}
