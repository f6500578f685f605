package org.yakuba.childallowance.repayment;

import java.sql.Timestamp;
import java.util.Map;
import java.util.Set;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.linkage.LifeEvents;
import org.yakuba.contracts.LinkageEvent;
import org.yakuba.contracts.collection.PaymentReceived;
import org.yakuba.platform.linkage.LinkageConsumer;
import org.yakuba.platform.payment.RepaymentLevies;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.workitem.NewWorkItem;
import org.yakuba.platform.workitem.WorkItems;

/**
 * What the collection received for claims of this business (U22): a receipt counts while it is
 * provisional or confirmed, and is taken off when it is reversed. More than the claim is shown to
 * an officer.
 */
public final class CollectionReceipts implements LinkageConsumer {
  /** Identity of the consumer. */
  public static final String ID = "child-allowance.receipts";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "児童手当(返納の収納)";
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
    if (!(event.payload() instanceof PaymentReceived receipt)) {
      throw new IllegalArgumentException("no receipt: " + event.eventType());
    }
    var bill = Levies.bill(receipt.noticeNumber());
    if (receipt.claimType().equals(RepaymentLevies.CLAIM_TYPE) && bill.isPresent()) {
      take(session, bill.getAsLong(), receipt, Timestamp.from(event.recordedAt()));
    }
  }

  private static void take(
      TenantSession session, long bill, PaymentReceived receipt, Timestamp at) {
    if (Repayments.lock(session, bill).filter(Repayments.Locked::decided).isEmpty()) {
      throw new IllegalArgumentException("CHA-E189 知らない通知書番号です: " + receipt.noticeNumber());
    }
    session
        .sql(CollectionReceipts.class, "receipt-of-collection")
        .param("claim", bill)
        .param("receipt", receipt.receiptNumber())
        .param("yen", RepaymentLevies.counted(receipt))
        .param("day", receipt.paymentDate())
        .param("at", at)
        .update();
    var claim = Repayments.claims(session, bill, 1).getFirst();
    if (claim.restYen() < 0) {
      WorkItems.open(
          session,
          new NewWorkItem(
              ChildAllowance.ID,
              LifeEvents.REVIEW_KIND,
              "repayment/" + bill + "/" + receipt.receiptNumber(),
              claim.addresseeNumber(),
              "返納の収納が返納額を超えています(納付書 " + bill + ")",
              Map.of("certificationNumber", claim.certificationNumber())));
    }
  }
}
