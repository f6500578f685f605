package org.yakuba.residentregister.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yakuba.kernel.name.CharacterFolding;
import org.yakuba.kernel.number.MunicipalityCode;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.TestLedger;
import org.yakuba.residentregister.ledger.AsOf;
import org.yakuba.residentregister.ledger.DatabaseResidentLedger;
import org.yakuba.residentregister.ledger.decide.AmendingEvent;
import org.yakuba.residentregister.ledger.decide.CancellingEvent;
import org.yakuba.residentregister.ledger.decide.Code;
import org.yakuba.residentregister.ledger.decide.Command;
import org.yakuba.residentregister.ledger.decide.Occasion;

/** 異動 of residents taken over from a predecessor, of whom the journal knows nothing. */
class TakenOverTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final LocalDate LEAVING = LocalDate.of(2026, 10, 20);
  private static TestDatabase database;
  private static int towns = 600;

  private TestDesk desk;
  private TestLedger ledger;

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
    ledger = new TestLedger(database.tenancy(), tenant, CharacterFolding.NONE);
  }

  private Outcome confirm(Command command) {
    return desk.events.confirm(
        desk.officer("clerk"), TestDesk.command(), command, Set.of(Code.values()));
  }

  private static CancellingEvent cancelling(PastEvent event) {
    return new CancellingEvent(Occasion.of(DAY, null, DAY), event.eventId(), false);
  }

  private PastEvent latest(String number) {
    return desk.events.pastEvents(desk.officer("clerk"), number).getFirst();
  }

  private String status(String number, LocalDate day) {
    return desk.tenancy
        .call(desk.tenant, s -> new DatabaseResidentLedger().resident(s, number, AsOf.day(day)))
        .orElseThrow()
        .record()
        .status()
        .code();
  }

  private static List<String> codes(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused) outcome).refusals().stream().map(Refusal::code).toList();
  }

  @Test
  void a_change_with_a_row_before_it_can_be_cancelled() {
    ledger
        .person("11", "移行　一", null)
        .event("01", LocalDate.of(2020, 4, 1), LocalDate.of(2020, 4, 2))
        .with("address_number", "9番")
        .event("41", LocalDate.of(2024, 4, 1), LocalDate.of(2024, 4, 2))
        .save();
    assertThat(confirm(cancelling(latest("11")))).isInstanceOf(Outcome.Confirmed.class);
    var record =
        desk.tenancy
            .call(desk.tenant, s -> new DatabaseResidentLedger().household(s, "11", AsOf.day(DAY)))
            .orElseThrow()
            .members()
            .getFirst()
            .record();
    assertThat(record.entry().reasonCode()).isEqualTo("01");
    assertThat(codes(confirm(cancelling(latest("11"))))).isNotEmpty();
  }

  @Test
  void a_change_without_a_row_before_it_has_nothing_to_return_to() {
    ledger
        .person("12", "移行　二", null)
        .event("41", LocalDate.of(2024, 4, 1), LocalDate.of(2024, 4, 2))
        .save();
    assertThat(codes(confirm(cancelling(latest("12")))))
        .containsExactly("CANNOT_CANCEL", "RES-D12");
  }

  @Test
  void an_amendment_needs_what_was_entered() {
    ledger
        .person("13", "移行　三", null)
        .event("01", LocalDate.of(2020, 4, 1), LocalDate.of(2020, 4, 2))
        .save();
    var amending =
        new AmendingEvent(
            Occasion.of(DAY, null, DAY), latest("13").eventId(), Families.moveIn(DAY, "移行"));
    assertThat(codes(confirm(amending))).containsExactly("CANNOT_CANCEL", "RES-D12");
  }

  @Test
  void a_planned_removal_taken_over_in_one_row_blocks_other_events_and_can_be_cancelled() {
    ledger
        .person("14", "移行　四", null)
        .with("removed_reason_code", "21")
        .with("removed_date", LEAVING)
        .with("move_out_planned_date", LEAVING)
        .event("01", LocalDate.of(2020, 4, 1), LocalDate.of(2020, 4, 2))
        .save();
    assertThat(codes(confirm(Families.moveOut(DAY, DAY, List.of("14")))))
        .containsExactly("MOVE_OUT_PENDING");
    var event = latest("14");
    assertThat(event.reason().code()).isEqualTo("21");
    assertThat(confirm(cancelling(event))).isInstanceOf(Outcome.Confirmed.class);
    assertThat(status("14", LEAVING)).isEqualTo("1");
    assertThat(confirm(Families.moveOut(LEAVING, DAY, List.of("14"))))
        .isInstanceOf(Outcome.Confirmed.class);
    assertThat(status("14", LEAVING)).isEqualTo("2");
  }
}
