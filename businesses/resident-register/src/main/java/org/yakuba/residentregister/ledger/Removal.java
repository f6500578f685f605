package org.yakuba.residentregister.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.platform.disclosure.Guarded;

/**
 * 除票固有の項目 (resident-register §2.3): planned and confirmed destination stand side by side.
 *
 * @param date 消除の異動日; the planned day for a move out
 */
public record Removal(
    @Nullable String reasonCode,
    @Nullable UncertainDate date,
    @Nullable LocalDate notificationDate,
    Guarded<String> plannedAddress,
    @Nullable LocalDate plannedDate,
    Guarded<String> confirmedAddress,
    @Nullable LocalDate confirmedDate,
    @Nullable LocalDate noticeDate) {}
