package org.yakuba.contracts.residentregister;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.UncertainDay;

/**
 * 異動の共通項目 (data-linkage §5.1).
 *
 * @param reasonCode 異動事由 (resident-register §2.6)
 * @param eventDate 異動日
 * @param notificationDate 届出日; absent for acts of the office
 * @param processedDate 処理日
 * @param basis {@code NOTIFICATION}, {@code EX_OFFICIO} or {@code BY_REQUEST}
 */
public record LifeEvent(
    String reasonCode,
    UncertainDay eventDate,
    @Nullable LocalDate notificationDate,
    LocalDate processedDate,
    String basis) {}
