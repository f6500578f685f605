package org.yakuba.childallowance.batch;

import java.util.Set;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.contracts.LinkageEvent;
import org.yakuba.contracts.payments.TransferResultReported;
import org.yakuba.platform.linkage.LinkageConsumer;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * What became of the payments (U21, CHA-4-05): their states follow in one statement, and each that
 * did not arrive opens a work item. It is paid anew by the next off-cycle run.
 */
public final class TransferResults implements LinkageConsumer {
  /** Identity of the consumer. */
  public static final String ID = "child-allowance.transfer-results";

  /** Kind of work item: ask for another account. */
  static final String FAILED = "child-allowance.transfer-failed";

  private static final String PUBLISHER = "benefit-account";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "児童手当(振込結果)";
  }

  @Override
  public String publisher() {
    return PUBLISHER;
  }

  @Override
  public Set<Class<? extends Record>> contracts() {
    return Set.of(TransferResultReported.class);
  }

  @Override
  public void consume(TenantSession session, LinkageEvent<? extends Record> event) {
    if (!(event.payload() instanceof TransferResultReported report)) {
      throw new IllegalArgumentException("no transfer result: " + event.eventType());
    }
    if (report.businessId().equals(ChildAllowance.ID)) {
      var at = EntitlementStep.utc(event.recordedAt());
      session
          .sql(TransferResults.class, "take-results")
          .param("report", report.reportId())
          .param("at", at)
          .update();
      session
          .sql(TransferResults.class, "open-failed")
          .param("report", report.reportId())
          .param("kind", FAILED)
          .update();
    }
  }
}
