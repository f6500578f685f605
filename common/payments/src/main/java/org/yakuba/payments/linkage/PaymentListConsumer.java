package org.yakuba.payments.linkage;

import java.util.Set;
import org.yakuba.contracts.LinkageEvent;
import org.yakuba.contracts.benefit.PaymentListApproved;
import org.yakuba.payments.run.PaymentListIntake;
import org.yakuba.platform.linkage.LinkageConsumer;
import org.yakuba.platform.tenancy.TenantSession;

/** Takes the approved lists of one benefit business over; one bean for each business that pays. */
public final class PaymentListConsumer implements LinkageConsumer {
  private final String business;
  private final String title;
  private final PaymentListIntake intake;

  /**
   * @param business id of the benefit business
   * @param title its name
   */
  public PaymentListConsumer(String business, String title, PaymentListIntake intake) {
    this.business = business;
    this.title = title;
    this.intake = intake;
  }

  @Override
  public String id() {
    return "payments.lists." + business;
  }

  @Override
  public String title() {
    return "支払: 支給名簿(" + title + ")";
  }

  @Override
  public String publisher() {
    return business;
  }

  @Override
  public Set<Class<? extends Record>> contracts() {
    return Set.of(PaymentListApproved.class);
  }

  @Override
  public void consume(TenantSession session, LinkageEvent<? extends Record> event) {
    if (event.payload() instanceof PaymentListApproved list && list.businessId().equals(business)) {
      intake.take(session, list);
    }
  }
}
