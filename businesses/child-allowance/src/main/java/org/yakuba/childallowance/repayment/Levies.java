package org.yakuba.childallowance.repayment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.repayment.Repayments.Claim;
import org.yakuba.contracts.levy.LevyDetermined;
import org.yakuba.contracts.levy.LevyDetermined.Installment;
import org.yakuba.kernel.date.FiscalYear;
import org.yakuba.platform.linkage.Outbox;
import org.yakuba.platform.linkage.Publication;
import org.yakuba.platform.tenancy.TenantSession;

/** Hands decided claims over to the collection (U22): one levy of one instalment each. */
final class Levies {
  /** 債権種別 of every claim for repayment. */
  static final String CLAIM_TYPE = "BENEFIT_REPAYMENT";

  /** What the numbers of this business begin with: they share their type with other benefits. */
  private static final String MARK = "CHA-";

  private static final String NUMBER = "[1-9][0-9]{0,17}";

  private final Outbox outbox;
  private final Clock clock;

  /**
   * @param clock of Japan
   */
  Levies(Outbox outbox, Clock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  /** The bill that a 通知書番号 of the collection names; empty when it is not of this business. */
  static OptionalLong bill(String noticeNumber) {
    var number = noticeNumber.startsWith(MARK) ? noticeNumber.substring(MARK.length()) : "";
    return number.matches(NUMBER) ? OptionalLong.of(Long.parseLong(number)) : OptionalLong.empty();
  }

  /** Publishes a claim that was just decided, in the transaction of the decision. */
  void determined(TenantSession session, Claim claim) {
    var today = LocalDate.now(clock);
    int year = FiscalYear.of(today).year();
    var notice = MARK + claim.number();
    outbox.publish(
        session,
        new Publication(
            ChildAllowance.ID,
            "levy",
            CLAIM_TYPE + "/" + year + "/" + notice,
            clock.instant(),
            today,
            UUID.randomUUID(),
            null,
            false,
            List.of(),
            new LevyDetermined(
                CLAIM_TYPE,
                year,
                notice,
                year,
                "INITIAL",
                today,
                claim.addresseeNumber(),
                List.of(),
                claim.amountYen(),
                List.of(),
                List.of(new Installment(1, claim.dueOn(), claim.amountYen(), "ORDINARY")),
                null,
                null,
                "NON_ENFORCEABLE",
                Limitation.YEARS)));
  }
}
