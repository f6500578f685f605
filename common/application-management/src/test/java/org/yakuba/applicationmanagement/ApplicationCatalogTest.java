package org.yakuba.applicationmanagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yakuba.applicationmanagement.ledger.IdentificationMethod;
import org.yakuba.applicationmanagement.ledger.ParkedPackages.Settlement;
import org.yakuba.applicationmanagement.rules.ApplicationStatus;
import org.yakuba.applicationmanagement.rules.Identification;
import org.yakuba.applicationmanagement.rules.MalwareVerdict;
import org.yakuba.applicationmanagement.rules.SignatureStatus;
import org.yakuba.platform.catalog.DataItems;
import org.yakuba.platform.test.CatalogCheck;
import org.yakuba.platform.test.DatabaseRules;
import org.yakuba.platform.test.MessageRules;
import org.yakuba.platform.test.TestDatabase;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ApplicationCatalogTest {
  private static final DataItems ITEMS =
      DataItems.read(
          ApplicationCatalogTest.class.getClassLoader(),
          "org/yakuba/applicationmanagement/data-items.yaml");

  private TestDatabase database;

  @BeforeAll
  void open() {
    database = TownOffice.database();
  }

  @AfterAll
  void close() {
    database.close();
  }

  @Test
  void published_views_hold_exactly_the_catalogued_items() {
    assertThat(CatalogCheck.views(ITEMS, database.asOwner())).isEmpty();
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

  @Test
  void code_lists_hold_the_values_of_the_program() {
    assertThat(codes("status")).isEqualTo(names(ApplicationStatus.values()));
    assertThat(codes("identificationMethod")).isEqualTo(names(IdentificationMethod.values()));
    assertThat(codes("identificationResult")).isEqualTo(names(Identification.Result.values()));
    assertThat(codes("signatureStatus")).isEqualTo(names(SignatureStatus.values()));
    assertThat(codes("malwareScanStatus")).isEqualTo(names(MalwareVerdict.values()));
    assertThat(codes("settlement")).isEqualTo(names(Settlement.values()));
  }

  private static Set<String> codes(String list) {
    return Set.copyOf(Objects.requireNonNull(ITEMS.codeLists().get(list)).values().keySet());
  }

  private static Set<String> names(Enum<?>[] values) {
    return Set.copyOf(Arrays.stream(values).map(Enum::name).toList());
  }
}
