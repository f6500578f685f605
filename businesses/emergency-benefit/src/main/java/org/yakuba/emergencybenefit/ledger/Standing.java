package org.yakuba.emergencybenefit.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * Where an application or letter stands, told to whoever asks with its number: nothing about whom.
 *
 * @param applicationStatus null while nobody has applied
 * @param reason why it waits
 * @param paidOn day on which the money arrived
 */
public record Standing(
    String benefitName,
    TargetState state,
    @Nullable String applicationStatus,
    @Nullable String reason,
    @Nullable LocalDate receivedOn,
    @Nullable LocalDate paidOn) {

  /** By 受付番号 or 通知番号. */
  public static Optional<Standing> find(TenantSession session, String number) {
    var application = ReceiptNumber.applicationNo(number);
    return session
        .sql(Standing.class, "standing")
        .param("application", application.orElse(-1L))
        .param("letter", number)
        .query((row, n) ->
            new Standing(
                row.getString("name"),
                TargetState.valueOf(row.getString("state")),
                row.getString("status"),
                row.getString("reason"),
                row.getObject("received_on", LocalDate.class),
                row.getObject("settled_on", LocalDate.class)))
        .list()
        .stream()
        .findFirst();
  }
}
