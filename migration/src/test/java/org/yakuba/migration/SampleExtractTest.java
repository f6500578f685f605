package org.yakuba.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.sample.SampleExtract;
import org.yakuba.sample.SampleOptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample extract with its flaws on purpose, against the generator's answer key. */
class SampleExtractTest {

  private static final int RESIDENTS = 1_500;

  @TempDir static Path directory;

  private static TestDatabase database;
  private static TestMigration migration;
  private static TenantId tenant;
  private static JsonNode key;

  @BeforeAll
  static void takeIn() throws IOException {
    SampleExtract.generate(
        new SampleOptions(RESIDENTS, 20261121, SampleOptions.CITY, SampleOptions.USUAL_FLAW_RATE)
            .withAllowance(),
        directory);
    key = JsonMapper.builder().build().readTree(directory.resolve("expected.json").toFile());
    database = TestDatabase.fresh(TestMigration.MODULES);
    migration = TestMigration.over(database);
    tenant = database.tenant("990019");
    MigrationOutcome outcome = migration.run(tenant, directory);
    assertThat(outcome.status()).as(outcome.toString()).isEqualTo(MigrationOutcome.Status.FINDINGS);
  }

  @AfterAll
  static void close() {
    migration.close();
    database.close();
  }

  @Test
  @Proves({"MIG-2-01", "MIG-1-03", "RES-11-02"})
  void every_flaw_is_found_at_its_file_line_and_item_with_its_treatment() {
    List<String> found =
        migration.list(
            tenant,
            "SELECT concat_ws(' ', rule, treatment, file_name, line, item) FROM migration.finding");
    List<String> expected = new ArrayList<>();
    for (JsonNode rule : key.get("rules")) {
      for (JsonNode flaw : rule.get("flaws")) {
        for (JsonNode line : flaw.get("lines")) {
          String item = flaw.get("item").asString();
          expected.add(
              String.join(
                      " ",
                      rule.get("rule").asString(),
                      rule.get("treatment").asString(),
                      rule.get("file").asString(),
                      line.asString())
                  + (item.isEmpty() ? "" : " " + item));
        }
      }
    }
    assertThat(found).containsAll(expected);
  }

  /** A new town among many is one row to a planner that was not told, and is joined accordingly. */
  @Test
  void the_planner_is_told_of_the_town_that_was_loaded() {
    for (String table :
        List.of(
            "resident_register.resident",
            "resident_register.resident_record",
            "resident_register.household_record",
            "addressee.addressee",
            "addressee.addressee_record")) {
      assertThat(
              database
                  .asOwner()
                  .sql(
                      "SELECT :tenant = ANY (most_common_vals::text::integer[]) FROM pg_stats"
                          + " WHERE concat(schemaname, '.', tablename) = :table AND attname = 'tenant_id'")
                  .param("tenant", tenant.value())
                  .param("table", table)
                  .query(Boolean.class)
                  .list())
          .as(table)
          .containsExactly(true);
    }
  }

  @Test
  void nothing_is_reported_that_is_no_flaw() {
    Map<String, Long> found = new TreeMap<>();
    for (String row :
        migration.list(
            tenant,
            "SELECT concat_ws(' ', rule, treatment, file_name, count(*)) FROM migration.finding"
                + " WHERE rule <> 'REF-01' AND rule <> 'CLN-41' GROUP BY rule, treatment, file_name")) {
      int last = row.lastIndexOf(' ');
      found.put(row.substring(0, last), Long.valueOf(row.substring(last + 1)));
    }
    Map<String, Long> expected = new TreeMap<>();
    for (JsonNode rule : key.get("rules")) {
      if (!rule.get("rule").asString().equals("CLN-41")) {
        expected.merge(
            String.join(
                " ",
                rule.get("rule").asString(),
                rule.get("treatment").asString(),
                rule.get("file").asString()),
            rule.get("rows").asLong(),
            Long::sum);
      }
    }
    assertThat(found).isEqualTo(expected);
  }

