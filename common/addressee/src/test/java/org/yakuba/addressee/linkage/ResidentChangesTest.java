package org.yakuba.addressee.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yakuba.addressee.linkage.SampleResidents.DAY;
import static org.yakuba.addressee.linkage.SampleResidents.act;
import static org.yakuba.addressee.linkage.SampleResidents.address;
import static org.yakuba.addressee.linkage.SampleResidents.at;
import static org.yakuba.addressee.linkage.SampleResidents.items;
import static org.yakuba.addressee.linkage.SampleResidents.movedIn;
import static org.yakuba.addressee.linkage.SampleResidents.number;
import static org.yakuba.addressee.linkage.SampleResidents.with;
import static org.yakuba.addressee.linkage.SampleResidents.withBirth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.NestedRuntimeException;
import org.yakuba.addressee.AddresseeConfiguration;
import org.yakuba.addressee.ledger.AddresseeNumbers;
import org.yakuba.addressee.ledger.AddresseeSearch;
import org.yakuba.addressee.ledger.MergeLedger;
import org.yakuba.contracts.LinkageEvent;
import org.yakuba.contracts.UncertainDay;
import org.yakuba.contracts.residentregister.HouseholdChanged;
import org.yakuba.contracts.residentregister.LifeEventCancelled;
import org.yakuba.contracts.residentregister.MoveOutEffected;
import org.yakuba.contracts.residentregister.ResidentChanged;
import org.yakuba.contracts.residentregister.ResidentItems;
import org.yakuba.contracts.residentregister.ResidentMovedIn;
import org.yakuba.contracts.residentregister.ResidentRelocated;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.identity.MasterKey;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.linkage.ChangePublisher;
import org.yakuba.platform.linkage.ContractSet;
import org.yakuba.platform.linkage.Contracts;
import org.yakuba.platform.linkage.Deliveries;
import org.yakuba.platform.linkage.LinkageConsumer;
import org.yakuba.platform.linkage.Outbox;
import org.yakuba.platform.linkage.Publication;
import org.yakuba.platform.linkage.SnapshotMarker;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.test.PublishedRegister;
import org.yakuba.platform.test.TestDatabase;

/** The copy of the residents ends equal to their register, whatever happens on the way. */
@SuppressWarnings("NullAway.Init")
class ResidentChangesTest {
  private static final TenantKeys KEYS =
      new TenantKeys(MasterKey.ofBase64("eWFrdWJhLXlha3ViYS15YWt1YmEteWFrdWJhLXlha3U="));

  private final ResidentChangesConsumer consumer = new ResidentChangesConsumer();
  private final Map<String, ResidentItems> register = new HashMap<>();
  private final Contracts contracts = new Contracts(List.of(contracts()));
  private final Outbox outbox = new Outbox(contracts, KEYS, Clock.system(ZoneId.of("Asia/Tokyo")));
  private Instant now = Instant.parse("2026-06-01T03:00:00Z");
  private boolean dies;
  private @Nullable String refused;
  private TestDatabase database;
  private TenantId tenant;
  private ChangePublisher publisher;
  private Deliveries deliveries;

  @SuppressWarnings("unchecked")
  private static ContractSet contracts() {
    var records = new ArrayList<Class<? extends Record>>();
    Arrays.stream(ResidentChanged.class.getPermittedSubclasses())
        .forEach(type -> records.add((Class<? extends Record>) type));
    return new ContractSet("resident-register", "001", records);
  }

  @BeforeEach
  void open() {
    database = TestDatabase.fresh(AddresseeConfiguration.DATABASE_MODULE);
    PublishedRegister.create(database);
    tenant = database.tenant("990019");
    publisher = new ChangePublisher(database.tenancy());
    deliveries =
        new Deliveries(
            database.tenancy(), contracts, KEYS, List.of(unreliable()), new MovingClock());
  }

  @AfterEach
  void close() {
    database.close();
  }

