package org.yakuba.residentregister;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.yakuba.contracts.residentregister.ResidentSnapshot;
import org.yakuba.kernel.name.CharacterFolding;
import org.yakuba.kernel.parameter.DatedParameters;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.catalog.DataItems;
import org.yakuba.platform.message.MessageCatalogue;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.CatalogCheck;
import org.yakuba.platform.test.DatabaseRules;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.residentregister.rules.RelationshipCode;

/** The tables keep the rules of the house, and agree with the catalogue. */
class ResidentRegisterDatabaseTest {
  private static final String CATALOGUE = "org/yakuba/residentregister/data-items.yaml";
  private static TestDatabase database;
  private static TenantId tenant;

  @BeforeAll
  static void migrate() {
    database = TestDatabase.fresh(ResidentRegister.TABLES);
    tenant = database.tenant("990019");
    var day = LocalDate.of(2020, 4, 1);
    new TestLedger(database.tenancy(), tenant, CharacterFolding.NONE)
        .person("1", "見本　一", "ミホン　ハジメ")
        .with("household_number", "9")
        .with("resident_code", "98765432103")
        .event("01", day, day)
        .save();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void every_table_is_protected_and_no_function_runs_as_its_owner() {
    assertThat(DatabaseRules.unprotected(database)).isEmpty();
    assertThat(DatabaseRules.securityDefiners(database)).isEmpty();
  }

  @Test
  void every_statement_prepares_under_the_role_of_the_program() {
    assertThat(DatabaseRules.unpreparable(database, Path.of("src/main/resources"), file -> false))
        .isEmpty();
  }

  /** Statistics do not know a town that is new: its whole journal would be read with every 異動. */
  @Test
  void an_event_is_looked_up_by_its_key_where_the_planner_does_not_know_the_town() {
    var plan =
        database
            .tenancy()
            .call(
                tenant,
                session ->
                    String.join(
                        "\n",
                        session
                            .jdbc()
                            .sql(
                                "EXPLAIN SELECT FROM resident_register.event_journal j"
                                    + " WHERE j.event_id = '01990000-0000-7000-8000-000000000000'")
                            .query(String.class)
                            .list()));
    assertThat(plan).contains("event_journal_pkey").doesNotContain("Filter: (event_id");
  }

  @Test
  @Proves({"RES-10-08"})
  void every_published_view_has_the_columns_and_types_of_its_data_items() {
    var items = DataItems.read(getClass().getClassLoader(), CATALOGUE);
    assertThat(CatalogCheck.views(items, database.asOwner())).isEmpty();
  }

  @Test
  @Proves({"RES-7-11"})
  void the_full_extract_has_the_components_of_its_contract() {
    var columns =
        database
            .asOwner()
            .sql(
                "SELECT column_name::text FROM information_schema.columns"
                    + " WHERE table_schema = 'resident_register' AND table_name = 'resident_full_extract'")
            .query(String.class)
            .set();
    var components =
        Arrays.stream(ResidentSnapshot.class.getRecordComponents())
            .map(c -> c.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    components.add("tenant_id");
    assertThat(columns).isEqualTo(components);
  }

  @Test
  void every_message_of_the_screens_is_explained() throws IOException {
    var explained = MessageCatalogue.load(getClass().getClassLoader());
    try (var sources = Files.walk(Path.of("src/main/java"))) {
      for (var source : sources.filter(f -> f.toString().endsWith(".java")).toList()) {
        var codes = Pattern.compile("\"(RES-[A-Z][0-9]{2})\"").matcher(Files.readString(source));
        while (codes.find()) {
          assertThat(explained.find(codes.group(1))).as(codes.group(1)).isPresent();
        }
      }
    }
  }

  @Test
  void relationship_codes_have_the_labels_of_the_code_list() {
    var lists = DataItems.read(getClass().getClassLoader(), CATALOGUE).codeLists();
    var labels = Objects.requireNonNull(lists.get("relationship")).values();
    assertThat(labels).hasSameSizeAs(RelationshipCode.values());
    for (var code : RelationshipCode.values()) {
      assertThat(labels).containsEntry(code.code(), code.label());
    }
  }

  @Test
  void parameters_are_complete() {
    var parameters = DatedParameters.resource(ResidentRegister.class, "parameters.yaml");
    var day = LocalDate.of(2026, 4, 1);
    assertThat(parameters.get("notificationPeriodDays").integerOn(day)).isEqualTo(14);
    assertThat(parameters.get("removedRecordRetentionYears").integerOn(day)).isEqualTo(150);
    assertThat(parameters.get("removedRecordRetentionYears").integerOn(LocalDate.of(2019, 6, 19)))
        .isEqualTo(5);
  }

  @Test
  void a_household_has_at_most_one_registered_head_and_a_resident_code_one_holder() {
    var second =
        """
        INSERT INTO resident_register.resident (tenant_id, addressee_number, current_history_no, resident_type,
          resident_status, household_number, is_head, kana_key, sex, resident_code)
        VALUES (%d, '2', 1, '1', '1', '%s', %s, '', '0', %s)
        """;
    assertRefused(second.formatted(tenant.value(), "9", "true", "NULL"), "resident_one_head");
    assertRefused(
        second.formatted(tenant.value(), "8", "false", "'98765432103'"),
        "resident_code_of_registered");
  }

  @Test
  void a_row_of_the_ledger_can_be_closed_and_not_changed() {
    assertRefused("UPDATE resident_register.resident_record SET name = '改ざん'", "permission denied");
    assertRefused("DELETE FROM resident_register.resident_record", "permission denied");
    database
        .tenancy()
        .run(
            tenant,
            session ->
                assertThat(
                        session
                            .jdbc()
                            .sql("UPDATE resident_register.resident_record SET known_to = known_to")
                            .update())
                    .isEqualTo(1));
  }

  private static void assertRefused(String statement, String reason) {
    Throwable refused = null;
    try {
      database.tenancy().run(tenant, session -> session.jdbc().sql(statement).update());
    } catch (DataAccessException e) {
      refused = e;
    }
    assertThat(refused).hasStackTraceContaining(reason);
  }
}
