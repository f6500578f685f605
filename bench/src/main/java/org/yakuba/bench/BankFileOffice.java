package org.yakuba.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yakuba.payments.Payments;
import org.yakuba.payments.ledger.BankBranch;
import org.yakuba.payments.ledger.BankMaster;
import org.yakuba.payments.ledger.Requesters;
import org.yakuba.payments.run.BankFiles;
import org.yakuba.payments.run.TransferRun;
import org.yakuba.payments.run.TransferRuns;
import org.yakuba.payments.zengin.ZenginFile;
import org.yakuba.platform.identity.Officer;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.linkage.ChangePublisher;
import org.yakuba.platform.linkage.Deliveries;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantId;

/** The office that pays: takes approved lists over, makes a run, releases it, and has its file. */
final class BankFileOffice {
  private static final int RECORD = 120;
  private static final int COUNT_AT = 1;
  private static final int COUNT_END = 7;
  private static final int TOTAL_END = 19;

  private final BenchTown town;
  private final Tenancy tenancy;
  private final TenantId tenant;

  BankFileOffice(BenchTown town, TenantId tenant) {
    this.town = town;
    this.tenancy = town.program().part(Tenancy.class);
    this.tenant = tenant;
  }

  /**
   * What a file says about itself and what it holds.
   *
   * @param records data records counted
   * @param count of the trailer
   * @param totalYen of the trailer
   */
  record Written(int records, int count, long totalYen) {}

  /** The town as a customer of its bank, and the branch into which everybody is paid. */
  void open(LocalDate today) {
    tenancy.run(
        tenant,
        session -> {
          town.program()
              .part(Requesters.class)
              .put(
                  session,
                  new Requesters.Requester(
                      "1234567890",
                      "ﾐﾎﾝｼ ｶｲｹｲｶﾝﾘｼﾔ",
                      "9999",
                      "ﾐﾎﾝｷﾞﾝｺｳ",
                      "001",
                      "ﾎﾝﾃﾝ",
                      "1",
                      "0012345",
                      ZenginFile.Separator.NONE,
                      today),
                  BenefitOffice.CLERK,
                  Instant.now());
          town.program()
              .part(BankMaster.class)
              .put(
                  session,
                  new BankBranch(
                      "9990", "見本信用金庫", "ﾐﾎﾝｼﾝｷﾝ", "001", "本店", "ﾎﾝﾃﾝ", today, null, null, null),
                  BenefitOffice.CLERK,
                  Instant.now());
        });
  }

  /** What waits is brought to the rooms of the house: here the approved list. */
  void deliver() {
    town.program().part(ChangePublisher.class).publishAll();
    town.program().part(Deliveries.class).deliver(tenant);
  }

  /** 振込データの作成. */
  TransferRun make(UUID list, LocalDate day) {
    var runs = town.program().part(TransferRuns.class);
    var requesters = town.program().part(Requesters.class);
    return tenancy.call(
        tenant,
        session ->
            runs.make(
                session,
                operator(BenefitOffice.CLERK),
                new TransferRuns.Order(
                    BenefitOffice.TITLE,
                    day,
                    requesters.on(session, day).getFirst().id(),
                    TransferRuns.GENERAL_TRANSFER,
                    List.of(list))));
  }

  /** Releases the run: its files are written; the one of its only part is fetched. */
  byte[] release(TransferRun run) {
    var runs = town.program().part(TransferRuns.class);
    var files = town.program().part(BankFiles.class);
    tenancy.run(tenant, session -> runs.release(session, operator(BenefitOffice.CHIEF), run.id()));
    return tenancy
        .call(
            tenant,
            session -> {
              var file = files.of(session, run.id()).getFirst();
              return files.download(session, operator(BenefitOffice.CLERK), file.id());
            })
        .orElseThrow()
        .bytes();
  }

  /** Reads a file back: header, records, trailer, end, 120 bytes each. */
  static Written read(byte[] file) {
    int records = file.length / RECORD - 3;
    var trailer = new String(file, file.length - 2 * RECORD, RECORD, StandardCharsets.US_ASCII);
    return new Written(
        records,
        Integer.parseInt(trailer.substring(COUNT_AT, COUNT_END)),
        Long.parseLong(trailer.substring(COUNT_END, TOTAL_END)));
  }

  private Operator operator(String officer) {
    return new Operator(
        new Officer(
            tenant,
            officer,
            "計測",
            "会計課",
            Set.of("payment"),
            Set.of(Payments.MAKE, Payments.RELEASE)),
        "bench",
        "PAYMENT",
        null,
        UUID.randomUUID());
  }
}
