package org.yakuba.residentregister.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yakuba.kernel.number.AddresseeNumber;
import org.yakuba.kernel.number.MunicipalityCode;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.ledger.AsOf;
import org.yakuba.residentregister.ledger.DatabaseResidentLedger;
import org.yakuba.residentregister.ledger.decide.CancellingEvent;
import org.yakuba.residentregister.ledger.decide.Code;
import org.yakuba.residentregister.ledger.decide.MovingIn;
import org.yakuba.residentregister.ledger.decide.Numbers;
import org.yakuba.residentregister.ledger.decide.Occasion;
import org.yakuba.residentregister.ledger.decide.Origin;

/** 仮登録 → 審査 → 本登録 (resident-register §3.0). */
class ApprovalTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static TestDatabase database;
  private static int towns = 200;

  private TestDesk desk;
  private Operator clerk;
  private Operator chief;

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
    clerk = desk.officer("clerk");
    chief = desk.officer("chief");
  }

  private int count(String table) {
    return desk.tenancy.call(
        desk.tenant,
        session ->
            session.jdbc().sql("SELECT count(*) FROM " + table).query(Integer.class).single());
  }

  private UUID entered(MovingIn command) {
    var id = TestDesk.command();
    assertThat(desk.events.enter(clerk, id, command, Set.of()))
        .isEqualTo(new Outcome.Registered(id, 1, List.of()));
    return id;
  }

  private Outcome.Confirmed confirmed(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Confirmed.class);
    return (Outcome.Confirmed) outcome;
  }

  private static List<String> codes(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused) outcome).refusals().stream().map(Refusal::code).toList();
  }

  @Test
  void what_is_entered_stands_in_no_ledger_until_a_second_officer_approves_it() {
    var id = entered(Families.moveIn(DAY, "見本"));
    assertThat(count("resident_register.resident")).isZero();
    assertThat(count("platform.linkage_event")).isZero();
    assertThat(desk.approvals.list(chief, ProvisionalEvent.Filter.WAITING, 10))
        .extracting(ProvisionalEvent::provisionalId)
        .containsExactly(id);

    assertThat(codes(desk.approvals.approve(clerk, id, 1))).containsExactly("RES-D05");
    var done = confirmed(desk.approvals.approve(chief, id, 1));

    var head = Objects.requireNonNull(done.numbers().get(NewNumbers.person(1)));
    assertThat(new AddresseeNumber(head).hasValidCheckDigit()).isTrue();
    assertThat(count("resident_register.resident_record")).isEqualTo(2);
    assertThat(count("resident_register.household")).isEqualTo(1);
    assertThat(count("platform.linkage_event")).isEqualTo(2);
    String officers =
        desk.tenancy.call(
            desk.tenant,
            s ->
                s.jdbc()
                    .sql(
                        "SELECT entered_by || ' ' || approved_by FROM resident_register.event_journal")
                    .query(String.class)
                    .single());
    assertThat(officers).isEqualTo("clerk chief");
    var state =
        desk.tenancy
            .call(desk.tenant, s -> new DatabaseResidentLedger().resident(s, head, AsOf.day(DAY)))
            .orElseThrow();
    assertThat(state.record().names().full()).isEqualTo("見本　太郎");
    assertThat(state.record().membership().headName()).isEqualTo("見本　太郎");
    assertThat(state.current()).isTrue();
    assertThat(codes(desk.approvals.approve(chief, id, 1))).containsExactly("RES-D04");
  }

  @Test
  void somebody_who_waits_for_approval_is_not_entered_again() {
    var family = family("雛形");
    var id = TestDesk.command();
    desk.events.enter(
        clerk, id, Families.moveOut(DAY.plusDays(20), DAY, List.of(family.wife())), Set.of());
    var other =
        Families.head(DAY, family.household(), family.wife(), Map.of(family.head(), List.of("11")));
    assertThat(codes(desk.events.enter(chief, TestDesk.command(), other, Set.of())))
        .containsExactly("RES-D02");
  }

  @Test
  void a_household_that_changed_meanwhile_sends_the_event_back_with_the_reason() {
    var family = family("例示");
    var id = TestDesk.command();
    desk.events.enter(
        clerk, id, Families.moveOut(DAY.plusDays(20), DAY, List.of(family.wife())), Set.of());
    desk.allowDirectConfirmation(true);
    confirmed(
        desk.events.confirm(
            chief,
            TestDesk.command(),
            Families.moveOut(DAY.plusDays(10), DAY, List.of(family.head())),
            Set.of()));

    assertThat(codes(desk.approvals.approve(chief, id, 1))).startsWith("RES-D06");
    var returned = desk.approvals.find(chief, id).orElseThrow();
    assertThat(returned.status()).isEqualTo(ProvisionalStatus.RETURNED);
    assertThat(returned.note()).startsWith("RES-D06");

    var again =
        desk.events.correct(
            clerk,
            id,
            1,
            Families.moveOut(DAY.plusDays(20), DAY, List.of(family.wife())),
            Set.of());
    assertThat(again).isEqualTo(new Outcome.Registered(id, 2, List.of()));
    confirmed(desk.approvals.approve(chief, id, 2));
  }

  @Test
  void direct_confirmation_needs_the_setting_of_the_municipality() {
    var command = Families.moveIn(DAY, "見本");
    assertThat(codes(desk.events.confirm(clerk, TestDesk.command(), command, Set.of())))
        .containsExactly("RES-D08");
    desk.allowDirectConfirmation(true);
    confirmed(desk.events.confirm(clerk, TestDesk.command(), command, Set.of()));
  }

  @Test
  void the_same_submission_twice_is_entered_once() {
    desk.allowDirectConfirmation(true);
    var id = TestDesk.command();
    var command = Families.moveIn(DAY, "見本");
    confirmed(desk.events.confirm(clerk, id, command, Set.of()));
    assertThat(confirmed(desk.events.confirm(clerk, id, command, Set.of())).eventId())
        .isEqualTo(id);
    assertThat(count("resident_register.event_journal")).isEqualTo(1);
    assertThat(codes(desk.events.confirm(chief, id, command, Set.of()))).containsExactly("RES-D10");

    var provisional = entered(Families.moveIn(DAY, "例示"));
    assertThat(desk.events.enter(clerk, provisional, Families.moveIn(DAY, "例示"), Set.of()))
        .isEqualTo(new Outcome.Registered(provisional, 1, List.of()));
    assertThat(count("resident_register.provisional_event")).isEqualTo(1);
  }

  @Test
  void alerts_are_asked_back_until_they_are_confirmed() {
    var command = Families.moveIn(DAY.minusDays(30), "見本");
    var late =
        new MovingIn(
            Occasion.of(DAY.minusDays(30), DAY, DAY),
            command.origin(),
            command.address(),
            command.householdId(),
            command.persons());
    var refused = desk.events.enter(clerk, TestDesk.command(), late, Set.of());
    assertThat(codes(refused)).containsExactly("RES-D14");
    assertThat(((Outcome.Refused) refused).refusals().getFirst().value())
        .isEqualTo("LATE_NOTIFICATION");
    assertThat(desk.events.enter(clerk, TestDesk.command(), late, Set.of(Code.LATE_NOTIFICATION)))
        .isInstanceOf(Outcome.Registered.class);
  }

  @Test
  void one_officer_at_a_time_enters_an_event_of_a_person_and_the_hold_ends_by_itself() {
    var family = family("見本");
    assertThat(desk.events.hold(clerk, Set.of(family.head()))).isEmpty();
    assertThat(desk.events.hold(chief, Set.of(family.head(), family.wife())))
        .extracting(Refusal::code)
        .containsExactly("RES-D01");
    var command = Families.moveOut(DAY.plusDays(20), DAY, List.of(family.head()));
    assertThat(codes(desk.events.enter(chief, TestDesk.command(), command, Set.of())))
        .containsExactly("RES-D01");
    assertThat(desk.events.hold(chief, Set.of(family.wife()))).isEmpty();

    desk.setNow(desk.clock().instant().plus(Duration.ofMinutes(31)));
    assertThat(desk.events.hold(chief, Set.of(family.head()))).isEmpty();
    desk.events.release(chief, Set.of(family.head()));
    assertThat(desk.events.enter(clerk, TestDesk.command(), command, Set.of()))
        .isInstanceOf(Outcome.Registered.class);
  }

  @Test
  void a_returned_or_discarded_event_has_its_reason_and_cannot_be_approved() {
    var id = entered(Families.moveIn(DAY, "見本"));
    assertThat(codes(desk.approvals.giveBack(chief, id, 1, " "))).containsExactly("RES-D11");
    assertThat(desk.approvals.giveBack(chief, id, 1, "続柄を確かめる"))
        .isEqualTo(new Outcome.Closed(id, ProvisionalStatus.RETURNED));
    assertThat(codes(desk.approvals.approve(chief, id, 1))).containsExactly("RES-D04");
    assertThat(desk.events.discard(clerk, id))
        .isEqualTo(new Outcome.Closed(id, ProvisionalStatus.DISCARDED));
    assertThat(desk.approvals.find(chief, id).orElseThrow().note()).isEqualTo("続柄を確かめる");
  }

  @Test
  void more_than_the_limit_is_refused_as_a_whole_and_one_refusal_does_not_stop_the_others() {
    desk.allowDirectConfirmation(false);
    var ids =
        List.of("一", "二", "三", "四").stream()
            .map(n -> new Approvals.Chosen(entered(Families.moveIn(DAY, "見本" + n)), 1))
            .toList();
    var outcomes = desk.approvals.approveAll(chief, ids);
    assertThat(outcomes).hasSize(1);
    assertThat(codes(outcomes.getFirst())).containsExactly("RES-D07");

    desk.events.discard(clerk, ids.get(1).provisionalId());
    outcomes = desk.approvals.approveAll(chief, ids.subList(0, 3));
    assertThat(outcomes)
        .extracting(outcome -> outcome.getClass().getSimpleName())
        .containsExactly("Confirmed", "Refused", "Confirmed");
  }

  @Test
  void an_undone_transaction_leaves_nothing() {
    desk.allowDirectConfirmation(true);
    desk.followers.add((session, operator, id, command, persons) -> {
      throw new IllegalStateException("後続の処理の失敗");
    });
    var audit = count("platform.audit_entry");
    assertThatThrownBy(() ->
            desk.events.confirm(clerk, TestDesk.command(), Families.moveIn(DAY, "見本"), Set.of()))
        .hasMessage("後続の処理の失敗");
    for (var table :
        List.of(
            "resident_register.resident",
            "resident_register.resident_record",
            "resident_register.household",
            "resident_register.search_key",
            "resident_register.event_journal",
            "platform.linkage_event")) {
      assertThat(count(table)).as(table).isZero();
    }
    assertThat(count("platform.audit_entry")).isEqualTo(audit);
  }

  @Test
  void a_cancelled_move_in_leaves_a_history_and_no_resident() {
    var family = family("見本");
    desk.allowDirectConfirmation(true);
    var target = desk.events.pastEvents(clerk, family.head()).getFirst();
    assertThat(target.latest()).isTrue();
    assertThat(target.command()).isInstanceOf(MovingIn.class);
    confirmed(
        desk.events.confirm(
            chief,
            TestDesk.command(),
            new CancellingEvent(Occasion.of(DAY, DAY, DAY), target.eventId(), false),
            Set.of()));
    var history =
        desk.tenancy.call(
            desk.tenant,
            s ->
                new DatabaseResidentLedger().history(s, family.head(), AsOf.day(DAY.plusYears(1))));
    assertThat(history)
        .extracting(h -> h.after().entry().reasonCode() + h.cancelled())
        .containsExactly("01true", "28false");
    assertThat(count("resident_register.resident WHERE resident_status = '1'")).isZero();
    assertThat(count("resident_register.household WHERE household_status = '1'")).isZero();
  }

  @Test
  void individual_numbers_stand_nowhere_in_plain() {
    desk.allowDirectConfirmation(true);
    var number = "246813579021";
    var command =
        new MovingIn(
            Occasion.of(DAY, DAY, DAY),
            new Origin(Origin.Kind.DOMESTIC, "千葉県", null),
            Families.at("1番"),
            NewNumbers.household(1),
            List.of(
                Families.newcomer(
                    NewNumbers.person(1),
                    "見本　一郎",
                    true,
                    new Numbers("98765432103", number, null, null, null, null))));
    confirmed(desk.events.confirm(clerk, TestDesk.command(), command, Set.of()));
    assertThat(count("resident_register.individual_number")).isEqualTo(1);
    assertThat(count("resident_register.event_journal WHERE command::text LIKE '%" + number + "%'"))
        .isZero();
    assertThat(codes(desk.events.confirm(clerk, TestDesk.command(), command, Set.of())))
        .contains("DUPLICATE_REGISTRATION");
  }

  private record Family(String head, String wife, String household) {}

  private Family family(String name) {
    var id = entered(Families.moveIn(DAY, name));
    var numbers = confirmed(desk.approvals.approve(chief, id, 1)).numbers();
    return new Family(
        Objects.requireNonNull(numbers.get(NewNumbers.person(1))),
        Objects.requireNonNull(numbers.get(NewNumbers.person(2))),
        Objects.requireNonNull(numbers.get(NewNumbers.household(1))));
  }
}
