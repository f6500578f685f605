package org.yakuba.platform.payment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.yakuba.contracts.collection.PaymentReceived;
import org.yakuba.contracts.levy.LevyDetermined;
import org.yakuba.contracts.levy.LevyDetermined.Installment;
import org.yakuba.kernel.date.FiscalYear;
import org.yakuba.platform.linkage.Outbox;
import org.yakuba.platform.linkage.Publication;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * 返還金 as levies of one instalment: how a benefit business hands claims for repayment to the
 * collection and reads what was received (data-linkage §5.3). All benefits share one 債権種別, so the
 * number of a bill begins with the mark of its business. The business declares {@link
 * LevyDetermined} in its {@code ContractSet}.
 */
public final class RepaymentLevies {
  /** 債権種別 of every claim for repayment of a benefit. */
  public static final String CLAIM_TYPE = "BENEFIT_REPAYMENT";

  private static final String NUMBER = "[1-9][0-9]{0,17}";

  private final Outbox outbox;
  private final String businessId;
  private final String mark;
  private final int limitationYears;
  private final Clock clock;

  /**
   * @param mark what the numbers of the business begin with, such as {@code CHA-}
   * @param limitationYears 時効
   * @param clock of Japan
   */
  public RepaymentLevies(
      Outbox outbox, String businessId, String mark, int limitationYears, Clock clock) {
    this.outbox = outbox;
    this.businessId = businessId;
    this.mark = mark;
    this.limitationYears = limitationYears;
    this.clock = clock;
  }

  /**
   * One bill.
   *
   * @param number 納付書番号 within the business
   * @param payer 宛名番号
   */
  public record Bill(long number, String payer, long amountYen, LocalDate dueOn) {}

  /** The bill that a 通知書番号 names; empty when it is not of the business with this mark. */
  public static OptionalLong bill(String mark, String noticeNumber) {
    var number = noticeNumber.startsWith(mark) ? noticeNumber.substring(mark.length()) : "";
    return number.matches(NUMBER) ? OptionalLong.of(Long.parseLong(number)) : OptionalLong.empty();
  }

  /** What of a receipt counts towards its bill, in yen; nothing once it is reversed or in doubt. */
  public static long counted(PaymentReceived receipt) {
    return switch (receipt.receiptStatus()) {
      case "PROVISIONAL", "CONFIRMED", "REFUND_REQUIRED" -> receipt.principalPaid();
      default -> 0;
    };
  }

  /** Publishes a bill that was just decided, in the transaction of the decision. */
  public void determined(TenantSession session, Bill bill) {
    publish(session, bill, "INITIAL", LocalDate.now(clock));
  }

  /**
   * Publishes a bill that was just lowered, in the transaction of the decision; nothing left of it
   * is its cancellation.
   *
   * @param bill with what is left of it
   * @param determinedOn when it was first decided, which its number belongs to
   */
  public void reduced(TenantSession session, Bill bill, LocalDate determinedOn) {
    publish(session, bill, bill.amountYen() == 0 ? "CANCELLATION" : "DECREASE", determinedOn);
  }

  private void publish(TenantSession session, Bill bill, String kind, LocalDate determinedOn) {
    var today = LocalDate.now(clock);
    int year = FiscalYear.of(determinedOn).year();
    var notice = mark + bill.number();
    outbox.publish(
        session,
        new Publication(
            businessId,
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
                kind,
                today,
                bill.payer(),
                List.of(),
                bill.amountYen(),
                List.of(),
                List.of(new Installment(1, bill.dueOn(), bill.amountYen(), "ORDINARY")),
                null,
                null,
                "NON_ENFORCEABLE",
                limitationYears)));
  }
}
