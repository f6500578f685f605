package org.yakuba.characters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.yakuba.platform.catalog.DataItems;
import org.yakuba.platform.test.CatalogCheck;
import org.yakuba.platform.test.DatabaseRules;
import org.yakuba.platform.test.MessageRules;
import org.yakuba.platform.test.TestDatabase;

class CharactersCatalogTest {

  private static final DataItems ITEMS =
      DataItems.read(
          CharactersCatalogTest.class.getClassLoader(), "org/yakuba/characters/data-items.yaml");

  @Test
  void the_catalogue_agrees_with_the_database_and_every_statement_prepares() {
    try (var database = TestDatabase.fresh(CharactersConfiguration.DATABASE_MODULE)) {
      assertThat(CatalogCheck.views(ITEMS, database.asOwner())).isEmpty();
      assertThat(DatabaseRules.unprotected(database)).isEmpty();
      assertThat(DatabaseRules.unpreparable(database, Path.of("src/main/resources"), file -> false))
          .isEmpty();
    }
  }

  @Test
  void a_line_of_a_conversion_table_consists_of_catalogued_items() {
    var group = ITEMS.group("conversion-table").orElseThrow();
    assertThat(CatalogCheck.record(group, ConversionRow.class)).isEmpty();
    assertThat(Objects.requireNonNull(ITEMS.codeLists().get("judgement")).values().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Judgement.values()).map(Enum::name).toList());
  }

  @Test
  void every_code_of_a_message_is_explained() {
    assertThat(MessageRules.unexplained(Path.of("src/main/java"))).isEmpty();
  }
}
