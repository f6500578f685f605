package org.yakuba.platform.linkage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a business publishes about one person or other aggregate; {@link Outbox} adds identity,
 * version and the protection flag.
 *
 * @param publisher id of the business
 * @param aggregateType such as {@code resident}
 * @param aggregateId its key, such as the addressee number
 * @param occurredAt when it was done
 * @param effectiveDate day from which it has effect; may be past
 * @param correlationId the same for all persons of one notification: the id of the 異動
 * @param causationId the event that led to it
 * @param provisional of a provisional registration
 * @param sharingAddress addressee numbers of everybody living at an address the payload tells; one
 *     protected person among them protects it
 * @param payload record of a contract the publisher has declared
 */
public record Publication(
    String publisher,
    String aggregateType,
    String aggregateId,
    Instant occurredAt,
    LocalDate effectiveDate,
    UUID correlationId,
    @Nullable UUID causationId,
    boolean provisional,
    List<String> sharingAddress,
    Record payload) {

  public Publication {
    sharingAddress = List.copyOf(sharingAddress);
  }
}
