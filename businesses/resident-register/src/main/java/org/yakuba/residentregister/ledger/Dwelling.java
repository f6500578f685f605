package org.yakuba.residentregister.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.platform.disclosure.Guarded;

/**
 * 住所 and 住所を定めた年月日 (resident-register §2.1).
 *
 * @param address 住所
 * @param since 住所を定めた年月日
 * @param previousAddress 前住所 within the municipality
 */
public record Dwelling(
    Guarded<Address> address,
    @Nullable UncertainDate since,
    @Nullable LocalDate notificationDate,
    @Nullable String reasonCode,
    Guarded<String> previousAddress) {}
