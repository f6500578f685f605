package org.yakuba.emergencybenefit.batch;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yakuba.contracts.application.ApplicationDecided;
import org.yakuba.contracts.benefit.PaymentListApproved;
import org.yakuba.emergencybenefit.EmergencyBenefit;
import org.yakuba.emergencybenefit.SampleTargets;
import org.yakuba.emergencybenefit.ledger.Decisions;
import org.yakuba.emergencybenefit.ledger.Definitions;
import org.yakuba.emergencybenefit.ledger.Extractions;
import org.yakuba.emergencybenefit.ledger.Inbox;
import org.yakuba.emergencybenefit.ledger.Payments;
import org.yakuba.emergencybenefit.ledger.PortalAnswers;
import org.yakuba.emergencybenefit.rules.LetterId;
import org.yakuba.platform.identity.MasterKey;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.jobs.JobRun.State;
import org.yakuba.platform.jobs.Jobs;
import org.yakuba.platform.linkage.ContractSet;
import org.yakuba.platform.linkage.Contracts;
import org.yakuba.platform.linkage.DeliveryAnswers;
import org.yakuba.platform.linkage.Outbox;
import org.yakuba.platform.payment.PaymentLists;
import org.yakuba.platform.test.KilledAnywhere;
import org.yakuba.platform.test.KilledAnywhere.Workplace;

/**
 * Two officers grant a benefit from the extraction to the approved list, in small units. Started
 * again they look where they were, and go on.
 */
final class BenefitProgram {
  /** Households of the town. */
  static final int HOUSEHOLDS = 60;

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-10T01:00:00Z"), ZoneId.of("Asia/Tokyo"));
  private static final String MASTER_KEY = "eWFrdWJhLXlha3ViYS15YWt1YmEteWFrdWJhLXlha3U=";
  private static final String CLERK = "clerk";
  private static final String CHIEF = "chief";
  private static final String BENEFIT = SampleTargets.BENEFIT;
  private static final LocalDate PAYMENT_DATE = LocalDate.of(2026, 12, 15);
  private static final int AT_ONCE = 9;

  private final Workplace place;
  private final Jobs jobs;

  private BenefitProgram(Workplace place, Jobs jobs) {
    this.place = place;
    this.jobs = jobs;
  }

  /** Arguments as {@link KilledAnywhere} gives them. */
  public static void main(String[] arguments) {
    KilledAnywhere.work(arguments, BenefitProgram::toItsEnd);
  }

  private static void toItsEnd(Workplace place) {
    var portal = new PortalAnswers(new DeliveryAnswers(outbox(), EmergencyBenefit.ID, CLOCK));
    var definitions =
        List.of(
            new ExtractionRun(CLOCK, AT_ONCE).job(),
            new ListingRun(CLOCK, AT_ONCE).job(),
            new IntakeRun(AT_ONCE).job(),
            new DecisionRun(portal, CLOCK, AT_ONCE).job());
    try (var jobs =
        new Jobs(place.tenancy(), place.connections(), definitions, Duration.ofMinutes(2))) {
      var office = new BenefitProgram(place, jobs);
      jobs.recover(LocalDate.now(CLOCK)).forEach(run -> jobs.await(run, progress -> {}));
      var extraction = office.extracted();
      office.listed(extraction);
      office.taken();
      office.decided();
      office.listedForPayment();
    }
  }

  private UUID extracted() {
    var known = place.tenancy().call(place.tenant(), s -> Extractions.list(s, BENEFIT));
    var extraction =
        !known.isEmpty()
            ? known.getFirst().id()
            : place
                .tenancy()
                .call(
                    place.tenant(),
                    session -> {
                      var id = Extractions.start(session, BENEFIT, 1, CLERK, CLOCK.instant());
                      jobs.order(session, ExtractionRun.JOB, id.toString(), parameters(id), CLERK);
                      return id;
                    });
    end(ExtractionRun.JOB, extraction, parameters(extraction));
    return extraction;
  }

  private void listed(UUID extraction) {
    place
        .tenancy()
        .run(
            place.tenant(),
            session -> {
              if (Extractions.find(session, extraction).orElseThrow().confirmedBy() == null) {
                Extractions.confirm(session, extraction, CHIEF, CLOCK.instant());
                jobs.order(
                    session, ListingRun.JOB, extraction.toString(), parameters(extraction), CHIEF);
              }
            });
    end(ListingRun.JOB, extraction, parameters(extraction));
  }

