package org.yakuba.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 連携の封筒 — one thing that happened to one person or other aggregate, as every consumer receives it
 * (data-linkage §4, LNK-3-01, LNK-3-02). Delivered at least once, in the order of {@code
 * aggregateVersion} for one aggregate.
 *
 * @param eventId identity; a consumer that sees it again ignores it
 * @param eventType name of the contract of the payload
 * @param schemaVersion version of the contract
 * @param tenantId 団体 inside the deployment; outside it is the municipality code of the client
 * @param publisher id of the publishing business, such as {@code resident-register}
 * @param aggregateType what the event is about, such as {@code resident}
 * @param aggregateId its key, such as the addressee number
 * @param aggregateVersion 1, 2, 3, ... per publisher and aggregate; a consumer drops older ones
 * @param cursor place in the feed of the municipality; grows without ever being given out late
 * @param occurredAt when it was done in the business
 * @param effectiveDate the day from which it has effect ({@code eventDate} of a 異動); may be past
 * @param recordedAt when it was written
 * @param correlationId the same for all persons of one notification
 * @param causationId the event that led to it
 * @param suppressionFlag 支援対象者 at the time of publication: handle addresses with care
 * @param provisionalFlag of a provisional registration
 * @param payload the record of the contract
 */
public record LinkageEvent<P>(
    UUID eventId,
    String eventType,
    int schemaVersion,
    int tenantId,
    String publisher,
    String aggregateType,
    String aggregateId,
    int aggregateVersion,
    long cursor,
    Instant occurredAt,
    LocalDate effectiveDate,
    Instant recordedAt,
    UUID correlationId,
    @Nullable UUID causationId,
    boolean suppressionFlag,
    boolean provisionalFlag,
    P payload) {}
