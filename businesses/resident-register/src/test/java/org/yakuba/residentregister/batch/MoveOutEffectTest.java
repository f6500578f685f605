package org.yakuba.residentregister.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yakuba.kernel.name.CharacterFolding;
import org.yakuba.kernel.number.MunicipalityCode;
import org.yakuba.platform.jobs.JobRun;
import org.yakuba.platform.jobs.Jobs;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.TestLedger;
import org.yakuba.residentregister.event.Families;
import org.yakuba.residentregister.event.NewNumbers;
import org.yakuba.residentregister.event.Outcome;
import org.yakuba.residentregister.event.TestDesk;
import org.yakuba.residentregister.ledger.decide.Code;
import org.yakuba.residentregister.ledger.decide.Command;
import org.yakuba.residentregister.ledger.decide.Occasion;
import org.yakuba.residentregister.ledger.decide.SupportingVictim;

/** 転出予定年月日の到来 (resident-register §3.3, §3.12). */
class MoveOutEffectTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final LocalDate LEAVING = LocalDate.of(2026, 10, 20);
  private static TestDatabase database;
  private static int towns = 500;

  private TestDesk desk;

  @BeforeAll
  static void migrate() {
    database = TestDatabase.fresh(ResidentRegister.TABLES);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @BeforeEach
  void open() {
    var tenant = database.tenant(MunicipalityCode.ofBody("99" + ++towns).value());
    desk = new TestDesk(database.tenancy(), tenant, TestDesk.law());
    desk.allowDirectConfirmation(true);
  }

  private Outcome.Confirmed confirm(Command command) {
    var outcome =
        desk.events.confirm(
            desk.officer("clerk"), TestDesk.command(), command, Set.of(Code.values()));
    assertThat(outcome).isInstanceOf(Outcome.Confirmed.class);
    return (Outcome.Confirmed) outcome;
  }

  private JobRun run(String key) {
    try (var jobs =
        new Jobs(
            database.tenancy(),
            database.program(),
            List.of(desk.moveOutEffect().job()),
            Duration.ofSeconds(10))) {
      return jobs.runToEnd(desk.tenant, MoveOutEffect.JOB, key, Map.of(), "SYSTEM", progress -> {});
    }
  }

  private String one(String sql) {
    return String.valueOf(
        desk.tenancy.<Object>call(desk.tenant, s -> s.jdbc().sql(sql).query().singleValue()));
  }

  @Test
  void a_planned_removal_takes_effect_on_its_day_once_and_the_other_businesses_hear_it() {
    var numbers = confirm(Families.moveIn(DAY, "見本")).numbers();
    var head = numbers.get(NewNumbers.person(1));
    confirm(Families.moveOut(LEAVING, DAY, List.of(head)));
    var status =
        "SELECT resident_status || coalesce(pending_removal_on::text, '')"
            + " FROM resident_register.resident WHERE addressee_number = '"
            + head
            + "'";
    assertThat(run("before").state()).isEqualTo(JobRun.State.COMPLETED);
    assertThat(one(status)).isEqualTo("1" + LEAVING);

    desk.setDay(LEAVING);
    assertThat(run("day").state()).isEqualTo(JobRun.State.COMPLETED);
    assertThat(one(status)).isEqualTo("2");
    assertThat(run("again").state()).isEqualTo(JobRun.State.COMPLETED);
    assertThat(
            one("SELECT count(*) FROM platform.linkage_event WHERE contract = 'MoveOutEffected'"))
        .isEqualTo("1");
    assertThat(
            one(
                "SELECT h.addressee_number FROM resident_register.household o"
                    + " JOIN resident_register.resident h ON h.resident_id = o.head_resident_id"
                    + " WHERE o.household_status = '1'"))
        .isEqualTo(numbers.get(NewNumbers.person(2)));
  }

  @Test
  void a_protective_measure_becomes_the_provisional_one_of_the_former_municipality() {
    var head = confirm(Families.moveIn(DAY, "例示")).numbers().get(NewNumbers.person(1));
    confirm(
        new SupportingVictim(
            Occasion.of(DAY, DAY, DAY),
            SupportingVictim.Operation.START,
            List.of(head),
            List.of(),
            DAY,
            null,
            null,
            null));
    confirm(Families.moveOut(LEAVING, DAY, List.of(head)));
    var kind = "SELECT kind || open_ended FROM platform.protective_flag";
    assertThat(one(kind)).isEqualTo("1true");
    desk.setDay(LEAVING);
    run("day");
    assertThat(one(kind)).isEqualTo("2true");
    assertThat(
            one(
                "SELECT moved_out_on FROM resident_register.protective_measure"
                    + " WHERE known_to = 'infinity'"))
        .isEqualTo(LEAVING.toString());
    assertThat(
            one(
                "SELECT count(*) FROM platform.linkage_event"
                    + " WHERE contract = 'ProtectiveMeasureChanged'"))
        .isEqualTo("2");
  }

  @Test
  void somebody_taken_over_with_a_planned_removal_leaves_on_the_day_too() {
    new TestLedger(database.tenancy(), desk.tenant, CharacterFolding.NONE)
        .person("77", "移行　太郎", null)
        .with("removed_reason_code", "21")
        .with("removed_date", LEAVING)
        .with("move_out_planned_date", LEAVING)
        .with("move_out_planned_address", "千葉県雛形市")
        .event("01", LocalDate.of(2020, 4, 1), LocalDate.of(2020, 4, 1))
        .save();
    desk.tenancy.run(
        desk.tenant,
        s ->
            s.jdbc()
                .sql(
                    "UPDATE resident_register.resident SET pending_removal_on = :day, removed_on = NULL")
                .param("day", LEAVING)
                .update());
    desk.setDay(LEAVING);
    run("day");
    assertThat(one("SELECT resident_status FROM resident_register.resident")).isEqualTo("2");
    assertThat(
            one(
                "SELECT string_agg(entry_kind::text || reason_code || resident_status, ' ' ORDER BY history_no)"
                    + " FROM resident_register.resident_record"))
        .isEqualTo("E011 R011 E212");
    run("again");
    assertThat(one("SELECT count(*) FROM resident_register.resident_record")).isEqualTo("3");
  }
}
