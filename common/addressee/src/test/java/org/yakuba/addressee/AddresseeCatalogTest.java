package org.yakuba.addressee;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yakuba.addressee.ledger.RecordReason;
import org.yakuba.addressee.rules.EntityType;
import org.yakuba.addressee.rules.NonResidentDraft;
import org.yakuba.addressee.rules.Origin;
import org.yakuba.platform.catalog.DataItems;
import org.yakuba.platform.test.CatalogCheck;
import org.yakuba.platform.test.DatabaseRules;
import org.yakuba.platform.test.MessageRules;
import org.yakuba.platform.test.PublishedRegister;
import org.yakuba.platform.test.TestDatabase;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class AddresseeCatalogTest {

  private static final DataItems ITEMS =
      DataItems.read(
          AddresseeCatalogTest.class.getClassLoader(), "org/yakuba/addressee/data-items.yaml");

  private TestDatabase database;

  @BeforeAll
  void open() {
    database = TestDatabase.fresh(AddresseeConfiguration.DATABASE_MODULE);
    PublishedRegister.create(database);
  }

  @AfterAll
  void close() {
    database.close();
  }

  @Test
  void the_catalogue_agrees_with_the_published_views() {
    assertThat(CatalogCheck.views(ITEMS, database.asOwner())).isEmpty();
  }

  @Test
  void the_catalogue_is_announced_to_the_program() {
    assertThat(DataItems.load(AddresseeCatalogTest.class.getClassLoader()))
        .extracting(DataItems::business)
        .contains("addressee");
  }

  @Test
  void code_lists_hold_the_values_of_the_program() {
    assertThat(codes("reason")).containsExactlyInAnyOrderElementsOf(names(RecordReason.values()));
    assertThat(codes("origin")).containsExactlyInAnyOrderElementsOf(names(Origin.values()));
    assertThat(codes("entityType")).containsExactlyInAnyOrderElementsOf(names(EntityType.values()));
  }

  private static Set<String> codes(String list) {
    return Objects.requireNonNull(ITEMS.codeLists().get(list)).values().keySet();
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  @Test
  void what_is_registered_consists_of_catalogued_items() {
    var group = ITEMS.group("addressee").orElseThrow();
    assertThat(
            CatalogCheck.record(
                group,
                NonResidentDraft.class,
                "birthDate",
                "municipalityCode",
                "townCode",
                "building"))
        .isEmpty();
  }

  @Test
  void every_table_is_protected_and_every_statement_prepares_under_the_program_role() {
    assertThat(DatabaseRules.unprotected(database)).isEmpty();
    assertThat(DatabaseRules.unpreparable(database, Path.of("src/main/resources"), file -> false))
        .isEmpty();
  }

  @Test
  void every_code_of_a_message_is_explained() {
    assertThat(MessageRules.unexplained(Path.of("src/main/java"))).isEmpty();
  }
}
