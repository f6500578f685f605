package org.yakuba.payments;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.yakuba.contracts.benefit.PaymentListApproved;
import org.yakuba.contracts.benefit.PaymentListRow;
import org.yakuba.contracts.payments.PayeeAccountChanged;
import org.yakuba.contracts.payments.TransferResultReported;
import org.yakuba.payments.ledger.BankBranch;
import org.yakuba.payments.ledger.BankMaster;
import org.yakuba.payments.ledger.PayeeAccounts;
import org.yakuba.payments.ledger.Requesters;
import org.yakuba.payments.run.AccountAssignment;
import org.yakuba.payments.run.BankFiles;
import org.yakuba.payments.run.ListBook;
import org.yakuba.payments.run.PaymentListIntake;
import org.yakuba.payments.run.TransferReports;
import org.yakuba.payments.run.TransferResults;
import org.yakuba.payments.run.TransferRun;
import org.yakuba.payments.run.TransferRuns;
import org.yakuba.payments.zengin.ZenginFile;
import org.yakuba.platform.identity.MasterKey;
import org.yakuba.platform.identity.Officer;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.linkage.ContractSet;
import org.yakuba.platform.linkage.Contracts;
import org.yakuba.platform.linkage.Outbox;
import org.yakuba.platform.payment.PaymentLists;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.test.PublishedRegister;
import org.yakuba.platform.test.TestDatabase;

/** A municipality with a payments room, two officers of it, and a benefit that pays. */
public final class Office implements AutoCloseable {
  public static final String BUSINESS = "emergency-benefit";
  public static final LocalDate PAYMENT_DATE = LocalDate.of(2026, 12, 15);
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-12-01T01:00:00Z"), ZoneId.of("Asia/Tokyo"));
  private static final int REFRESH_DAYS = 30;

  private final Outbox outbox;
  private final TenantKeys keys =
      new TenantKeys(MasterKey.ofBase64("eWFrdWJhLXlha3ViYS15YWt1YmEteWFrdWJhLXlha3U="));
  public final TestDatabase database;
  public final TenantId tenant;
  public final PayeeAccounts accounts;
  public final Requesters requesters = new Requesters();
  public final AccountAssignment assignment =
      new AccountAssignment(CLOCK, (session, day) -> REFRESH_DAYS);
  public final PaymentListIntake intake = new PaymentListIntake(assignment, CLOCK);
  public final BankFiles files;
  public final TransferRuns runs;
  public final TransferResults results;
  public final ListBook book = new ListBook();
  public final PaymentLists lists;

  public Office() {
    database = TestDatabase.fresh(Payments.TABLES);
    PublishedRegister.create(database);
    tenant = database.tenant("990019");
    outbox =
        new Outbox(
            new Contracts(
                List.of(
                    new ContractSet(BUSINESS, "099", List.of(PaymentListApproved.class)),
                    new ContractSet(
                        Payments.ID,
                        "028",
                        List.of(TransferResultReported.class, PayeeAccountChanged.class)))),
            keys,
            CLOCK);
    accounts = new PayeeAccounts(outbox);
    files = new BankFiles(requesters, keys, CLOCK);
    var reports = new TransferReports(outbox, CLOCK);
    runs = new TransferRuns(assignment, files, reports, CLOCK);
    results = new TransferResults(accounts, reports, CLOCK);
    lists = new PaymentLists(outbox);
    call(session -> {
      furnish(session);
      return 0;
    });
  }

  /** Who orders, and the branches that exist. */
  public static void furnish(TenantSession session) {
    var requesters = new Requesters();
    requesters.put(
        session,
        new Requesters.Requester(
            "1234567890",
            "ﾐﾄﾞﾘｼｶｲｹｲｶﾝﾘｼﾔ",
            "9999",
            "ﾐﾄﾞﾘｷﾞﾝｺｳ",
            "001",
            "ﾎﾝﾃﾝ",
            "1",
            "0012345",
            ZenginFile.Separator.CRLF,
            LocalDate.of(2020, 4, 1)),
        "setup",
        CLOCK.instant());
    var banks = new BankMaster();
    banks.put(session, branch("9998", "ｱｵﾊﾞｼﾝﾖｳｷﾝｺ", "012", "ｴｷﾏｴ"), "setup", CLOCK.instant());
    banks.put(session, branch("9900", "ﾕｳﾁﾖ", "198", "ｲﾁｷﾕｳﾊﾁ"), "setup", CLOCK.instant());
  }

  private static BankBranch branch(String bank, String bankKana, String branch, String branchKana) {
    return new BankBranch(
        bank, "銀行", bankKana, branch, "支店", branchKana, LocalDate.of(2020, 4, 1), null, null, null);
  }

  /** Work for the municipality in one transaction. */
  public <T> T call(Function<TenantSession, T> work) {
    return database.tenancy().<T>call(tenant, work);
  }

  /** An officer at work. */
  public Operator operator(String officerId) {
    return new Operator(
        new Officer(tenant, officerId, "会計", "会計課", Set.of("payment"), Set.of()),
        "T1",
        "PAYMENT",
        null,
        UUID.randomUUID());
  }

  /** The resident register tells a person. */
  public void resident(String number, String kana) {
    call(session ->
        session
            .jdbc()
            .sql(
                """
                INSERT INTO resident_register.delivered
                  (tenant_id, addressee_number, household_number, resident_type, resident_status, name, name_kana, sex)
                VALUES (platform.current_tenant(), :number, 'H' || :number, '1', '1', '見本', :kana, '1')\
                """)
            .param("number", number)
            .param("kana", kana)
            .update());
  }

  /** A row that pays into an account the applicant declared. */
  public static PaymentListRow declared(
      String addressee, String bank, String branch, String number, String holder, long amountYen) {
    return new PaymentListRow(
        UUID.randomUUID(),
        addressee,
        null,
        "9",
        null,
        bank,
        branch,
        "1",
        number,
        holder,
        amountYen,
        0,
        addressee + "/2026",
        1,
        null,
        "");
  }

  /** The benefit approves a list, and the payments room takes it over. */
  public UUID approved(PaymentListRow... rows) {
    var list = UUID.randomUUID();
    call(session -> {
      PaymentLists.add(session, list, BUSINESS, List.of(rows));
      return 0;
    });
    return taken(list);
  }

  /** Approves a list whose rows are written, and takes it over. */
  public UUID taken(UUID list) {
    return call(session -> {
      take(session, list);
      return list;
    });
  }

  /** Approves a list whose rows are written, and takes it over, in one transaction. */
  public void take(TenantSession session, UUID list) {
    intake.take(
        session,
        lists.approve(
            session,
            BUSINESS,
            new PaymentLists.Heading(list, "heating", "見本給付金", PAYMENT_DATE),
            UUID.randomUUID(),
            CLOCK.instant()));
  }

  /** A run of lists, made by {@code maker}. */
  public TransferRun made(String maker, UUID... chosen) {
    return call(session ->
        runs.make(
            session,
            operator(maker),
            new TransferRuns.Order(
                "見本給付金",
                PAYMENT_DATE,
                requesters.on(session, PAYMENT_DATE).getFirst().id(),
                TransferRuns.GENERAL_TRANSFER,
                List.of(chosen))));
  }

  /** Releases a run and gives the file of its first part. */
  public byte[] released(TransferRun run, String approver) {
    return call(session -> {
      runs.release(session, operator(approver), run.id());
      var file = files.of(session, run.id()).getFirst();
      return files.download(session, operator("maker"), file.id()).orElseThrow().bytes();
    });
  }

  @Override
  public void close() {
    database.close();
  }
}
