package org.yakuba.emergencybenefit.linkage;

import java.util.Map;
import java.util.Set;
import org.yakuba.contracts.LinkageEvent;
import org.yakuba.contracts.collection.PaymentReceived;
import org.yakuba.emergencybenefit.EmergencyBenefit;
import org.yakuba.emergencybenefit.ledger.Repayments;
import org.yakuba.kernel.money.Yen;
import org.yakuba.platform.linkage.LinkageConsumer;
import org.yakuba.platform.payment.RepaymentLevies;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.workitem.NewWorkItem;
import org.yakuba.platform.workitem.WorkItems;

/**
 * What the collection received for repayments of this business (EMB-5-04): a receipt counts while
 * it is provisional or confirmed and is taken off when it is reversed.
 */
public final class CollectionReceiptConsumer implements LinkageConsumer {
  /** Work item: more came than was asked back. */
  public static final String TOO_MUCH = "emergency-benefit.repaid-too-much";

  @Override
  public String id() {
    return "emergency-benefit.receipts";
  }

  @Override
  public String title() {
    return "緊急時給付(返還金の収納)";
  }

  @Override
  public String publisher() {
    return "collection";
  }

  @Override
  public Set<Class<? extends Record>> contracts() {
    return Set.of(PaymentReceived.class);
  }

  @Override
  public void consume(TenantSession session, LinkageEvent<? extends Record> event) {
    if (!(event.payload() instanceof PaymentReceived receipt)
        || !receipt.claimType().equals(RepaymentLevies.CLAIM_TYPE)) {
      return;
    }
    var bill = RepaymentLevies.bill(EmergencyBenefit.BILL_MARK, receipt.noticeNumber());
    if (bill.isEmpty()) {
      return;
    }
    var rest =
        Repayments.collected(
                session,
                bill.getAsLong(),
                new Repayments.Collected(
                    receipt.receiptNumber(),
                    Yen.of(RepaymentLevies.counted(receipt)),
                    receipt.paymentDate(),
                    event.recordedAt()))
            .orElseThrow(() ->
                new IllegalArgumentException("EMB-E129 知らない通知書番号です: " + receipt.noticeNumber()));
    if (rest.isNegative()) {
      WorkItems.open(
          session,
          new NewWorkItem(
              EmergencyBenefit.ID,
              TOO_MUCH,
              receipt.noticeNumber() + "/" + receipt.receiptNumber(),
              null,
              "給付金の返還の収納が返還額を超えています(納付書 " + bill.getAsLong() + ")",
              Map.of("金額", Long.toString(-rest.amount()))));
    }
  }
}
