package org.yakuba.childallowance.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.ledger.decide.Command;

/**
 * 届出 as received; it stands in no ledger yet.
 *
 * @param revision counts its corrections, from 1
 * @param number 宛名番号 of whom it is about
 * @param sourceKey the event or application it came from; null when entered by hand
 * @param baseVersion how often was decided about the recipients when it was entered
 * @param note why it was returned, withdrawn or discarded
 */
public record Filing(
    UUID id,
    int revision,
    FilingType type,
    FilingChannel channel,
    LocalDate receivedOn,
    String number,
    @Nullable String sourceKey,
    @Nullable LocalDate correctionDue,
    FilingStatus status,
    Command command,
    int baseVersion,
    String enteredBy,
    Instant enteredAt,
    Instant changedAt,
    @Nullable String closedBy,
    @Nullable String note) {}
