package org.yakuba.payments.run;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yakuba.contracts.benefit.PaymentListApproved;
import org.yakuba.contracts.payments.PayeeAccountChanged;
import org.yakuba.contracts.payments.TransferResultReported;
import org.yakuba.payments.Office;
import org.yakuba.payments.Payments;
import org.yakuba.payments.ledger.PayeeAccounts;
import org.yakuba.payments.ledger.Requesters;
import org.yakuba.platform.identity.MasterKey;
import org.yakuba.platform.identity.Officer;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.linkage.ContractSet;
import org.yakuba.platform.linkage.Contracts;
import org.yakuba.platform.linkage.Outbox;
import org.yakuba.platform.test.KilledAnywhere;
import org.yakuba.platform.test.KilledAnywhere.Workplace;

/**
 * Two officers pay an approved list: it is taken over, made into a run, released, and the bank's
 * answer is taken in. Started again they look where they were, and go on.
 */
final class PaymentProgram {
  /** The list. */
  static final UUID LIST = UUID.fromString("00000000-0000-7000-8000-00000000bbbb");

  /** Its payments. */
  static final int PAYMENTS = 1_500;

  /** Yen of each. */
  static final long AMOUNT = 50_000;

  private static final String MASTER_KEY = "eWFrdWJhLXlha3ViYS15YWt1YmEteWFrdWJhLXlha3U=";
  private static final String CODES = "0210";

  private final Workplace place;
  private final PaymentListIntake intake;
  private final TransferRuns runs;
  private final BankFiles files;
  private final TransferResults results;
  private final TransferReports reports;
  private final Requesters requesters = new Requesters();

  private PaymentProgram(Workplace place) {
    this.place = place;
    var keys = new TenantKeys(MasterKey.ofBase64(MASTER_KEY));
    var contracts =
        new ContractSet(
            Payments.ID, "028", List.of(TransferResultReported.class, PayeeAccountChanged.class));
    var outbox = new Outbox(new Contracts(List.of(contracts)), keys, Office.CLOCK);
    var assignment = new AccountAssignment(Office.CLOCK, (session, day) -> 30);
    intake = new PaymentListIntake(assignment, Office.CLOCK);
    files = new BankFiles(requesters, keys, Office.CLOCK);
    reports = new TransferReports(outbox, Office.CLOCK);
    runs = new TransferRuns(assignment, files, reports, Office.CLOCK);
    results = new TransferResults(new PayeeAccounts(outbox), reports, Office.CLOCK);
  }

  /** Arguments as {@link KilledAnywhere} gives them. */
  public static void main(String[] arguments) {
    KilledAnywhere.work(arguments, place -> new PaymentProgram(place).work());
  }

  private void work() {
    place
        .tenancy()
        .run(
            place.tenant(),
            session ->
                intake.take(
                    session,
                    new PaymentListApproved(
                        LIST,
                        Office.BUSINESS,
                        "heating",
                        "見本給付金",
                        Office.PAYMENT_DATE,
                        PAYMENTS,
                        AMOUNT * PAYMENTS)));
    var run = made();
    if (run.state() == TransferRun.State.PREPARED) {
      place
          .tenancy()
          .run(place.tenant(), session -> runs.release(session, operator("chief"), run.id()));
    }
    place
        .tenancy()
        .run(
            place.tenant(),
            session -> {
              boolean answered =
                  reports.of(session, run.id()).stream()
                      .anyMatch(report -> report.act() == TransferReports.Act.RESULT_FILE);
              if (!answered) {
                var file = files.of(session, run.id()).getFirst();
                var bytes =
                    files.download(session, operator("maker"), file.id()).orElseThrow().bytes();
                results.take(
                    session,
                    operator("maker"),
                    runs.find(session, run.id()).orElseThrow(),
                    Results.of(bytes, CODES));
              }
            });
  }

  private TransferRun made() {
    return place
        .tenancy()
        .call(
            place.tenant(),
            session -> {
              var known = runs.list(session, 1);
              return known.isEmpty()
                  ? runs.make(
                      session,
                      operator("maker"),
                      new TransferRuns.Order(
                          "見本給付金",
                          Office.PAYMENT_DATE,
                          requesters.on(session, Office.PAYMENT_DATE).getFirst().id(),
                          TransferRuns.GENERAL_TRANSFER,
                          List.of(LIST)))
                  : known.getFirst();
            });
  }

  private Operator operator(String officer) {
    return new Operator(
        new Officer(place.tenant(), officer, "会計", "会計課", Set.of("payment"), Set.of()),
        "T1",
        "PAYMENT",
        null,
        UUID.randomUUID());
  }
}
