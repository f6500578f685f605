package org.yakuba.applicationmanagement.ledger;

import java.time.Instant;
import org.yakuba.applicationmanagement.rules.SignatureStatus;

/**
 * One package of an application.
 *
 * @param versionNo 1 for the first submission
 * @param formVersion as the form names it
 * @param certificateSerial 利用者証明用電子証明書; empty when there was none
 * @param certificateStatus as ぴったりサービス tells it; empty when there was none
 * @param packageSha256 of the whole ZIP
 */
public record ApplicationVersion(
    int versionNo,
    String receiptNumber,
    String submissionType,
    String formVersion,
    Instant submittedAt,
    Instant receivedAt,
    String certificateSerial,
    String certificateStatus,
    SignatureStatus signatureStatus,
    String packageSha256,
    long packageBytes) {}
