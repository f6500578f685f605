package org.yakuba.payments.inquiry;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yakuba.platform.ops.Rounds;
import org.yakuba.platform.tenancy.Tenants;

/** Exchanges inquiries of all municipalities every half minute while the program serves. */
public final class InquirySchedule extends Rounds {
  private static final Logger LOG = LoggerFactory.getLogger(InquirySchedule.class);
  private static final Plan PLAN =
      new Plan(
          "account-inquiries",
          Duration.ofSeconds(30),
          Duration.ofSeconds(30),
          "PAY-W01 口座照会を送受信できません");

  private final Tenants tenants;
  private final InquiryExchange exchange;

  public InquirySchedule(Tenants tenants, InquiryExchange exchange, boolean enabled) {
    super(PLAN, enabled);
    this.tenants = tenants;
    this.exchange = exchange;
  }

  @Override
  protected void round() {
    for (var tenant : tenants.all(exchange.today())) {
      var round = exchange.exchange(tenant);
      if (round.failure() != null) {
        LOG.warn("PAY-W01 口座照会を送受信できません: tenant={} {}", tenant.id().value(), round.failure());
      }
    }
  }
}
