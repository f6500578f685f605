package org.yakuba.residentregister.link;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 番号紐付 — a serial number is that of a person's 利用者証明用電子証明書.
 *
 * @param serial hexadecimal in upper case, at most 40 characters
 * @param revision 0 for a number that stands in the record alone
 * @param validTo last day; null without end
 * @param revokedAt null while it is not revoked
 */
public record CertificateLink(
    String serial,
    String addresseeNumber,
    int revision,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable Instant revokedAt) {

  /** Whether the person may use the certificate on a day. */
  public boolean isValidOn(LocalDate day) {
    return revokedAt == null
        && !day.isBefore(validFrom)
        && (validTo == null || !day.isAfter(validTo));
  }
}
