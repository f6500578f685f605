package org.yakuba.applicationmanagement.rules;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the town knows when a package arrives.
 *
 * @param municipalityCode the town's own code
 * @param receivedAt 取込時刻
 * @param known what was taken in before
 * @param certificates 番号紐付情報
 */
public record Reception(
    String municipalityCode,
    OffsetDateTime receivedAt,
    IntakeLimits limits,
    List<KnownReceipt> known,
    List<CertificateLink> certificates) {

  public Reception {
    known = List.copyOf(known);
    certificates = List.copyOf(certificates);
  }

  /** An application that was taken in before. */
  public record KnownReceipt(String receiptNumber, String packageSha256, String status) {}

  /**
   * Whose certificate a serial number is, and when.
   *
   * @param name of the person in the register
   * @param otherNames 旧氏 and 通称 with which the person may sign
   * @param validTo last day; null while it is valid
   */
  public record CertificateLink(
      String serialNumber,
      String addresseeNumber,
      String name,
      List<String> otherNames,
      LocalDate birthDate,
      LocalDate validFrom,
      @Nullable LocalDate validTo) {

    public CertificateLink {
      otherNames = List.copyOf(otherNames);
    }

    /** Whether it was the person's certificate that day. */
    public boolean isValidOn(LocalDate day) {
      return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
  }
}
