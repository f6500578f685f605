package org.yakuba.contracts.residentregister;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.Whereabouts;

/**
 * 転出確定 (resident-register §2.3); the planned values stay beside it.
 *
 * @param confirmedDate 転出年月日(確定)
 * @param confirmedAddress 転出先住所(確定)
 * @param noticeDate 転入通知日
 */
public record MoveOutConfirmation(
    @Nullable LocalDate confirmedDate,
    @Whereabouts(Whereabouts.Kind.DESTINATION_ADDRESS) @Nullable String confirmedAddress,
    @Nullable LocalDate noticeDate) {}
