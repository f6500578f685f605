package org.yakuba.residentregister.ledger;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.UncertainDate;

/**
 * 異動履歴 — the 異動 that made a row, and since when the row has been known (resident-register §1.2,
 * §2.4).
 *
 * @param historyNo 履歴番号, from 1 for each person
 * @param chainNo place in the chain: the history number, or that of the row it amends
 * @param targetHistoryNo the row that a cancellation or amendment is about
 * @param reasonCode 異動事由
 * @param eventDate 異動日: since when it is true
 * @param effectiveOn the day by which the chain is ordered; comparison only, never shown
 * @param notificationDate 届出日; null when nobody notified
 * @param processedDate 処理日
 * @param note 留意事項
 * @param knownFrom since when the row has been known
 * @param knownTo until when the row was held true; the end of time for rows still held true
 */
public record Entry(
    int historyNo,
    int chainNo,
    EntryKind kind,
    @Nullable Integer targetHistoryNo,
    String reasonCode,
    UncertainDate eventDate,
    LocalDate effectiveOn,
    @Nullable LocalDate notificationDate,
    LocalDate processedDate,
    Basis basis,
    @Nullable String note,
    @Nullable String operatorId,
    @Nullable String officeId,
    @Nullable String terminalId,
    OffsetDateTime knownFrom,
    OffsetDateTime knownTo) {}
