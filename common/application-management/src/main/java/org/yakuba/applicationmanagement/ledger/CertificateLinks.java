package org.yakuba.applicationmanagement.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.residentregister.CertificateLinkChanged;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * 番号紐付情報 — whose certificate a serial number was, and when, as the resident register publishes it
 * (APP-3-01). What was known before is kept.
 */
public final class CertificateLinks {

  private CertificateLinks() {}

  /**
   * One link.
   *
   * @param validTo last day; null without end
   */
  public record Link(String addresseeNumber, LocalDate validFrom, @Nullable LocalDate validTo) {}

  /** Takes what the register has published. */
  public static void take(
      TenantSession session, CertificateLinkChanged link, UUID event, Instant at) {
    session
        .sql(CertificateLinks.class, "close-link")
        .param("serial", link.authenticationCertificateSerial())
        .param("number", link.addresseeNumber())
        .param("event", event)
        .param("at", Timestamp.from(at))
        .update();
    session
        .sql(CertificateLinks.class, "insert-link")
        .param("serial", link.authenticationCertificateSerial())
        .param("number", link.addresseeNumber())
        .param("event", event)
        .param("validFrom", link.validFrom())
        .param("validTo", link.validTo())
        .param("revokedAt", link.revokedAt() == null ? null : Timestamp.from(link.revokedAt()))
        .param("at", Timestamp.from(at))
        .update();
  }

  /**
   * The links of a serial number that were not revoked at a moment; whether they were valid that
   * day is for the rule to say.
   */
  public static List<Link> of(TenantSession session, String serial, Instant at) {
    return session
        .sql(CertificateLinks.class, "links")
        .param("serial", serial)
        .param("at", Timestamp.from(at))
        .query((row, index) ->
            new Link(
                row.getString("addressee_number"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class)))
        .list();
  }
}