  private static Map<String, String> parameters(UUID extraction) {
    return Map.of(ExtractionRun.EXTRACTION, extraction.toString());
  }

  private void taken() {
    var file = file().getBytes(StandardCharsets.UTF_8);
    var batch = UUID.nameUUIDFromBytes(file);
    var parameters = Map.of(IntakeRun.BATCH, batch.toString(), IntakeRun.BENEFIT, BENEFIT);
    boolean known =
        jobs.list(place.tenant(), 100).stream().anyMatch(run -> run.job().equals(IntakeRun.JOB));
    if (!known) {
      place
          .tenancy()
          .run(
              place.tenant(),
              session -> {
                if (!Inbox.fill(session, BENEFIT, batch, new ByteArrayInputStream(file))
                    .isEmpty()) {
                  throw new IllegalStateException("the file is not as it should be");
                }
                jobs.order(session, IntakeRun.JOB, batch.toString(), parameters, CLERK);
              });
    }
    end(IntakeRun.JOB, batch, parameters);
  }

  /** Nearly everybody answers, some twice, some with a wrong date or account. */
  private static String file() {
    var rows = new StringBuilder(Inbox.HEADER).append("\n");
    for (int no = 1; no <= HOUSEHOLDS; no++) {
      if (no % 11 != 0) {
        rows.append(
            line(no, "a", no % 7 == 0 ? SampleTargets.BIRTH.plusDays(1) : SampleTargets.BIRTH));
      }
      if (no % 5 == 0) {
        rows.append(line(no, "b", SampleTargets.BIRTH));
      }
    }
    return rows.toString();
  }

  private static String line(int no, String suffix, LocalDate birth) {
    return "%d%s,%s,POSTAL,2026-11-02T1%s:00:00,%s,0,0,9990,001,1,%s,ミホン　タロウ,,\n"
        .formatted(
            no,
            suffix,
            LetterId.of(BENEFIT, no),
            suffix.equals("a") ? "0" : "1",
            birth,
            no % 13 == 0 ? "12" : "%07d".formatted(no));
  }

  private void decided() {
    var batch =
        place
            .tenancy()
            .call(
                place.tenant(),
                session -> {
                  var known = Decisions.batches(session, BENEFIT);
                  var definition = Definitions.inForce(session, BENEFIT).orElseThrow();
                  return known.isEmpty()
                      ? Decisions.propose(session, definition, CLERK, CLOCK.instant()).orElseThrow()
                      : known.getFirst().id();
                });
    var parameters = Map.of(DecisionRun.BATCH, batch.toString());
    place
        .tenancy()
        .run(
            place.tenant(),
            session -> {
              if (Decisions.approve(session, batch, CHIEF, CLOCK.instant())) {
                jobs.order(session, DecisionRun.JOB, batch.toString(), parameters, CHIEF);
              }
            });
    end(DecisionRun.JOB, batch, parameters);
  }

  private static Outbox outbox() {
    var contracts =
        new ContractSet(
            EmergencyBenefit.ID,
            "099",
            List.of(PaymentListApproved.class, ApplicationDecided.class));
    return new Outbox(
        new Contracts(List.of(contracts)), new TenantKeys(MasterKey.ofBase64(MASTER_KEY)), CLOCK);
  }

  private void listedForPayment() {
    var list =
        place
            .tenancy()
            .call(
                place.tenant(),
                session -> {
                  var known = Payments.lists(session, BENEFIT);
                  return known.isEmpty()
                      ? Payments.propose(session, BENEFIT, PAYMENT_DATE, CLERK, CLOCK.instant())
                          .orElseThrow()
                      : known.getFirst().id();
                });
    place
        .tenancy()
        .run(
            place.tenant(),
            session ->
                Payments.approve(
                    session,
                    new PaymentLists(outbox()),
                    new PaymentLists.Heading(list, BENEFIT, "見本給付金", PAYMENT_DATE),
                    CHIEF,
                    UUID.randomUUID(),
                    CLOCK.instant()));
  }

  private void end(String job, UUID key, Map<String, String> parameters) {
    var ended =
        jobs.runToEnd(place.tenant(), job, key.toString(), parameters, CLERK, progress -> {});
    if (ended.state() != State.COMPLETED) {
      throw new IllegalStateException(job + " " + ended.state() + " " + ended.message());
    }
  }
}
