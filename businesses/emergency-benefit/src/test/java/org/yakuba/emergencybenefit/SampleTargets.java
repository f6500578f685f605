package org.yakuba.emergencybenefit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yakuba.emergencybenefit.ledger.Definition;
import org.yakuba.emergencybenefit.ledger.Definitions;
import org.yakuba.emergencybenefit.ledger.NewApplication;
import org.yakuba.emergencybenefit.ledger.NewApplication.Channel;
import org.yakuba.emergencybenefit.rules.Application.DeclaredAccount;
import org.yakuba.emergencybenefit.rules.Benefit.HouseholdRule;
import org.yakuba.emergencybenefit.rules.Benefit.Unit;
import org.yakuba.emergencybenefit.rules.ConditionLine;
import org.yakuba.emergencybenefit.rules.LetterId;
import org.yakuba.kernel.money.Yen;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantId;

/** A benefit with its targets and letters, and answers that are right in every respect. */
public final class SampleTargets {
  public static final String BENEFIT = "305";
  public static final LocalDate BIRTH = LocalDate.of(1980, 4, 1);
  private static final Instant ARRIVED = Instant.parse("2026-11-02T03:00:00Z");

  private SampleTargets() {}

  /** Keeps an approved benefit with so many targets. */
  public static Definition open(Tenancy tenancy, TenantId tenant, int targets) {
    var definition =
        new Definition(
            BENEFIT,
            1,
            "見本給付金",
            2026,
            LocalDate.of(2026, 9, 1),
            Unit.PERSON,
            HouseholdRule.ANY,
            Definition.Method.APPLICATION,
            ConditionLine.compose(List.of()),
            Yen.of(50_000),
            null,
            List.of(),
            LocalDate.of(2026, 10, 1),
            LocalDate.of(2026, 12, 28),
            Set.of(),
            true,
            List.of(),
            null,
            Definition.LaterChanges.KEEP,
            0,
            null,
            "見本",
            "clerk",
            null);
    tenancy.run(
        tenant,
        session -> {
          Definitions.add(session, definition, 1, ARRIVED);
          Definitions.approve(session, BENEFIT, 1, "approver", ARRIVED);
          for (int no = 1; no <= targets; no++) {
            session
                .jdbc()
                .sql(
                    "INSERT INTO emergency_benefit.target (benefit_id, target_no, household_number, head_number, head_name,"
                        + " head_name_kana, head_birth_date, eligible_persons, amount, origin, state)"
                        + " VALUES (:benefit, :no, :no::text, :no::text, '見本　太郎', 'ミホン　タロウ', :birth, 1, 50000, 'EXTRACTED', 'SENT')")
                .param("benefit", BENEFIT)
                .param("no", no)
                .param("birth", BIRTH)
                .update();
            session
                .jdbc()
                .sql(
                    "INSERT INTO emergency_benefit.letter (letter_id, benefit_id, target_no, issued_at)"
                        + " VALUES (:letter, :benefit, :no, now())")
                .param("letter", LetterId.of(BENEFIT, no))
                .param("benefit", BENEFIT)
                .param("no", no)
                .update();
          }
        });
    return definition;
  }

  /** An answer to the letter of a target. */
  public static NewApplication answer(int targetNo, Channel channel) {
    return new NewApplication(
        UUID.randomUUID().toString(),
        LetterId.of(BENEFIT, targetNo),
        channel,
        ARRIVED,
        BIRTH,
        false,
        new DeclaredAccount("9990", "001", "1", "1234567", "ミホン　タロウ"),
        null,
        null,
        null,
        Set.of(),
        null,
        null);
  }
}
