package org.yakuba.residentregister.ledger;

import org.jspecify.annotations.Nullable;

/**
 * One 異動 of a person with the record before and after it (resident-register §2.4, RES-2-08).
 *
 * @param after the record it made
 * @param before the record it was made upon; null for the first
 * @param cancelled 取消フラグ: a later row says that it never was
 * @param amended 訂正フラグ: a later row holds other values for it
 */
public record HistoryEntry(
    ResidentRecord after, @Nullable ResidentRecord before, boolean cancelled, boolean amended) {}
