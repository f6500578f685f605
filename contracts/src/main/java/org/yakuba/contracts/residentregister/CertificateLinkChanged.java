package org.yakuba.contracts.residentregister;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.Contract;

/**
 * 番号紐付情報 — whose 利用者証明用電子証明書 a serial number is (data-linkage §5.1). The whole present state of the
 * link. The aggregate is the serial number, type {@code certificate}.
 *
 * @param authenticationCertificateSerial hexadecimal in upper case, at most 40 characters
 * @param validTo last day; absent without end
 * @param revokedAt since when it is revoked; absent while it is not
 */
@Contract(linkageId = "Y01-E-019", title = "番号紐付情報")
public record CertificateLinkChanged(
    String authenticationCertificateSerial,
    String addresseeNumber,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable Instant revokedAt) {}
