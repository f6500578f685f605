package org.yakuba.residentregister.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yakuba.kernel.number.MunicipalityCode;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.ledger.decide.ChangingAddress;
import org.yakuba.residentregister.ledger.decide.Code;
import org.yakuba.residentregister.ledger.decide.Command;
import org.yakuba.residentregister.ledger.decide.MovingIn;

/** Two officers at the same persons at the same moment: one wins, the other gets the answer. */
class ConcurrencyTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final Set<Code> ALL = Set.of(Code.values());
  private static TestDatabase database;
  private static int towns = 400;

  private TestDesk desk;
  private Operator clerk;
  private Operator chief;

  private record Family(String head, String wife, String household) {}

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
    clerk = desk.officer("clerk");
    chief = desk.officer("chief");
  }

  private Family family(String name) {
    var outcome = desk.events.confirm(clerk, TestDesk.command(), Families.moveIn(DAY, name), ALL);
    var numbers = ((Outcome.Confirmed) outcome).numbers();
    return new Family(
        Objects.requireNonNull(numbers.get(NewNumbers.person(1))),
        Objects.requireNonNull(numbers.get(NewNumbers.person(2))),
        Objects.requireNonNull(numbers.get(NewNumbers.household(1))));
  }

  private Callable<Outcome> confirming(Operator officer, Command command) {
    var id = TestDesk.command();
    return () -> desk.events.confirm(officer, id, command, ALL);
  }

  /** Lets all begin at the same moment. */
  private static List<Outcome> together(List<Callable<Outcome>> acts) throws Exception {
    var barrier = new CyclicBarrier(acts.size());
    try (var threads = Executors.newFixedThreadPool(acts.size())) {
      var futures =
          acts.stream()
              .map(act ->
                  threads.submit(() -> {
                    barrier.await();
                    return act.call();
                  }))
              .toList();
      var outcomes = new ArrayList<Outcome>();
      for (var future : futures) {
        outcomes.add(future.get());
      }
      return outcomes;
    }
  }

  private static List<String> answers(List<Outcome> outcomes) {
    return outcomes.stream()
        .map(outcome ->
            outcome instanceof Outcome.Refused refused
                ? refused.refusals().getFirst().code()
                : outcome.getClass().getSimpleName())
        .sorted()
        .toList();
  }

  @Test
  void two_officers_change_the_head_of_one_household_and_one_wins() throws Exception {
    var family = family("見本");
    var change =
        Families.head(DAY, family.household(), family.wife(), Map.of(family.head(), List.of("11")));
    assertThat(answers(together(List.of(confirming(clerk, change), confirming(chief, change)))))
        .containsExactly("ALREADY_HEAD", "Confirmed");
  }

  @Test
  void head_and_wife_leave_one_household_at_the_same_moment_and_it_stays_consistent()
      throws Exception {
    var family = family("見本");
    var outcomes =
        together(
            List.of(
                confirming(clerk, Families.moveOut(DAY, DAY, List.of(family.head()))),
                confirming(chief, Families.moveOut(DAY, DAY, List.of(family.wife())))));
    assertThat(answers(outcomes)).containsExactly("Confirmed", "Confirmed");
    assertThat(count("resident_register.resident WHERE resident_status = '1'")).isZero();
    assertThat(count("resident_register.household WHERE household_status = '1'")).isZero();
  }

  @Test
  void a_provisional_event_is_approved_once() throws Exception {
    var id = TestDesk.command();
    desk.events.enter(clerk, id, Families.moveIn(DAY, "見本"), ALL);
    var deputy = desk.officer("deputy");
    assertThat(
            answers(
                together(
                    List.of(
                        () -> desk.approvals.approve(chief, id, 1),
                        () -> desk.approvals.approve(deputy, id, 1)))))
        .containsExactly("Confirmed", "RES-D04");
    assertThat(count("resident_register.resident")).isEqualTo(2);
  }

  @Test
  void one_submission_sent_twice_at_once_is_entered_once() throws Exception {
    var id = TestDesk.command();
    var command = Families.moveIn(DAY, "見本");
    Callable<Outcome> act = () -> desk.events.confirm(clerk, id, command, ALL);
    assertThat(answers(together(List.of(act, act)))).containsExactly("Confirmed", "Confirmed");
    assertThat(count("resident_register.resident")).isEqualTo(2);
    assertThat(count("resident_register.event_journal")).isEqualTo(1);
  }

  @Test
  void two_officers_give_two_persons_the_same_resident_code_and_one_wins() throws Exception {
    var code = "98765432103";
    var acts =
        List.of("一", "二").stream()
            .map(n -> {
              var base = Families.moveIn(DAY, "見本" + n);
              return confirming(
                  clerk,
                  new MovingIn(
                      base.occasion(),
                      base.origin(),
                      base.address(),
                      base.householdId(),
                      List.of(Families.newcomer(NewNumbers.person(1), "見本　" + n, true, code))));
            })
            .toList();
    assertThat(answers(together(acts))).containsExactly("Confirmed", "DUPLICATE_REGISTRATION");
  }

  @Test
  void many_officers_move_people_between_households_and_never_wait_for_each_other()
      throws Exception {
    var families = List.of(family("一"), family("二"), family("三"), family("四"));
    var random = new Random(7);
    var acts = new ArrayList<Callable<Outcome>>();
    for (int clerkNo = 0; clerkNo < 4; clerkNo++) {
      var officer = desk.officer("clerk" + clerkNo);
      var seed = random.nextLong();
      acts.add(() -> {
        var own = new Random(seed);
        Outcome last = new Outcome.Refused(List.of());
        for (int i = 0; i < 15; i++) {
          var from = families.get(own.nextInt(families.size()));
          var to = families.get(own.nextInt(families.size()));
          var base = Families.move(DAY, List.of(from.wife(), from.head()), "9番");
          last =
              desk.events.confirm(
                  officer,
                  TestDesk.command(),
                  own.nextBoolean()
                      ? base
                      : new ChangingAddress(
                          base.occasion(),
                          List.of(from.wife()),
                          Families.at("5番2号"),
                          to.household(),
                          Map.of(from.wife(), List.of("99")),
                          null),
                  ALL);
        }
        return last;
      });
    }
    assertThat(together(acts)).hasSize(4);
    assertThat(
            count(
                "(SELECT household_number FROM resident_register.resident"
                    + " WHERE is_head AND resident_status = '1'"
                    + " GROUP BY household_number HAVING count(*) > 1) x"))
        .isZero();
    assertThat(
            count(
                "(SELECT resident_id, known_from FROM resident_register.resident_record"
                    + " WHERE event_id IS NOT NULL GROUP BY resident_id, known_from"
                    + " HAVING count(DISTINCT event_id) > 1) x"))
        .as("known_from grows strictly for each person")
        .isZero();
  }

  private int count(String table) {
    return desk.tenancy.call(
        desk.tenant,
        session ->
            session.jdbc().sql("SELECT count(*) FROM " + table).query(Integer.class).single());
  }
}
