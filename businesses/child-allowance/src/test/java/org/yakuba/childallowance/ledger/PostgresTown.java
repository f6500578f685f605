package org.yakuba.childallowance.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.ledger.decide.Command;
import org.yakuba.childallowance.ledger.decide.Decision;
import org.yakuba.childallowance.ledger.postgres.PostgresLedger;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.PublishedAccounts;
import org.yakuba.platform.test.TestDatabase;

final class PostgresTown extends Town {
  private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

  private final TestDatabase database;
  private final TenantId tenant;

  PostgresTown(TestDatabase database, TenantId tenant) {
    this.database = database;
    this.tenant = tenant;
  }

  @Override
  void put(Person person) {
    database
        .tenancy()
        .run(
            tenant,
            session ->
                session
                    .jdbc()
                    .sql(
                        """
                        INSERT INTO child_allowance.person (addressee_number, origin, resident_status, household_number, name, name_kana,
                          kana_key, birth_date, birth_date_text, sex, known_from)
                        VALUES (:number, 'RESIDENT', :status, :household, :name, :kana, 'ミホン', :birth, :text, :sex, now())
                        ON CONFLICT (tenant_id, addressee_number) DO UPDATE SET resident_status = excluded.resident_status
                        """)
                    .param("number", person.number())
                    .param("status", person.status())
                    .param("household", person.householdNumber())
                    .param("name", person.name())
                    .param("kana", person.nameKana())
                    .param("birth", person.birthDate())
                    .param("text", person.birthDateKnown() ? null : "不詳")
                    .param("sex", person.sex())
                    .update());
  }

  @Override
  UUID account(String owner, @Nullable String suspendedReason) {
    return PublishedAccounts.register(database, tenant, owner, "567", suspendedReason);
  }

  @Override
  void designate(String number) {
    database
        .tenancy()
        .run(
            tenant,
            session ->
                session
                    .jdbc()
                    .sql(
                        """
                        INSERT INTO child_allowance.parent_designation (designee_number, designators, country, filed_on, valid,
                          entered_by, known_from)
                        VALUES (:number, '{9001}', '見本国', '2026-04-01', '[2026-04-01,)', 'clerk', now())
                        """)
                    .param("number", number)
                    .update());
  }

  @Override
  void paid(String certification, YearMonth from, YearMonth to, int yenAMonth) {
    database
        .tenancy()
        .run(
            tenant,
            session ->
                session
                    .jdbc()
                    .sql(
                        """
                        WITH r AS (
                          SELECT recipient_id, addressee_number FROM child_allowance.recipient
                          WHERE certification_number = :certification AND row_no = 1),
                        m AS (
                          SELECT CAST(d AS date) AS month
                          FROM generate_series(CAST(:from AS date), CAST(:to AS date), interval '1 month') AS d),
                        p AS (
                          INSERT INTO child_allowance.payment (recipient_id, payment_month, kind, from_month, to_month, gross_yen,
                            deducted_yen, payee_number, payment_date, law_id, recorded_at)
                          SELECT recipient_id, :from, 'OFF_CYCLE', :from, :to, :yen * (SELECT count(*) FROM m), 0, addressee_number,
                            :to, 1, now() FROM r
                          RETURNING payment_id, recipient_id),
                        s AS (
                          INSERT INTO child_allowance.payment_state (payment_id, state, known_from)
                          SELECT payment_id, 'PAID', now() FROM p)
                        INSERT INTO child_allowance.payment_line (payment_id, recipient_id, month, line_kind, amount_yen)
                        SELECT p.payment_id, p.recipient_id, m.month, 'FULL', :yen FROM p CROSS JOIN m
                        """)
                    .param("certification", certification)
                    .param("from", from.atDay(1))
                    .param("to", to.atDay(1))
                    .param("yen", yenAMonth)
                    .update());
  }

  @Override
  Decision decide(Command command, LocalDate today) {
    return database
        .tenancy()
        .<Decision>call(
            tenant,
            session -> on(new PostgresLedger(session, settings(today), LATER), command, today));
  }

  @Override
  CaseFile file(String certification) {
    return database
        .tenancy()
        .<CaseFile>call(
            tenant,
            session ->
                new PostgresLedger(session, settings(LocalDate.of(2026, 4, 1)), LATER)
                    .file(certification)
                    .orElseThrow());
  }

  @Override
  boolean exists(String certification) {
    return database
        .tenancy()
        .<Boolean>call(
            tenant,
            session ->
                new PostgresLedger(session, settings(LocalDate.of(2026, 4, 1)), LATER)
                    .file(certification)
                    .isPresent());
  }
}
