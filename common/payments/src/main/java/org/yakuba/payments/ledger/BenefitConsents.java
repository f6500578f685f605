package org.yakuba.payments.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * 公金受取口座の利用意思 (BEN-1-01): for each person and benefit whether the account registered with the state
 * may be asked for, how and when that was said. The last word counts; earlier ones stay.
 */
public final class BenefitConsents {

  /** How a wish was told; by telephone it cannot be. */
  public enum Method {
    ONLINE("申請データ"),
    PAPER("申請書"),
    COUNTER("窓口");

    private final String label;

    Method(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /**
   * What a person has said about one benefit.
   *
   * @param granted {@code 1} 利用する; false is {@code 0} 利用しない, which also takes an earlier wish back
   * @param applicationId 根拠申請; null without one
   * @param operatorId null when it came with an application or a list
   */
  public record Consent(
      String businessId,
      String benefitId,
      boolean granted,
      Method method,
      LocalDate consentedOn,
      @Nullable UUID applicationId,
      @Nullable String operatorId) {}

  /**
   * A word as it was once known.
   *
   * @param present whether it is the last one
   */
  public record Kept(Consent consent, Instant knownFrom, boolean present) {}

  /** Records what a person has said; the earlier word about the same benefit ends. */
  public void record(TenantSession session, String addresseeNumber, Consent consent, Instant at) {
    session
        .sql(BenefitConsents.class, "end-consent")
        .param("addressee", addresseeNumber)
        .param("business", consent.businessId())
        .param("benefit", consent.benefitId())
        .param("at", at.toString())
        .update();
    session
        .sql(BenefitConsents.class, "insert-consent")
        .param("addressee", addresseeNumber)
        .param("business", consent.businessId())
        .param("benefit", consent.benefitId())
        .param("flag", consent.granted() ? "1" : "0")
        .param("method", consent.method().name())
        .param("on", consent.consentedOn())
        .param("application", consent.applicationId())
        .param("operator", consent.operatorId())
        .param("at", at.toString())
        .update();
  }

  /** Everything a person has said, by benefit, oldest first. */
  public List<Kept> ofPerson(TenantSession session, String addresseeNumber) {
    return session
        .sql(BenefitConsents.class, "consents-of-person")
        .param("addressee", addresseeNumber)
        .query((row, index) ->
            new Kept(
                new Consent(
                    row.getString("business_id"),
                    row.getString("benefit_id"),
                    row.getString("consent_flag").equals("1"),
                    Method.valueOf(row.getString("consent_method")),
                    row.getObject("consented_on", LocalDate.class),
                    row.getObject("application_id", UUID.class),
                    row.getString("operator_id")),
                row.getTimestamp("known_from").toInstant(),
                row.getBoolean("present")))
        .list();
  }
}
