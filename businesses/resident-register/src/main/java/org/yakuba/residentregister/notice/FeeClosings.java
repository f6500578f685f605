package org.yakuba.residentregister.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.yakuba.kernel.money.Yen;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.residentregister.ResidentRegister;

/**
 * 手数料の締め: each office closes what it issued and voided since it closed last; what comes afterwards
 * belongs to the next closing (resident-register §3.13, RES-5-16). A closing is never changed.
 */
public final class FeeClosings {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final Tenancy tenancy;
  private final Clock clock;

  public FeeClosings(Tenancy tenancy, Clock clock) {
    this.tenancy = tenancy;
    this.clock = clock;
  }

  /** What the operator's office has not closed yet. */
  public FeeClosing open(Operator operator) {
    var office = operator.officer().office();
    return tenancy.call(
        operator.tenant(),
        session ->
            session
                .sql(FeeClosings.class, "unclosed-fees")
                .param("office", office)
                .query((row, index) ->
                    new FeeClosing(
                        office,
                        clock.instant(),
                        operator.officer().officerId(),
                        row.getInt("copies"),
                        Yen.of(row.getLong("fee_yen")),
                        row.getInt("voided"),
                        Yen.of(row.getLong("refund_yen"))))
                .single());
  }

  /** Closes it; empty when there was nothing to close, or when somebody else just did. */
  public Optional<FeeClosing> close(Operator operator) {
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    try {
      return tenancy.call(
          operator.tenant(),
          session -> {
            var closing =
                session
                    .sql(FeeClosings.class, "close-fees")
                    .param("office", operator.officer().office())
                    .param("closedAt", at.atOffset(ZoneOffset.UTC))
                    .param("closedOn", LocalDate.ofInstant(at, JAPAN))
                    .param("officer", operator.officer().officerId())
                    .param("terminal", operator.terminal())
                    .query((row, index) -> FeeClosing.of(row))
                    .optional();
            closing.ifPresent(closed ->
                AuditLog.record(
                    session,
                    AuditEntry.of(operator, ResidentRegister.ID, "RES-5-16", Action.UPDATE)
                        .condition("office", closed.office())
                        .condition("copies", Integer.toString(closed.copies()))
                        .condition("balance", Long.toString(closed.balance().amount()))));
            return closing;
          });
    } catch (DuplicateKeyException e) {
      return Optional.empty();
    }
  }

  /** The closings of all offices, newest first. */
  public List<FeeClosing> list(Operator operator, int most) {
    return tenancy.call(
        operator.tenant(),
        session ->
            session
                .sql(FeeClosings.class, "fee-closings")
                .param("most", most)
                .query((row, index) -> FeeClosing.of(row))
                .list());
  }
}
