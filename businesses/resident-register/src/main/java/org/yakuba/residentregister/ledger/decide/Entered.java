package org.yakuba.residentregister.ledger.decide;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.UncertainDate;

/**
 * 住民となった年月日 and where the person came from (resident-register §2.1); 外国人住民となった年月日 for foreign
 * residents.
 *
 * @param reasonCode 事由
 * @param originAddress 転入前住所
 * @param lastRegisteredAddress 最終登録住所地
 * @param originHeadName 転入前の世帯主氏名
 */
public record Entered(
    @Nullable UncertainDate date,
    @Nullable LocalDate notificationDate,
    @Nullable String reasonCode,
    @Nullable String originAddress,
    @Nullable String lastRegisteredAddress,
    @Nullable String originHeadName) {}
