package org.yakuba.euc.run;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 実行 — one run as it is recorded (EUC-5-05).
 *
 * @param items what was chosen, in words
 * @param words the conditions, in words
 * @param blanked rows with protected items emptied
 * @param leftOut rows left out because of protected persons
 * @param sha256 of the file; null for a page
 * @param byteLength of the file
 * @param keepUntil when the file is deleted; null for a page
 */
public record Execution(
    UUID id,
    String definitionKey,
    int version,
    String name,
    String purpose,
    String dataset,
    String items,
    String words,
    Form form,
    long rows,
    long blanked,
    long leftOut,
    String runBy,
    Instant runAt,
    @Nullable String sha256,
    long byteLength,
    @Nullable Instant keepUntil) {}
