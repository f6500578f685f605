package org.yakuba.contracts.residentregister;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.Whereabouts;

/**
 * 転出予定 (resident-register §2.3).
 *
 * @param plannedDate 転出予定年月日
 * @param plannedAddress 転出先住所(予定)
 */
public record MoveOutPlan(
    @Nullable LocalDate plannedDate,
    @Whereabouts(Whereabouts.Kind.DESTINATION_ADDRESS) @Nullable String plannedAddress) {}
