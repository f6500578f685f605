package org.yakuba.childallowance.linkage;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.filing.AfterDecision;
import org.yakuba.childallowance.filing.Filing;
import org.yakuba.childallowance.ledger.AllowanceLedger.Written;
import org.yakuba.childallowance.ledger.CaseFile;
import org.yakuba.childallowance.ledger.DeterminationKind;
import org.yakuba.childallowance.ledger.Numbers;
import org.yakuba.childallowance.ledger.decide.Amounts;
import org.yakuba.childallowance.ledger.decide.Settings;
import org.yakuba.childallowance.rules.ChildAllowanceLaw;
import org.yakuba.childallowance.rules.RecipientType;
import org.yakuba.contracts.childallowance.ChildAllowanceStatusChanged;
import org.yakuba.kernel.date.OpeningDays;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.linkage.Outbox;
import org.yakuba.platform.linkage.Publication;
import org.yakuba.platform.tenancy.TenantSession;

/** Tells others the present state of each certification that a decision changed (CHA-7-04). */
public final class StatusPublisher implements AfterDecision {
  private static final int MONTHS_OF_YEAR = 12;

  private final Outbox outbox;
  private final ChildAllowanceLaw law;
  private final OpeningDays open;
  private final Clock clock;

  /**
   * @param clock of Japan
   */
  public StatusPublisher(Outbox outbox, ChildAllowanceLaw law, OpeningDays open, Clock clock) {
    this.outbox = outbox;
    this.law = law;
    this.open = open;
    this.clock = clock;
  }

  @Override
  public void decided(
      TenantSession session, Operator operator, Filing filing, List<Written> written) {
    var publications = new ArrayList<Publication>();
    for (var one : written) {
      var number = one.certificationNumber();
      var change = one.change();
      var file = change.after() == null ? change.before() : change.after();
      if (number != null && file != null && change.draft().kind() != DeterminationKind.REJECT) {
        publications.add(publication(one, number, file));
      }
    }
    if (!publications.isEmpty()) {
      outbox.publish(session, publications);
    }
  }

  private Publication publication(Written written, String number, CaseFile file) {
    var today = LocalDate.now(clock.withZone(Numbers.JAPAN));
    var settings = new Settings(law, open, today);
    var draft = written.change().draft();
    boolean gone = written.change().after() == null;
    var recipient = file.recipient();
    var end = recipient.endMonth();
    var from = draft.effectiveMonth() == null ? YearMonth.from(today) : draft.effectiveMonth();
    long yen = gone ? 0 : new Amounts(settings, written.change().books()).yen(file, from);
    var children = new LinkedHashSet<String>();
    file.children().stream()
        .filter(span -> !span.payableTo().isBefore(from))
        .forEach(span -> children.add(span.number()));
    var status =
        new ChildAllowanceStatusChanged(
            number,
            recipient.number(),
            List.copyOf(children),
            gone ? "CANCELLED" : end == null ? "ENTITLED" : "ENDED",
            recipient.startMonth(),
            end,
            yen,
            from,
            paymentMonths(from),
            recipient.kind().capacity() == RecipientType.FACILITY);
    return new Publication(
        ChildAllowance.ID,
        "child-allowance-certification",
        number,
        clock.instant(),
        from.atDay(1),
        UUID.randomUUID(),
        null,
        false,
        List.of(),
        status);
  }

  private List<Integer> paymentMonths(YearMonth from) {
    var months = new LinkedHashSet<Integer>();
    for (int i = 0; i < MONTHS_OF_YEAR; i++) {
      months.add(law.paidIn(from.plusMonths(i)).getMonthValue());
    }
    return months.stream().sorted().toList();
  }
}
