package org.yakuba.childallowance.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.filing.Filing;
import org.yakuba.childallowance.filing.FilingStatus;
import org.yakuba.childallowance.filing.FilingStore;
import org.yakuba.childallowance.ledger.AllowanceLedger.Signature;
import org.yakuba.childallowance.ledger.Commands;
import org.yakuba.childallowance.ledger.decide.Command;
import org.yakuba.childallowance.ledger.decide.Decider;
import org.yakuba.childallowance.ledger.decide.Decision;
import org.yakuba.childallowance.ledger.decide.Settings;
import org.yakuba.childallowance.ledger.postgres.PostgresLedger;
import org.yakuba.childallowance.rules.ChildAllowanceLaw;
import org.yakuba.contracts.LinkageEvent;
import org.yakuba.contracts.UncertainDay;
import org.yakuba.contracts.residentregister.DatedReason;
import org.yakuba.contracts.residentregister.LifeEvent;
import org.yakuba.contracts.residentregister.LifeEventCancelled;
import org.yakuba.contracts.residentregister.MoveOutCancelled;
import org.yakuba.contracts.residentregister.MoveOutEffected;
import org.yakuba.contracts.residentregister.MoveOutPlan;
import org.yakuba.contracts.residentregister.MoveOutRegistered;
import org.yakuba.contracts.residentregister.ResidentAddress;
import org.yakuba.contracts.residentregister.ResidentBorn;
import org.yakuba.contracts.residentregister.ResidentDied;
import org.yakuba.contracts.residentregister.ResidentItems;
import org.yakuba.contracts.residentregister.ResidentMovedIn;
import org.yakuba.kernel.date.OpeningDays;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.platform.workitem.WorkItem;
import org.yakuba.platform.workitem.WorkItems;