  @Test
  @Proves({"MIG-3-01", "MIG-3-02", "CHR-3-02"})
  void every_cell_with_a_legacy_character_is_converted_or_listed() {
    long identified = 0;
    long unidentified = 0;
    for (JsonNode file : key.get("files")) {
      identified += file.get("cellsWithIdentifiedLegacyCharacters").asLong();
      unidentified += file.get("cellsWithUnidentifiedLegacyCharacters").asLong();
    }
    long control = flaws("CONTROL_CHARACTER");
    assertThat(count("rule = 'CLN-41' AND treatment = 'CONVERTED'"))
        .isEqualTo(identified + control);
    assertThat(count("rule = 'CLN-41' AND treatment = 'REVIEW'")).isEqualTo(unidentified);
    assertThat(migration.count(tenant, "SELECT sum(occurrences) FROM migration.unmapped_character"))
        .isGreaterThanOrEqualTo(unidentified);
  }

  @Test
  void counts_of_manifest_file_loaded_and_quarantined_agree_for_every_file() {
    for (JsonNode file : key.get("files")) {
      String where =
          " FROM migration.record_count c JOIN migration.file f ON f.job_no = c.job_no"
              + " AND f.layout = c.layout WHERE f.file_name = '"
              + file.get("file").asString()
              + "'";
      long quarantined =
          file.get("quarantined").asLong() + file.get("quarantinedWithParent").asLong();
      assertThat(migration.count(tenant, "SELECT c.declared" + where))
          .isEqualTo(file.get("rows").asLong());
      assertThat(migration.count(tenant, "SELECT c.quarantined" + where))
          .as(file.toString())
          .isEqualTo(quarantined);
      assertThat(migration.count(tenant, "SELECT c.loaded" + where))
          .isEqualTo(file.get("mustLoad").asLong());
    }
  }

  @Test
  @Proves("MIG-4-01")
  void register_holds_the_residents_of_the_answer_key_by_status() {
    for (Map.Entry<String, JsonNode> status : key.get("residentsLoadedByStatus").properties()) {
      assertThat(
              migration.count(
                  tenant,
                  "SELECT count(*) FROM resident_register.resident WHERE resident_status = '"
                      + status.getKey()
                      + "'"))
          .isEqualTo(status.getValue().asLong());
    }
    assertThat(
            migration.count(
                tenant, "SELECT count(*) FROM migration.reconciliation WHERE expected <> actual"))
        .isZero();
  }

  @Test
  @Proves("MIG-2-02")
  void every_quarantined_row_has_a_work_item_without_values() {
    assertThat(
            migration.count(
                tenant,
                "SELECT count(*) FROM migration.quarantined_row q WHERE NOT EXISTS (SELECT FROM"
                    + " platform.work_item w WHERE w.kind = 'migration.quarantined-row' AND"
                    + " w.detail->>'file' = q.file_name AND w.detail->>'line' = q.line::text)"))
        .isZero();
  }

  @Test
  void no_individual_number_stands_anywhere_in_plain() {
    assertThat(
            migration.count(
                tenant,
                "SELECT count(*) FROM migration.finding WHERE item = '個人番号' AND value IS NOT"
                    + " NULL"))
        .isZero();
  }

  @Test
  void guarded_items_of_protected_persons_are_marked() {
    assertThat(
            migration.count(
                tenant,
                "SELECT count(*) FROM migration.finding f WHERE NOT f.guarded AND (f.item LIKE"
                    + " '住所%' OR f.item IN ('前住所', '本籍', '転出先', '変更前', '変更後')) AND EXISTS"
                    + " (SELECT FROM platform.protective_flag p WHERE p.addressee_number ="
                    + " f.subject)"))
        .isZero();
  }

  @Test
  void job_private_tables_are_gone_at_the_end() {
    assertThat(
            database
                .asOwner()
                .sql(
                    "SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                        + " WHERE n.nspname = 'migration_staging'")
                .query(Long.class)
                .single())
        .isZero();
  }

  private static long flaws(String kind) {
    long rows = 0;
    for (JsonNode rule : key.get("rules")) {
      if (rule.get("kind").asString().equals(kind)) {
        rows += rule.get("rows").asLong();
      }
    }
    return rows;
  }

  private static long count(String where) {
    return migration.count(tenant, "SELECT count(*) FROM migration.finding WHERE " + where);
  }
}
