package org.yakuba.childallowance.batch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.ledger.AllowanceLedger.Signature;
import org.yakuba.childallowance.ledger.decide.Command;
import org.yakuba.childallowance.ledger.decide.Decider;
import org.yakuba.childallowance.ledger.decide.Decision;
import org.yakuba.childallowance.ledger.decide.Settings;
import org.yakuba.childallowance.ledger.postgres.PostgresLedger;
import org.yakuba.childallowance.rules.ChildAllowanceLaw;
import org.yakuba.contracts.LinkageEvent;
import org.yakuba.contracts.payments.TransferResultReported;
import org.yakuba.kernel.date.OpeningDays;
import org.yakuba.platform.disclosure.ProtectiveFlags;
import org.yakuba.platform.identity.RoleTable;
import org.yakuba.platform.linkage.ContractSet;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.TestDatabase;

/** A municipality whose recipients are decided upon as the desk does it, and a clock. */
public final class RunOffice {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final Tenancy tenancy;
  private final TenantId tenant;

  RunOffice(TestDatabase database, TenantId tenant) {
    this(database.tenancy(), tenant);
  }

  RunOffice(Tenancy tenancy, TenantId tenant) {
    this.tenancy = tenancy;
    this.tenant = tenant;
  }

  /** A clock that tests set. */
  public static final class OfficeClock extends Clock {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());

    public void today(LocalDate day) {
      now.set(day.atTime(9, 0).atZone(JAPAN).toInstant());
    }

    /** A minute passes. */
    public void aMinuteLater() {
      now.updateAndGet(at -> at.plusSeconds(60));
    }

    @Override
    public ZoneId getZone() {
      return JAPAN;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now.get();
    }
  }

  /** What the runs stand on. */
  @Configuration(proxyBeanMethods = false)
  static class Parts {
    @Bean
    @Primary
    OfficeClock officeClock() {
      return new OfficeClock();
    }

    @Bean
    RoleTable.Source allowanceRoles() {
      return RoleTable.Source.beside(ChildAllowance.class);
    }

    @Bean
    ContractSet allowanceContracts() {
      return ChildAllowance.CONTRACTS;
    }
  }

  /** A person of the register. */
  void person(String number, String birth) {
    execute(
        """
        INSERT INTO child_allowance.person (addressee_number, origin, resident_status, household_number, name, kana_key, birth_date, sex,
          known_from)
        VALUES (:number, 'RESIDENT', '1', '900', '見本', 'ミホン', CAST(:birth AS date), '2', now())
        """,
        Map.of("number", number, "birth", birth));
  }

  /** Decides as clerk and chief; what the law refuses fails the test. */
  String decide(Command command) {
    return tenancy.call(
        tenant,
        session -> {
          var settings =
              new Settings(
                  ChildAllowanceLaw.national(), OpeningDays.standard(), command.receivedOn());
          var ledger = new PostgresLedger(session, settings, Instant.now());
          if (!(Decider.decide(ledger.slice(command), command, settings)
              instanceof Decision.Accepted accepted)) {
            throw new AssertionError("refused: " + command);
          }
          var written =
              ledger.write(
                  accepted,
                  new Signature(
                      null, "clerk", "chief", Instant.now(), settings.law().fingerprint()));
          return String.valueOf(written.getFirst().certificationNumber());
        });
  }

  /** Executes a statement in the municipality. */
  void execute(String sql, Map<String, ?> values) {
    tenancy.run(tenant, session -> session.jdbc().sql(sql).params(values).update());
  }

  /** A number from the municipality's tables. */
  long number(String sql) {
    return tenancy.call(tenant, session -> session.jdbc().sql(sql).query(Long.class).single());
  }

  /** The identity of a recipient. */
  long recipient(String certification) {
    return tenancy.call(
        tenant,
        session ->
            session
                .jdbc()
                .sql(
                    "SELECT min(recipient_id) FROM child_allowance.recipient"
                        + " WHERE certification_number = :certification")
                .param("certification", certification)
                .query(Long.class)
                .single());
  }

  /** The flags of protected persons are complete, and there are none. */
  void nobodyIsProtected() {
    tenancy.run(tenant, ProtectiveFlags::markComplete);
  }

  /** An account for every recipient. */
  static UUID account() {
    return UUID.fromString("00000000-0000-7000-8000-00000000aaaa");
  }

  /** The payments room tells what became of payments. */
  void results(UUID report) {
    var now = Instant.now();
    var list = UUID.randomUUID();
    tenancy.run(
        tenant,
        session ->
            new TransferResults()
                .consume(
                    session,
                    new LinkageEvent<>(
                        UUID.randomUUID(),
                        "TransferResultReported",
                        1,
                        tenant.value(),
                        "benefit-account",
                        "payment-list",
                        list.toString(),
                        1,
                        1,
                        now,
                        LocalDate.ofInstant(now, JAPAN),
                        now,
                        UUID.randomUUID(),
                        null,
                        false,
                        false,
                        new TransferResultReported(
                            report, list, ChildAllowance.ID, LocalDate.ofInstant(now, JAPAN), 1))));
  }
}
