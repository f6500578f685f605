package org.yakuba.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yakuba.emergencybenefit.batch.DecisionRun;
import org.yakuba.emergencybenefit.batch.ExtractionRun;
import org.yakuba.emergencybenefit.batch.IntakeRun;
import org.yakuba.emergencybenefit.batch.ListingRun;
import org.yakuba.emergencybenefit.ledger.Decisions;
import org.yakuba.emergencybenefit.ledger.Definition;
import org.yakuba.emergencybenefit.ledger.Definitions;
import org.yakuba.emergencybenefit.ledger.Extractions;
import org.yakuba.emergencybenefit.ledger.Inbox;
import org.yakuba.emergencybenefit.ledger.Payments;
import org.yakuba.emergencybenefit.ledger.Progress;
import org.yakuba.emergencybenefit.rules.Benefit.HouseholdRule;
import org.yakuba.emergencybenefit.rules.Benefit.Unit;
import org.yakuba.emergencybenefit.rules.ConditionLine;
import org.yakuba.kernel.money.Yen;
import org.yakuba.platform.disclosure.ProtectiveFlags;
import org.yakuba.platform.jobs.JobRun;
import org.yakuba.platform.jobs.Jobs;
import org.yakuba.platform.payment.PaymentLists;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantId;

/** The office that grants one benefit: each act through the program's own jobs, by two officers. */
final class BenefitOffice {
  static final String BENEFIT = "305";
  static final String TITLE = "見本給付金";
  static final String CLERK = "bench1";
  static final String CHIEF = "bench2";
  private static final int PAID_AFTER_DAYS = 7;

  private final BenchTown town;
  private final Tenancy tenancy;
  private final TenantId tenant;
  private final LocalDate today;

  BenefitOffice(BenchTown town, TenantId tenant, LocalDate today) {
    this.town = town;
    this.tenancy = town.program().part(Tenancy.class);
    this.tenant = tenant;
    this.today = today;
  }

  /** The day on which the money is to arrive. */
  LocalDate paymentDay() {
    return today.plusDays(PAID_AFTER_DAYS);
  }

  /** The benefit, approved. */
  void define() {
    tenancy.run(
        tenant,
        session -> {
          ProtectiveFlags.markComplete(session);
          Definitions.add(session, definition(), 1, Instant.now());
          Definitions.approve(session, BENEFIT, 1, CHIEF, Instant.now());
        });
  }

  private Definition definition() {
    return new Definition(
        BENEFIT,
        1,
        TITLE,
        today.getYear(),
        today.minusDays(60),
        Unit.PERSON,
        HouseholdRule.ANY,
        Definition.Method.APPLICATION,
        ConditionLine.compose(List.of()),
        Yen.of(100_000),
        null,
        List.of(),
        today.minusDays(30),
        today.plusDays(30),
        Set.of(),
        true,
        List.of(),
        null,
        Definition.LaterChanges.KEEP,
        1,
        null,
        "見本",
        CLERK,
        null);
  }

  /** 抽出・発番 of everybody. */
  void extract() {
    UUID extraction =
        tenancy.call(
            tenant, session -> Extractions.start(session, BENEFIT, 1, CLERK, Instant.now()));
    var parameters = Map.of(ExtractionRun.EXTRACTION, extraction.toString());
    run(ExtractionRun.JOB, extraction, parameters);
    tenancy.run(tenant, session -> Extractions.confirm(session, extraction, CHIEF, Instant.now()));
    run(ListingRun.JOB, extraction, parameters);
  }

  /** The file read into the inbox. */
  UUID read(Path file) throws IOException {
    var batch = UUID.randomUUID();
    try (InputStream in = Files.newInputStream(file)) {
      var wrong = tenancy.call(tenant, session -> Inbox.fill(session, BENEFIT, batch, in));
      if (!wrong.isEmpty()) {
        throw new IllegalStateException("BEN-E008 申請データに誤りがあります: " + wrong.getFirst());
      }
    }
    return batch;
  }

  /** 受付・照合: how many became candidates. */
  int takeIn(UUID batch) {
    var run =
        run(
            IntakeRun.JOB,
            batch,
            Map.of(IntakeRun.BATCH, batch.toString(), IntakeRun.BENEFIT, BENEFIT));
    return (int) run.count("APPROVED");
  }

  /** 一括決定, its whole sample looked at. */
  void decide() {
    UUID batch =
        tenancy
            .call(
                tenant,
                session ->
                    Decisions.propose(
                        session,
                        Definitions.inForce(session, BENEFIT).orElseThrow(),
                        CLERK,
                        Instant.now()))
            .orElseThrow();
    tenancy.run(
        tenant,
        session -> {
          for (var sampled : Decisions.sample(session, batch, Integer.MAX_VALUE)) {
            Decisions.checkSample(session, batch, sampled.applicationNo(), true, CLERK);
          }
          Decisions.approve(session, batch, CHIEF, Instant.now());
        });
    run(DecisionRun.JOB, batch, Map.of(DecisionRun.BATCH, batch.toString()));
  }

  /** 支給名簿, approved and handed over. */
  Payments.PaymentList list() {
    var lists = town.program().part(PaymentLists.class);
    var day = paymentDay();
    UUID list =
        tenancy
            .call(tenant, session -> Payments.propose(session, BENEFIT, day, CLERK, Instant.now()))
            .orElseThrow();
    tenancy.run(
        tenant,
        session ->
            Payments.approve(
                session,
                lists,
                new PaymentLists.Heading(list, BENEFIT, TITLE, day),
                CHIEF,
                UUID.randomUUID(),
                Instant.now()));
    return listed();
  }

  /** The list as the office sees it now. */
  Payments.PaymentList listed() {
    return tenancy.call(tenant, session -> Payments.lists(session, BENEFIT).getFirst());
  }

  /** Numbers that were taken in and are still used. */
  int acceptances() {
    var progress = tenancy.call(tenant, session -> Progress.of(session, BENEFIT));
    return progress.channels().stream().mapToInt(Progress.ChannelCount::accepted).sum();
  }

  private JobRun run(String job, UUID key, Map<String, String> parameters) {
    var ended =
        town.program()
            .part(Jobs.class)
            .runToEnd(tenant, job, key.toString(), parameters, "bench", progress -> {});
    if (ended.state() != JobRun.State.COMPLETED) {
      throw new IllegalStateException("BEN-E009 一括処理が完了しませんでした: " + ended.message());
    }
    return ended;
  }
}
