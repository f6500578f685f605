package org.yakuba.euc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yakuba.euc.definition.Visibility;
import org.yakuba.euc.run.Form;
import org.yakuba.platform.catalog.DataItems;
import org.yakuba.platform.test.CatalogCheck;
import org.yakuba.platform.test.DatabaseRules;
import org.yakuba.platform.test.MessageRules;
import org.yakuba.platform.test.PublishedRegister;
import org.yakuba.platform.test.TestDatabase;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class EucCatalogTest {
  private static final DataItems ITEMS =
      DataItems.read(EucCatalogTest.class.getClassLoader(), "org/yakuba/euc/data-items.yaml");

  private TestDatabase database;

  @BeforeAll
  void open() {
    database = TestDatabase.fresh(Euc.TABLES);
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
  void code_lists_hold_the_values_of_the_program() {
    agree("visibility", Visibility.values());
    agree("form", Form.values());
  }

  private static void agree(String list, Enum<?>[] values) {
    assertThat(Objects.requireNonNull(ITEMS.codeLists().get(list)).values().keySet())
        .containsExactlyElementsOf(Arrays.stream(values).map(Enum::name).toList());
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
