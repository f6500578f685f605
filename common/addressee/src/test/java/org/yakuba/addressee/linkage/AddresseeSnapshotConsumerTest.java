package org.yakuba.addressee.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yakuba.addressee.AddresseeConfiguration;
import org.yakuba.addressee.ledger.Addressee;
import org.yakuba.addressee.ledger.AddresseeNumbers;
import org.yakuba.addressee.ledger.AddresseeSearch;
import org.yakuba.addressee.ledger.MergeLedger;
import org.yakuba.platform.linkage.SnapshotMarker;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.test.PublishedRegister;
import org.yakuba.platform.test.TestDatabase;

@SuppressWarnings("NullAway.Init")
class AddresseeSnapshotConsumerTest {

  private static final int RANGE_SIZE = 3;

  private final AddresseeNumbers numbers = new AddresseeNumbers();
  private final AddresseeSnapshotConsumer consumer =
      new AddresseeSnapshotConsumer(numbers, new MergeLedger(), RANGE_SIZE);
  private final AddresseeSearch search = new AddresseeSearch();
  private TestDatabase database;
  private TenantId here;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh(AddresseeConfiguration.DATABASE_MODULE);
    PublishedRegister.create(database);
    here = database.tenant("990019");
    var elsewhere = database.tenant("990027");
    for (int i = 1; i <= 10; i++) {
      publish(here, "0000000000%05d".formatted(i * 10), "住民　番号" + i, "ジュウミン　バンゴウ");
    }
    publish(elsewhere, "000000000099999", "他市　太郎", "タシ　タロウ");
  }

  @AfterEach
  void close() {
    database.close();
  }

  private <T> T in(TenantId tenant, Function<TenantSession, T> work) {
    return database.tenancy().call(tenant, work);
  }

  private List<Addressee> found(Function<TenantSession, List<Addressee>> query) {
    return in(here, query);
  }

  private int ranges(SnapshotMarker marker) {
    return in(here, s -> consumer.ranges(s, marker));
  }

  private void publish(TenantId tenant, String number, String name, String kana) {
    in(
        tenant,
        s ->
            s.jdbc()
                .sql(
                    "INSERT INTO resident_register.delivered (tenant_id, addressee_number, household_number, resident_type, resident_status,"
                        + " name, name_kana, birth_date, sex, address) VALUES (:tenant, :number, '1', '1', '1', :name, :kana, '1970-05-01', '1', '見本市１')")
                .param("tenant", tenant.value())
                .param("number", number)
                .param("name", name)
                .param("kana", kana)
                .update());
  }

  private static SnapshotMarker marker(int sequence) {
    return new SnapshotMarker(
        new UUID(1, sequence), LocalDate.of(2026, 3, 31), sequence, sequence == 1);
  }

  private void finish(SnapshotMarker marker) {
    in(
        here,
        s -> {
          consumer.finish(s, marker);
          return 0;
        });
  }

  private long consume(SnapshotMarker marker) {
    int ranges = in(here, s -> consumer.ranges(s, marker));
    long taken = 0;
    for (int range = 0; range < ranges; range++) {
      int now = range;
      taken += in(here, s -> consumer.consume(s, marker, now));
    }
    finish(marker);
    return taken;
  }

  /** Every row of the module, as text. */
  private String content() {
    var all = new ByteArrayOutputStream();
    for (var table : List.of("addressee", "addressee_record", "search_key", "merge_link")) {
      in(
          here,
          s ->
              s.copyOut(
                  "COPY (SELECT * FROM addressee." + table + " t ORDER BY t::text) TO STDOUT",
                  all));
    }
    return all.toString(StandardCharsets.UTF_8);
  }

  @Test
  void residents_of_the_own_municipality_are_taken_over_in_ranges() {
    assertThat(ranges(marker(1))).isEqualTo(4);
    assertThat(consume(marker(1))).isEqualTo(10);
    assertThat(found(s -> search.byKana(s, "ジュウミン", "031", 50))).hasSize(10);
    assertThat(found(s -> search.byName(s, "他市", "031", 50))).isEmpty();
    assertThat(in(here, numbers::next).value()).isGreaterThan("000000000000100");
  }

  @Test
  void the_same_snapshot_again_changes_nothing() {
    consume(marker(1));
    var before = content();
    assertThat(consume(marker(1))).isZero();
    assertThat(consume(marker(2))).isZero();
    assertThat(content()).isEqualTo(before);
  }

  @Test
  void ranges_repeated_after_a_break_and_in_another_order_give_the_same_result() {
    consume(marker(1));
    var undisturbed = content();
    database.close();
    open();
    int ranges = in(here, s -> consumer.ranges(s, marker(1)));
    for (int range = ranges - 1; range >= 0; range--) {
      int now = range;
      in(here, s -> consumer.consume(s, marker(1), now));
      in(here, s -> consumer.consume(s, marker(1), now));
    }
    finish(marker(1));
    finish(marker(1));
    assertThat(content()).isEqualTo(undisturbed);
  }

  @Test
  void a_changed_resident_gets_a_new_row_and_is_found_by_the_old_name_too() {
    consume(marker(1));
    in(
        here,
        s ->
            s.jdbc()
                .sql(
                    "UPDATE resident_register.delivered SET name = '改名　太郎', name_kana = 'カイメイ　タロウ' WHERE addressee_number = '000000000000050'")
                .update());
    assertThat(consume(marker(2))).isEqualTo(1);
    assertThat(found(s -> search.byKana(s, "カイメイ", "031", 9)))
        .singleElement()
        .satisfies(person -> {
          assertThat(person.number()).isEqualTo("000000000000050");
          assertThat(person.historyNo()).isEqualTo(2);
          assertThat(person.knownFrom()).isEqualTo("2026-03-30T15:00:00Z");
        });
    assertThat(found(s -> search.byName(s, "住民番号5", "031", 9))).hasSize(1);
  }

  private void nonResident(String number, String mergeTarget) {
    in(
        here,
        s ->
            s.jdbc()
                .sql(
                    "WITH r AS (INSERT INTO addressee.addressee_record (tenant_id, addressee_number, history_no, reason, known_from, origin,"
                        + " entity_type, name, sex, declared_merge_target) VALUES (:tenant, :number, 1, 'MIGRATED', '2026-03-30T15:00:00Z',"
                        + " 'NON_RESIDENT', 'INDIVIDUAL', '住登外　太郎', '1', NULLIF(:target, '')))"
                        + " INSERT INTO addressee.addressee (tenant_id, addressee_number, current_history_no, origin, entity_type, kana_key)"
                        + " VALUES (:tenant, :number, 1, 'NON_RESIDENT', 'INDIVIDUAL', '')")
                .param("tenant", s.tenant().value())
                .param("number", number)
                .param("target", mergeTarget)
                .update());
  }

  private List<String> links() {
    return in(
        here,
        s ->
            s.jdbc()
                .sql(
                    "SELECT source_number || '>' || target_number FROM addressee.merge_link ORDER BY 1")
                .query((row, index) -> row.getString(1))
                .list());
  }

  private List<String> workItems() {
    return in(
        here,
        s ->
            s.jdbc()
                .sql("SELECT kind || ' ' || natural_key FROM platform.work_item ORDER BY 1")
                .query((row, index) -> row.getString(1))
                .list());
  }

  @Test
  void links_declared_by_the_legacy_system_are_made_once_everybody_is_known() {
    nonResident("000000000000911", "000000000000050");
    nonResident("000000000000912", "000000000000911");
    nonResident("000000000000913", "000000000000999");
    consume(marker(1));
    consume(marker(1));
    assertThat(links())
        .containsExactly("000000000000911>000000000000050", "000000000000912>000000000000050");
    assertThat(workItems()).containsExactly("addressee.merge-refused 000000000000913");
  }

  @Test
  void a_non_resident_with_the_number_of_a_resident_is_kept_and_reported() {
    nonResident("000000000000050", "");
    assertThat(consume(marker(1))).isEqualTo(9);
    assertThat(workItems()).containsExactly("addressee.number-collision 000000000000050");
    assertThat(found(s -> search.byNumber(s, "000000000000050", "031", 9)))
        .singleElement()
        .satisfies(person -> assertThat(person.name()).isEqualTo("住登外　太郎"));
  }
}
