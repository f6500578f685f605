package org.yakuba.contracts.residentregister;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One 異動 of a person in the answer of {@link ResidentInquiry}.
 *
 * @param historyNo 履歴番号
 * @param kind {@code E} event, {@code C} cancellation, {@code A} amendment
 * @param targetHistoryNo the 異動 that a cancellation or amendment is about
 * @param knownFrom since when it was known
 * @param knownTo until when, if it was cancelled or amended
 */
public record HistoryItem(
    int historyNo,
    String kind,
    @Nullable Integer targetHistoryNo,
    LifeEvent act,
    Instant knownFrom,
    @Nullable Instant knownTo) {}
