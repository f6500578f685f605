package org.yakuba.server.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.yakuba.addressee.AddresseeConfiguration;
import org.yakuba.applicationmanagement.ApplicationManagement;
import org.yakuba.applicationmanagement.ApplicationManagementConfiguration;
import org.yakuba.characters.CharactersConfiguration;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.ChildAllowanceConfiguration;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.migration.MigrationConfiguration;
import org.yakuba.migration.MigrationProgress;
import org.yakuba.migration.MigrationRequest;
import org.yakuba.migration.MigrationService;
import org.yakuba.platform.linkage.Reconciliations;
import org.yakuba.platform.linkage.Reconciliations.Outcome;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.platform.test.TestServer;
import org.yakuba.platform.workitem.WorkItem;
import org.yakuba.platform.workitem.WorkItems;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.ResidentRegisterConfiguration;
import org.yakuba.sample.SampleExtract;
import org.yakuba.sample.SampleOptions;

/** A migrated town: every consumer keeps what the register says, and what is altered is found. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class CopiesOfMigratedTownTest {
  private static final int RESIDENTS = 300;
  private static final String ADDRESSEES = "addressee.residents";
  private static final String CHILD_ALLOWANCE = "child-allowance.residents";
  private static final String CERTIFICATES = "application-management.certificate-links";

  private TestDatabase database;
  private TestServer server;
  private TenantId tenant;

  @BeforeAll
  void migrate(@TempDir Path directory) throws IOException {
    SampleExtract.generate(SampleOptions.flawless(RESIDENTS, 11), directory);
    database =
        TestDatabase.fresh(
            CharactersConfiguration.DATABASE_MODULE,
            AddresseeConfiguration.DATABASE_MODULE,
            ApplicationManagement.TABLES,
            ChildAllowance.TABLES,
            ResidentRegister.TABLES,
            MigrationConfiguration.DATABASE_MODULE);
    server =
        TestServer.start(
            database,
            CharactersConfiguration.class,
            AddresseeConfiguration.class,
            ApplicationManagementConfiguration.class,
            ChildAllowanceConfiguration.class,
            ResidentRegisterConfiguration.class,
            MigrationConfiguration.class);
    tenant = database.tenant(SampleOptions.CITY.value());
    server
        .bean(MigrationService.class)
        .run(new MigrationRequest(tenant, directory, false, "test"), MigrationProgress.NONE);
  }

  @AfterAll
  void stop() {
    server.close();
    database.close();
  }

  private Map<String, Outcome> daily() {
    return server.bean(Reconciliations.class).daily(tenant, Instant.now()).stream()
        .collect(Collectors.toMap(Outcome::consumer, Function.identity()));
  }

  private String anybody(String from, int place) {
    return database
        .asOwner()
        .sql("SELECT addressee_number FROM " + from + " ORDER BY 1 OFFSET :place LIMIT 1")
        .param("place", place)
        .query(String.class)
        .single();
  }

  private List<WorkItem> items() {
    return database
        .tenancy()
        .call(
            tenant,
            session ->
                WorkItems.list(
                    session,
                    new WorkItem.Filter(null, "linkage", Reconciliations.ITEM, null, null),
                    10));
  }

  @Test
  @Order(1)
  @Proves({"LNK-3-04", "RES-7-11"})
  void after_a_migration_every_copy_is_equal_to_the_register() {
    var outcomes = daily();
    assertThat(outcomes.keySet())
        .containsExactlyInAnyOrder(ADDRESSEES, CHILD_ALLOWANCE, CERTIFICATES);
    assertThat(outcomes.values())
        .allSatisfy(outcome -> {
          assertThat(outcome.publishedRows()).isPositive();
          assertThat(outcome.keptRows()).isEqualTo(outcome.publishedRows());
          assertThat(outcome.differences()).as(outcome.consumer()).isZero();
        });
    assertThat(items()).isEmpty();
  }

  @Test
  @Order(2)
  @Proves({"LNK-3-04"})
  void rows_altered_behind_the_programs_back_are_found_named_and_repaired() {
    var owner = database.asOwner();
    var moved = anybody("addressee.addressee WHERE origin = 'RESIDENT'", 3);
    var lost = anybody("child_allowance.person WHERE origin = 'RESIDENT'", 5);
    var linked = anybody("application_management.certificate_link WHERE known_to = 'infinity'", 2);
    owner
        .sql("UPDATE addressee.addressee_record SET address = '書き換え' WHERE addressee_number = :n")
        .param("n", moved)
        .update();
    owner
        .sql("DELETE FROM child_allowance.person WHERE addressee_number = :n")
        .param("n", lost)
        .update();
    owner
        .sql(
            "UPDATE application_management.certificate_link SET valid_to = '2000-01-01' WHERE addressee_number = :n")
        .param("n", linked)
        .update();

    var outcomes = daily();

    assertThat(outcomes.values())
        .allSatisfy(outcome -> {
          assertThat(outcome.repaired()).as(outcome.consumer()).isEqualTo(1);
          assertThat(outcome.differences()).as(outcome.consumer()).isZero();
        });
    assertThat(items())
        .extracting(item -> item.detail().get("対象"))
        .containsExactlyInAnyOrder(moved, lost, linked);
    assertThat(
            owner
                .sql(
                    "SELECT count(*) FROM addressee.addressee a JOIN addressee.addressee_record r"
                        + " ON r.addressee_number = a.addressee_number AND r.history_no = a.current_history_no"
                        + " WHERE a.addressee_number = :n AND r.address <> '書き換え'")
                .param("n", moved)
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  @Order(3)
  @Proves({"LNK-3-04", "LNK-4-06"})
  void many_altered_rows_stand_on_the_screen_and_are_repaired_by_an_officer() {
    database.asOwner().sql("UPDATE child_allowance.person SET name = '別人'").update();
    database.asOwner().sql("UPDATE child_allowance.person SET relationship_codes = '02'").update();
    assertThat(Objects.requireNonNull(daily().get(CHILD_ALLOWANCE)).differences())
        .isGreaterThan(Reconciliations.AUTOMATIC);
    var browser = server.signedIn(SampleOptions.CITY.value(), "administrator");
    browser.open("/linkage/reconciliation");
    assertThat(browser.page().text()).contains("差異あり", "児童手当(住民の異動)", "相違");
    browser.submit("/linkage/reconciliation/" + CHILD_ALLOWANCE, Map.of("act", "repair"));
    assertThat(browser.page().text()).contains("件を是正しました。差異は0件です", "差異はありません");
    assertThat(
            database
                .asOwner()
                .sql(
                    "SELECT count(*) FROM child_allowance.person WHERE name = '別人' OR relationship_codes <> '02'")
                .query(Long.class)
                .single())
        .as("what only events tell is kept")
        .isZero();
    var counter = server.signedIn(SampleOptions.CITY.value(), "counter");
    counter.open("/linkage/reconciliation");
    assertThat(counter.status()).isEqualTo(403);
  }
}