/** What the register publishes, and what it leads to here. */
@SuppressWarnings("NullAway.Init")
class LifeEventsTest {
  private static final ChildAllowanceLaw LAW = ChildAllowanceLaw.national();
  private static final Instant NOW = Instant.parse("2026-10-01T03:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Asia/Tokyo"));

  private final ResidentChangesConsumer consumer =
      new ResidentChangesConsumer(new LifeEvents(LAW, OpeningDays.standard(), CLOCK));
  private TestDatabase database;
  private TenantId tenant;
  private int version;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh(ChildAllowance.TABLES);
    tenant = database.tenant("990019");
    tell(movedIn("100", "1985-05-05"), "2026-04-01");
    tell(movedIn("202", "2018-02-10"), "2026-04-01");
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static ResidentItems person(String number, String birth, String status) {
    return new ResidentItems(
        number,
        "h1",
        "100",
        "1",
        status,
        "見本　" + number,
        "ミホン",
        null,
        null,
        UncertainDay.of(UncertainDate.of(LocalDate.parse(birth))),
        "2",
        List.of("02"),
        new ResidentAddress("990019", null, "見本県", "見本市", "本町", "１", null, null, "1000001"),
        null);
  }

  private static LifeEvent act(String reason, String day) {
    return new LifeEvent(
        reason,
        UncertainDay.of(UncertainDate.of(LocalDate.parse(day))),
        null,
        LocalDate.parse(day),
        "NOTIFICATION");
  }

  private static DatedReason at(String day) {
    return new DatedReason(UncertainDay.of(UncertainDate.of(LocalDate.parse(day))), null, null);
  }

  private static ResidentMovedIn movedIn(String number, String birth) {
    return new ResidentMovedIn(
        person(number, birth, "1"),
        act("01", "2026-04-01"),
        at("2026-04-01"),
        at("2026-04-01"),
        null,
        null,
        null);
  }

  private <P extends Record> LinkageEvent<P> event(P payload, String day) {
    return new LinkageEvent<>(
        UUID.randomUUID(),
        payload.getClass().getSimpleName(),
        1,
        tenant.value(),
        "resident-register",
        "resident",
        "x",
        ++version,
        version,
        NOW,
        LocalDate.parse(day),
        NOW,
        UUID.randomUUID(),
        null,
        false,
        false,
        payload);
  }

  private void tell(Record payload, String day) {
    var event = event(payload, day);
    database.tenancy().run(tenant, session -> consumer.consume(session, event));
    database.tenancy().run(tenant, session -> consumer.consume(session, event));
  }

  private String certified() {
    var settings = new Settings(LAW, OpeningDays.standard(), LocalDate.of(2026, 4, 10));
    var command = Commands.by("100", "2026-04-10").children(Commands.child("202"));
    return decided(command, settings);
  }

  private String decided(Command command, Settings settings) {
    return database
        .tenancy()
        .<String>call(
            tenant,
            session -> {
              var ledger = new PostgresLedger(session, settings, NOW);
              if (Decider.decide(ledger.slice(command), command, settings)
                  instanceof Decision.Accepted accepted) {
                var written =
                    ledger.write(
                        accepted,
                        new Signature(
                            null,
                            "clerk",
                            "chief",
                            Instant.parse("2026-09-01T00:00:00Z"),
                            LAW.fingerprint()));
                var number = written.getFirst().certificationNumber();
                return number == null ? "" : number;
              }
              throw new AssertionError("refused");
            });
  }

  private List<WorkItem> items(String kind) {
    return database
        .tenancy()
        .<List<WorkItem>>call(
            tenant,
            session ->
                WorkItems.list(
                    session, new WorkItem.Filter(null, ChildAllowance.ID, kind, null, null), 100));
  }

  private List<Filing> filings() {
    return database
        .tenancy()
        .<List<Filing>>call(tenant, session -> FilingStore.list(session, null, "100", 100));
  }

  @Test
  @Proves({"CHA-7-01", "CHA-6-05"})
  void a_birth_opens_one_item_with_the_deadline_and_says_what_is_to_be_filed() {
    tell(new ResidentBorn(person("201", "2026-09-18", "1"), act("03", "2026-09-18")), "2026-09-18");
    var born = items(LifeEvents.CLAIM_KIND).getLast();
    assertThat(items(LifeEvents.CLAIM_KIND)).hasSize(2);
    assertThat(born.detail())
        .containsEntry("deadline", "令和8年10月5日")
        .containsEntry("toFile", "認定請求");
    var number = certified();
    tell(new ResidentBorn(person("203", "2026-09-20", "1"), act("03", "2026-09-20")), "2026-09-20");
    assertThat(items(LifeEvents.CLAIM_KIND).getLast().detail())
        .containsEntry("toFile", "額改定認定請求")
        .containsEntry("certificationNumber", number);
  }

  @Test
  void nobody_is_asked_to_claim_for_an_adult_who_moves_in() {
    var before = items(LifeEvents.CLAIM_KIND).size();
    tell(movedIn("120", "1990-01-01"), "2026-04-01");
    assertThat(items(LifeEvents.CLAIM_KIND)).hasSize(before);
  }

  @Test
  void a_planned_move_prepares_one_extinction_and_its_cancellation_discards_it() {
    var number = certified();
    tell(
        new MoveOutRegistered(
            person("100", "1985-05-05", "1"),
            act("11", "2026-10-20"),
            new MoveOutPlan(LocalDate.of(2026, 10, 20), "他県"),
            "WHOLE"),
        "2026-10-20");
    tell(
        new MoveOutEffected(
            person("100", "1985-05-05", "2"), act("11", "2026-10-20"), at("2026-10-20")),
        "2026-10-20");
    assertThat(filings()).hasSize(1);
    assertThat(filings().getFirst().status()).isEqualTo(FilingStatus.DRAFT);
    assertThat(filings().getFirst().command())
        .isInstanceOfSatisfying(
            Command.Extinguish.class,
            end -> {
              assertThat(end.certificationNumber()).isEqualTo(number);
              assertThat(end.date()).isEqualTo(LocalDate.of(2026, 10, 20));
            });
    assertThat(items(LifeEvents.DRAFT_KIND)).hasSize(1);
    tell(
        new MoveOutCancelled(person("100", "1985-05-05", "1"), act("11", "2026-10-20"), null),
        "2026-10-20");
    assertThat(filings().getFirst().status()).isEqualTo(FilingStatus.DISCARDED);
    assertThat(items(LifeEvents.REVIEW_KIND)).isEmpty();
  }

  @Test
  void a_cancelled_move_after_the_decision_opens_a_recalculation_and_deletes_nothing() {
    var number = certified();
    decided(
        new Command.Extinguish(
            number,
            LocalDate.of(2026, 9, 1),
            true,
            LocalDate.of(2026, 9, 20),
            org.yakuba.childallowance.ledger.ExtinctionReason.MOVED_OUT),
        new Settings(LAW, OpeningDays.standard(), LocalDate.of(2026, 9, 1)));
    tell(
        new MoveOutCancelled(person("100", "1985-05-05", "1"), act("11", "2026-09-20"), null),
        "2026-09-20");
    assertThat(items(LifeEvents.REVIEW_KIND))
        .singleElement()
        .satisfies(item -> assertThat(item.detail()).containsEntry("certificationNumber", number));
  }

  @Test
  void a_death_prepares_the_act_of_the_office_for_recipient_and_child() {
    certified();
    tell(
        new ResidentDied(
            person("202", "2018-02-10", "3"), act("21", "2026-09-10"), at("2026-09-10")),
        "2026-09-10");
    tell(
        new ResidentDied(
            person("100", "1985-05-05", "3"), act("21", "2026-09-12"), at("2026-09-12")),
        "2026-09-12");
    assertThat(filings())
        .extracting(filing -> filing.command().getClass().getSimpleName())
        .containsExactly("ReviseDown", "Extinguish");
  }

  @Test
  void a_birth_taken_back_forgets_the_person_and_opens_a_review_for_the_recipient() {
    certified();
    tell(
        new LifeEventCancelled(
            "202", null, act("03", "2026-04-01"), null, LocalDate.of(2026, 4, 1)),
        "2026-04-01");
    assertThat(items(LifeEvents.REVIEW_KIND)).hasSize(1);
  }
}
