package org.yakuba.platform.linkage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.yakuba.contracts.LinkageEvent;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * An event as it is kept: the envelope with its payload as JSON, or as ciphertext.
 *
 * @param sharing everybody at an address the payload tells
 * @param confidential the payload is encrypted
 */
public record StoredEvent(
    LinkageEvent<String> envelope, List<String> sharing, boolean confidential) {

  /** Reads the columns of {@code linkage_event} and the cursor. */
  static StoredEvent of(ResultSet row, int index) throws SQLException {
    var causation = row.getObject("causation_id", UUID.class);
    var envelope =
        new LinkageEvent<>(
            row.getObject("event_id", UUID.class),
            row.getString("contract"),
            row.getInt("schema_version"),
            row.getInt("tenant_id"),
            row.getString("publisher"),
            row.getString("aggregate_type"),
            row.getString("aggregate_id"),
            row.getInt("aggregate_version"),
            row.getLong("cursor"),
            row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
            row.getObject("effective_date", LocalDate.class),
            row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
            row.getObject("correlation_id", UUID.class),
            causation,
            row.getBoolean("suppression_flag"),
            row.getBoolean("provisional_flag"),
            row.getString("payload"));
    return new StoredEvent(
        envelope,
        List.of((String[]) row.getArray("sharing").getArray()),
        row.getBoolean("confidential"));
  }

  /** The event with its payload as a record of its contract. */
  LinkageEvent<? extends Record> opened(
      TenantSession session, Contracts contracts, TenantKeys keys) {
    var contract =
        contracts
            .find(envelope.publisher(), envelope.eventType())
            .orElseThrow(
                () -> new IllegalStateException("LNK-E01 no contract " + envelope.eventType()));
    var json = confidential ? decrypted(session, keys) : envelope.payload();
    return with(LinkageJson.read(json, contract.type()));
  }

  private String decrypted(TenantSession session, TenantKeys keys) {
    var sealed = Base64.getDecoder().decode(LinkageJson.read(envelope.payload(), String.class));
    return keys.cipher(session).decrypt(Outbox.PAYLOAD, sealed);
  }

  /** The same envelope around another form of the payload. */
  public <P> LinkageEvent<P> with(P payload) {
    return new LinkageEvent<>(
        envelope.eventId(),
        envelope.eventType(),
        envelope.schemaVersion(),
        envelope.tenantId(),
        envelope.publisher(),
        envelope.aggregateType(),
        envelope.aggregateId(),
        envelope.aggregateVersion(),
        envelope.cursor(),
        envelope.occurredAt(),
        envelope.effectiveDate(),
        envelope.recordedAt(),
        envelope.correlationId(),
        envelope.causationId(),
        envelope.suppressionFlag(),
        envelope.provisionalFlag(),
        payload);
  }
}
