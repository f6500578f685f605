package org.yakuba.contracts.residentregister;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.Contract;

/**
 * 異動の取消し other than of a move-out. A consumer deletes no decision of its own; it opens a
 * recalculation.
 *
 * @param resident the items restored; absent when the person never was a resident
 * @param cancelsEventId {@code eventId} of the cancelled publication; absent when it came with a
 *     snapshot; absent when it came with a snapshot
 * @param effectiveDate day from which the cancelled act had effect
 */
@Contract(linkageId = "Y01-E-017", title = "異動の取消し")
public record LifeEventCancelled(
    String addresseeNumber,
    @Nullable ResidentItems resident,
    LifeEvent act,
    @Nullable UUID cancelsEventId,
    LocalDate effectiveDate)
    implements ResidentChanged {}
