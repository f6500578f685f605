package org.yakuba.childallowance.repayment;

import java.time.Clock;
import java.util.Objects;
import java.util.OptionalLong;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.repayment.Repayments.Claim;
import org.yakuba.platform.linkage.Outbox;
import org.yakuba.platform.payment.RepaymentLevies;
import org.yakuba.platform.tenancy.TenantSession;

/** Hands decided claims over to the collection (U22): one levy of one instalment each. */
final class Levies {
  /** What the numbers of this business begin with: they share their type with other benefits. */
  private static final String MARK = "CHA-";

  private final RepaymentLevies levies;

  /**
   * @param clock of Japan
   */
  Levies(Outbox outbox, Clock clock) {
    this.levies = new RepaymentLevies(outbox, ChildAllowance.ID, MARK, Limitation.YEARS, clock);
  }

  /** The bill that a 通知書番号 of the collection names; empty when it is not of this business. */
  static OptionalLong bill(String noticeNumber) {
    return RepaymentLevies.bill(MARK, noticeNumber);
  }

  /** Publishes a claim that was just decided, in the transaction of the decision. */
  void determined(TenantSession session, Claim claim) {
    levies.determined(session, bill(claim));
  }

  /** Publishes a claim that was just lowered, in the transaction of the decision. */
  void reduced(TenantSession session, Claim claim) {
    levies.reduced(session, bill(claim), Objects.requireNonNull(claim.decidedOn()));
  }

  private static RepaymentLevies.Bill bill(Claim claim) {
    return new RepaymentLevies.Bill(
        claim.number(), claim.addresseeNumber(), claim.amountYen(), claim.dueOn());
  }
}
