package org.yakuba.residentregister.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yakuba.kernel.name.CharacterFolding;
import org.yakuba.platform.tenancy.Sql;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.rules.Sex;

/**
 * Under row-level security and with many people, the search statements read their page from the
 * index and nothing more.
 */
class SearchStatementTest {
  private static final int PEOPLE = 30_000;
  private static final int ROWS = ResidentSearch.PAGE_SIZE + 1;
  private static final Pattern READ =
      Pattern.compile(
          "(?:Index Only Scan|Index Scan)[^\\n]*? on (search_key|resident)\\b[^\\n]*actual [^\\n]*rows=([0-9]+)");

  private static TestDatabase database;
  private static TenantId tenant;
  private final SearchKeys keys = new SearchKeys(CharacterFolding.NONE);

  /** Two municipalities of equal size; a fifth of the people share one surname. */
  @BeforeAll
  static void towns() {
    database = TestDatabase.fresh(ResidentRegister.TABLES);
    tenant = database.tenant("990019");
    var other = database.tenant("990027");
    for (var town : List.of(tenant, other)) {
      database
          .asOwner()
          .sql(
              """
              WITH people AS (
                SELECT i, CASE WHEN i % 5 = 0 THEN 'サトオ' ELSE 'ナマエ' || chr(12450 + i % 40) END || 'タロオ' || i AS kana
                  FROM generate_series(1, :people) i),
              cards AS (
                INSERT INTO resident_register.resident (tenant_id, addressee_number, current_history_no, resident_type,
                  resident_status, household_number, is_head, kana_key, birth_date, sex)
                SELECT :tenant, i::text, 1, '1', '1', (i / 3)::text, false, kana, date '1930-01-01' + i, '1' FROM people
                RETURNING tenant_id, resident_id, kana_key),
              records AS (
                INSERT INTO resident_register.resident_record (tenant_id, resident_id, history_no, chain_no, reason_code,
                  event_date, processed_date, basis, known_from, resident_type, resident_status, name, sex, household_number, display_order)
                SELECT tenant_id, resident_id, 1, 1, '01', '2020-04-01', '2020-04-01', 'NOTIFICATION', '2020-04-01', '1', '1',
                  kana_key, '1', '1', 1 FROM cards)
              INSERT INTO resident_register.search_key (tenant_id, kind, key, resident_id, past)
              SELECT tenant_id, 'K', kana_key, resident_id, false FROM cards
              UNION ALL
              SELECT tenant_id, 'k', substr(kana_key, 2), resident_id, false FROM cards
              UNION ALL
              SELECT tenant_id, 'A', '本町-' || resident_id % 500, resident_id, false FROM cards
              """)
          .param("people", PEOPLE)
          .param("tenant", town.value())
          .update();
    }
    database.asOwner().sql("VACUUM ANALYZE resident_register.search_key").update();
    database.asOwner().sql("ANALYZE").update();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void a_frequent_surname_is_read_from_the_index_page_by_page() {
    var ranges = List.of(KeyRange.beginningWith(KeyKind.KANA, "サトオ"));
    var asked = SearchConditions.builder().build();
    for (var after :
        new @Nullable SearchCursor[] {null, new SearchCursor(null, "サトオタロオ20005", 1)}) {
      var plan = explain("by_key", new Parameters(asked, ROWS).leading(ranges, after).values());
      assertReadsOnly(plan, ROWS);
    }
  }

  @Test
  void an_infix_is_read_from_the_index_however_many_there_are() {
    var ranges = KeyRange.beginningWith(KeyKind.KANA_ANYWHERE, "トオタロオ");
    var plan =
        explain(
            "by_key",
            new Parameters(SearchConditions.builder().build(), ROWS)
                .leading(ranges, null)
                .values());
    assertReadsOnly(plan, ROWS);
  }

  @Test
  void the_server_keeps_one_plan_for_all_questions_of_keys() {
    var ranges = List.of(KeyRange.beginningWith(KeyKind.KANA, "サトオ"));
    var parameters =
        new Parameters(SearchConditions.builder().build(), ROWS).leading(ranges, null).values();
    long generic =
        database
            .tenancy()
            .call(
                tenant,
                session -> {
                  for (int i = 0; i < 12; i++) {
                    session
                        .jdbc()
                        .sql(ResidentSearch.byKey(ROWS))
                        .params(parameters)
                        .query((rs, n) -> n)
                        .list();
                  }
                  return session
                      .jdbc()
                      .sql(
                          "SELECT max(generic_plans) FROM pg_prepared_statements WHERE statement LIKE '%found_key%'")
                      .query(Long.class)
                      .single();
                });
    assertThat(generic).isPositive();
  }

  @Test
  void a_day_of_birth_is_read_from_the_index() {
    var day = LocalDate.of(1980, 1, 1);
    var asked = SearchConditions.builder().birth(day, day).build();
    var plan =
        explain(
            "by_birth",
            new Parameters(asked, ROWS).afterBirth(asked, null).filters(asked, List.of()).values());
    assertReadsOnly(plan, ROWS);
    assertThat(plan).contains("resident_by_birth");
  }

  @Test
  void a_name_together_with_an_address_reads_no_table_from_end_to_end() {
    var asked =
        SearchConditions.builder()
            .kana("サトオ", NameMode.BEGINNING)
            .address("本町17")
            .sex(Sex.MALE)
            .build();
    var plan = SearchPlan.of(asked, keys);
    var text =
        explain(
            "by_key_filtered",
            new Parameters(asked, ROWS)
                .leading(plan.leading(), null)
                .filters(asked, plan.also())
                .values());
    assertThat(text).doesNotContain("Seq Scan");
  }

  @Test
  void a_household_number_is_read_from_the_index() {
    var asked = SearchConditions.builder().householdNumber("77").build();
    var plan =
        explain(
            "by_number",
            new Parameters(asked, ROWS).numbers(asked, null).filters(asked, List.of()).values());
    assertThat(plan).doesNotContain("Seq Scan");
  }

  private static void assertReadsOnly(String plan, int most) {
    assertThat(plan).doesNotContain("Seq Scan");
    var read = READ.matcher(plan);
    int scans = 0;
    while (read.find()) {
      scans++;
      assertThat(Integer.parseInt(read.group(2))).as(plan).isLessThanOrEqualTo(most);
    }
    assertThat(scans).as(plan).isPositive();
  }

  private static String explain(String statement, Map<String, @Nullable Object> parameters) {
    return database
        .tenancy()
        .call(
            tenant,
            session ->
                String.join(
                    "\n",
                    session
                        .jdbc()
                        .sql(
                            "EXPLAIN (ANALYZE, TIMING OFF) "
                                + Sql.of(ResidentSearch.class, statement))
                        .params(parameters)
                        .query(String.class)
                        .list()));
  }
}
