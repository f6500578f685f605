package org.yakuba.emergencybenefit.linkage;

import java.util.Map;
import java.util.Set;
import org.yakuba.contracts.LinkageEvent;
import org.yakuba.contracts.payments.TransferResultReported;
import org.yakuba.emergencybenefit.EmergencyBenefit;
import org.yakuba.emergencybenefit.ledger.Payments;
import org.yakuba.platform.linkage.LinkageConsumer;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.workitem.NewWorkItem;
import org.yakuba.platform.workitem.WorkItems;

/**
 * 振込結果 — states of the payments follow the bank; what failed waits for another account (EMB-5-02).
 */
public final class TransferResultConsumer implements LinkageConsumer {

  @Override
  public String id() {
    return "emergency-benefit.transfer-results";
  }

  @Override
  public String title() {
    return "緊急時給付(振込結果)";
  }

  @Override
  public String publisher() {
    return "benefit-account";
  }

  @Override
  public Set<Class<? extends Record>> contracts() {
    return Set.of(TransferResultReported.class);
  }

  @Override
  public void consume(TenantSession session, LinkageEvent<? extends Record> event) {
    if (!(event.payload() instanceof TransferResultReported report)
        || !report.businessId().equals(EmergencyBenefit.ID)) {
      return;
    }
    int failed = Payments.takeResults(session, report.reportId());
    if (failed > 0) {
      WorkItems.open(
          session,
          new NewWorkItem(
              EmergencyBenefit.ID,
              "emergency-benefit.transfer-failed",
              report.reportId().toString(),
              null,
              "給付金の振込不能 " + failed + "件 — 口座の訂正を依頼してください",
              Map.of("件数", Integer.toString(failed))));
    }
  }
}
