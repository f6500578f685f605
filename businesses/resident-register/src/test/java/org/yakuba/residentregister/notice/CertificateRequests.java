package org.yakuba.residentregister.notice;

import java.util.UUID;
import org.yakuba.residentregister.rules.CertificateChannel;
import org.yakuba.residentregister.rules.CertificateKind;

/** Requests with something else about them. */
final class CertificateRequests {
  private CertificateRequests() {}

  /** Without name, purpose, addressee and identity check. */
  static CertificateRequest without(CertificateRequest r) {
    return new CertificateRequest(
        UUID.randomUUID(),
        r.kind(),
        r.layout(),
        r.sequence(),
        r.person(),
        r.subjects(),
        r.withHistory(),
        r.include(),
        r.requester(),
        null,
        null,
        r.channel(),
        null,
        null,
        null,
        null,
        false,
        null,
        1,
        "01");
  }

  static CertificateRequest removed(CertificateRequest r) {
    return change(r, CertificateKind.REMOVED_RECORD, r.channel(), r.withHistory(), r.copies());
  }

  static CertificateRequest withHistory(CertificateRequest r) {
    return change(r, r.kind(), r.channel(), true, r.copies());
  }

  static CertificateRequest copies(CertificateRequest r, int copies) {
    return change(r, r.kind(), r.channel(), r.withHistory(), copies);
  }

  static CertificateRequest channel(CertificateRequest r, String channel) {
    return change(r, r.kind(), CertificateChannel.valueOf(channel), r.withHistory(), r.copies());
  }

  private static CertificateRequest change(
      CertificateRequest r,
      CertificateKind kind,
      CertificateChannel channel,
      boolean withHistory,
      int copies) {
    return new CertificateRequest(
        UUID.randomUUID(),
        kind,
        r.layout(),
        r.sequence(),
        r.person(),
        r.subjects(),
        withHistory,
        r.include(),
        r.requester(),
        r.requesterName(),
        r.requesterNumber(),
        channel,
        r.identityCheck(),
        r.usedFor(),
        r.submitTo(),
        r.evidence(),
        r.officialUse(),
        r.feeExemption(),
        copies,
        r.printer());
  }
}
