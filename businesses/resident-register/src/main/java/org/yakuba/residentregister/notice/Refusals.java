package org.yakuba.residentregister.notice;

import java.util.Optional;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.platform.disclosure.DisclosureDecision;
import org.yakuba.residentregister.rules.CertificateRule;

/** The answer of the rule as a message at a field of the form. */
final class Refusals {
  private static final String PERPETRATOR = "SUP-E02";
  private static final String UNKNOWN = "SUP-E03";

  private Refusals() {}

  /** Empty when the certificate may be issued. */
  static Optional<Violation> of(CertificateRule.Answer answer, DisclosureDecision decision) {
    var refusal = answer.refusal();
    if (refusal == null) {
      return Optional.empty();
    }
    var field =
        switch (refusal) {
          case PERSON_NOT_FOUND, NOT_RESIDENT, NOT_REMOVED, SUPPRESSED -> "persons";
          case CHANNEL_NOT_PERMITTED -> "channel";
          case ITEM_NOT_PERMITTED -> "include";
        };
    var code = decision.errorCode().orElse("");
    if (refusal == CertificateRule.Refusal.SUPPRESSED && code.equals(PERPETRATOR)) {
      return Optional.of(new Violation(field, null, PERPETRATOR, "交付できません"));
    }
    if (refusal == CertificateRule.Refusal.SUPPRESSED && code.equals(UNKNOWN)) {
      return Optional.of(new Violation(field, null, UNKNOWN, "支援措置を照会できないため交付できません"));
    }
    return Optional.of(new Violation(field, null, refusal.name(), refusal.message()));
  }
}
