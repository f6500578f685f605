package org.yakuba.residentregister.ledger.postgres;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.ledger.decide.Command;

/**
 * Who writes what, when.
 *
 * @param at since when it is known
 * @param today 処理日
 * @param enteredBy 操作者ID of whoever entered it
 * @param approvedBy 操作者ID of the second officer; null when nobody else approved
 */
public record Writing(
    UUID eventId,
    Command command,
    OffsetDateTime at,
    LocalDate today,
    String enteredBy,
    @Nullable String approvedBy,
    String office,
    String terminal,
    UUID correlationId) {}