  private final class MovingClock extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneId.of("Asia/Tokyo");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  /** The consumer, on a connection that may die and with persons it may refuse. */
  private LinkageConsumer unreliable() {
    return new LinkageConsumer() {
      @Override
      public String id() {
        return consumer.id();
      }

      @Override
      public String title() {
        return consumer.title();
      }

      @Override
      public String publisher() {
        return consumer.publisher();
      }

      @Override
      public Set<Class<? extends Record>> contracts() {
        return consumer.contracts();
      }

      @Override
      public void consume(TenantSession session, LinkageEvent<? extends Record> event) {
        consumer.consume(session, event);
        if (dies) {
          dies = false;
          session.jdbc().sql("SELECT pg_terminate_backend(pg_backend_pid())").query().singleRow();
        }
        if (event.aggregateId().equals(refused)) {
          throw new IllegalStateException("refused");
        }
      }
    };
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  @Proves({"LNK-3-02", "ADR-1-03"})
  void the_copy_equals_a_fresh_snapshot_after_any_sequence_of_changes(int seed) {
    var random = new Random(seed);
    for (int step = 0; step < 120; step++) {
      change(random, number(random.nextInt(12)));
      publisher.publishAll();
      refused = random.nextInt(3) == 0 ? number(random.nextInt(12)) : null;
      dies = random.nextInt(25) == 0;
      boolean down = step > 40 && step < 80;
      if (!down) {
        deliverWhatCanBeDelivered();
      }
      now = now.plus(Duration.ofMinutes(random.nextInt(3)));
    }
    refused = null;
    dies = false;
    deliveries.deliver(tenant);
    now = now.plus(Duration.ofHours(2));
    deliveries.retryDue(tenant);
    assertThat(content(tenant)).isEqualTo(content(freshlyLoaded())).isNotEmpty();
  }

  @Test
  @Proves({"ADR-1-03"})
  void a_resident_by_event_is_found_and_the_next_number_is_above_theirs() {
    publish(movedIn(number(7), "見本　七子", "ミホン　ナナコ", 1), DAY);
    deliveries.deliver(tenant);
    database
        .tenancy()
        .run(
            tenant,
            session -> {
              assertThat(new AddresseeSearch().byKana(session, "ミホン", "031", 9)).hasSize(1);
              assertThat(new AddresseeNumbers().next(session).value()).isGreaterThan(number(7));
            });
  }

  @Test
  void an_uncertain_date_of_birth_arrives_as_it_is_written() {
    var items = items(number(8), "見本　八郎", 1);
    var birth = UncertainDate.parse("昭和40年8月日不詳").orElseThrow();
    publish(
        new ResidentMovedIn(
            withBirth(items, UncertainDay.of(birth)), act("01"), at(), at(), null, null, null),
        DAY);
    deliveries.deliver(tenant);
    assertThat(content(tenant)).singleElement().asString().contains("1965-08-01,昭和40年8月日不詳");
  }

  @Test
  void a_number_that_belongs_to_a_non_resident_is_kept_and_reported() {
    database
        .asOwner()
        .sql(
            "WITH r AS (INSERT INTO addressee.addressee_record (tenant_id, addressee_number, history_no, reason,"
                + " known_from, origin, entity_type, name, sex) VALUES (:tenant, :number, 1, 'REGISTERED', now(),"
                + " 'NON_RESIDENT', 'INDIVIDUAL', '住登外　太郎', '1'))"
                + " INSERT INTO addressee.addressee (tenant_id, addressee_number, current_history_no, origin, entity_type, kana_key)"
                + " VALUES (:tenant, :number, 1, 'NON_RESIDENT', 'INDIVIDUAL', '')")
        .param("tenant", tenant.value())
        .param("number", number(9))
        .update();
    publish(movedIn(number(9), "見本　九", "ミホン　ココノ", 1), DAY);
    deliveries.deliver(tenant);
    assertThat(content(tenant)).singleElement().asString().contains("住登外　太郎");
    assertThat(
            database
                .asOwner()
                .sql("SELECT kind FROM platform.work_item")
                .query((row, index) -> row.getString(1))
                .list())
        .containsExactly("addressee.number-collision");
  }

  private void deliverWhatCanBeDelivered() {
    try {
      deliveries.deliver(tenant);
      deliveries.retryDue(tenant);
    } catch (NestedRuntimeException e) {
      assertThat(e).as("only the connection that was cut").isNotNull();
    }
  }

  private void change(Random random, String number) {
    var known = register.get(number);
    if (known == null) {
      publish(movedIn(number, "見本　" + number, "ミホン　バンゴウ", random.nextInt(9)), DAY);
      return;
    }
    switch (random.nextInt(6)) {
      case 0 ->
          publish(
              new MoveOutEffected(
                  with(
                      known,
                      "2",
                      known.householdNumber(),
                      known.address(),
                      UncertainDay.of(UncertainDate.of(DAY))),
                  act("21"),
                  at()),
              DAY.minusDays(random.nextInt(30)));
      case 1 ->
          publish(
              new HouseholdChanged(
                  with(known, "1", "h" + random.nextInt(5), known.address(), null),
                  act("50"),
                  known.householdNumber(),
                  List.of("02"),
                  null),
              DAY);
      case 2 -> {
        register.remove(number);
        publishOnly(
            new LifeEventCancelled(number, null, act("28"), UUID.randomUUID(), DAY), number, DAY);
      }
      default ->
          publish(
              new ResidentRelocated(
                  with(known, "1", known.householdNumber(), address(random.nextInt(99)), null),
                  act("41"),
                  null,
                  at()),
              DAY.minusDays(random.nextInt(30)));
    }
  }

  private void publish(ResidentChanged changed, LocalDate effective) {
    var person = changed.resident();
    if (person != null) {
      register.put(person.addresseeNumber(), person);
    }
    publishOnly((Record) changed, changed.addresseeNumber(), effective);
  }

  private void publishOnly(Record payload, String number, LocalDate effective) {
    database
        .tenancy()
        .run(
            tenant,
            session ->
                outbox.publish(
                    session,
                    new Publication(
                        "resident-register",
                        "resident",
                        number,
                        now,
                        effective,
                        UUID.randomUUID(),
                        null,
                        false,
                        List.of(number),
                        payload)));
    publisher.publishAll();
  }

  /** Another municipality that takes the same register over at once. */
  private TenantId freshlyLoaded() {
    var other = database.tenant("990027");
    var snapshots = new AddresseeSnapshotConsumer(new AddresseeNumbers(), new MergeLedger());
    database
        .tenancy()
        .run(
            other,
            session -> {
              register.values().forEach(person -> deliver(session, person));
              var marker = new SnapshotMarker(UUID.randomUUID(), DAY, 1, true);
              int ranges = snapshots.ranges(session, marker);
              for (int range = 0; range < ranges; range++) {
                snapshots.consume(session, marker, range);
              }
              snapshots.finish(session, marker);
            });
    return other;
  }

  private static void deliver(TenantSession session, ResidentItems person) {
    var removed = person.removedOn();
    session
        .jdbc()
        .sql(
            "INSERT INTO resident_register.delivered (tenant_id, addressee_number, household_number, resident_type,"
                + " resident_status, name, name_kana, birth_date, sex, address_municipality_code, address_town_code,"
                + " address, building, postal_code, removed_on) VALUES (:tenant, :number, :household, '1', :status, :name,"
                + " :kana, '1970-05-01', '1', '990019', '0001000', :address, NULL, '9990001', CAST(:removed AS date))")
        .param("tenant", session.tenant().value())
        .param("number", person.addresseeNumber())
        .param("household", person.householdNumber())
        .param("status", person.residentStatus())
        .param("name", person.name())
        .param("kana", person.nameKana())
        .param("address", person.address().line())
        .param("removed", removed == null ? null : removed.date())
        .update();
  }

  /** The present state of everybody who is shown. */
  private List<String> content(TenantId of) {
    return database
        .asOwner()
        .sql(
            "SELECT concat_ws(',', r.addressee_number, r.origin, r.resident_status, r.household_number, r.name, r.name_kana,"
                + " r.birth_date, r.birth_date_text, r.sex, r.address_municipality_code, r.address_town_code, r.address,"
                + " r.building, r.postal_code, r.removed_on, a.kana_key, a.birth_date)"
                + " FROM addressee.addressee a JOIN addressee.addressee_record r ON r.tenant_id = a.tenant_id"
                + " AND r.addressee_number = a.addressee_number AND r.history_no = a.current_history_no"
                + " WHERE a.tenant_id = :tenant AND NOT a.deleted ORDER BY 1")
        .param("tenant", of.value())
        .query((row, index) -> row.getString(1))
        .list();
  }
}
