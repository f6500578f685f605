package org.yakuba.emergencybenefit.online;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.yakuba.emergencybenefit.ledger.BenefitEnd;
import org.yakuba.emergencybenefit.ledger.Progress;
import org.yakuba.emergencybenefit.ledger.Progress.ChannelCount;
import org.yakuba.emergencybenefit.ledger.TargetState;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * 進捗の公開 — how far a benefit has come, for everybody: counts, rates and days, never a person
 * (EMB-6-01, U14).
 *
 * @param sent households whose letter went out
 * @param answered households that applied or declined
 * @param daysToDecision average, with one decimal
 */
public record PublicProgress(
    String name,
    int households,
    int sent,
    int answered,
    int granted,
    int paid,
    BigDecimal daysToDecision,
    List<ChannelCount> channels) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public PublicProgress {
    channels = List.copyOf(channels);
  }

  /** Every benefit of the town whose figures are published. */
  static List<PublicProgress> all(TenantSession session) {
    return BenefitEnd.published(session).stream()
        .map(definition -> of(definition.name(), Progress.of(session, definition.benefitId())))
        .toList();
  }

  private static PublicProgress of(String name, Progress progress) {
    return new PublicProgress(
        name,
        progress.all(),
        progress.all() - progress.in(TargetState.LISTED),
        progress.answered(),
        progress.granted(),
        progress.paid(),
        progress.daysToDecision(),
        progress.channels());
  }

  /** A count with its share of the households in percent, one decimal, half up. */
  public String share(int count) {
    if (households == 0) {
      return count + "";
    }
    return count
        + "("
        + BigDecimal.valueOf(count)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(households), 1, RoundingMode.HALF_UP)
        + "%)";
  }
}
