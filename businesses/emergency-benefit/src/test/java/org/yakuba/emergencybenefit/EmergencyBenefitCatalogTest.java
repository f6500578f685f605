package org.yakuba.emergencybenefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yakuba.emergencybenefit.ledger.NewApplication.Channel;
import org.yakuba.emergencybenefit.ledger.TargetState;
import org.yakuba.platform.catalog.DataItems;
import org.yakuba.platform.message.MessageCatalogue;
import org.yakuba.platform.test.CatalogCheck;
import org.yakuba.platform.test.DatabaseRules;
import org.yakuba.platform.test.MessageRules;
import org.yakuba.platform.test.PublishedAccounts;
import org.yakuba.platform.test.TestDatabase;

class EmergencyBenefitCatalogTest {
  private static final DataItems ITEMS =
      DataItems.read(
          EmergencyBenefitCatalogTest.class.getClassLoader(),
          "org/yakuba/emergencybenefit/data-items.yaml");

  private static TestDatabase database;

  @BeforeAll
  static void open() {
    database = TestDatabase.fresh(EmergencyBenefit.TABLES);
    PublishedRegister.create(database);
    PublishedAccounts.create(database);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void the_catalogue_agrees_with_the_published_views() {
    assertThat(CatalogCheck.views(ITEMS, database.asOwner())).isEmpty();
    assertThat(DataItems.load(EmergencyBenefitCatalogTest.class.getClassLoader()))
        .extracting(DataItems::business)
        .contains(EmergencyBenefit.ID);
  }

  @Test
  void code_lists_hold_the_labels_of_the_program() {
    var lists = ITEMS.codeLists();
    assertThat(Objects.requireNonNull(lists.get("targetState")).values())
        .isEqualTo(
            Arrays.stream(TargetState.values())
                .collect(Collectors.toMap(Enum::name, TargetState::label)));
    assertThat(Objects.requireNonNull(lists.get("channel")).values())
        .isEqualTo(
            Arrays.stream(Channel.values()).collect(Collectors.toMap(Enum::name, Channel::label)));
  }

  @Test
  void every_table_is_protected_and_every_statement_prepares_under_the_program_role() {
    assertThat(DatabaseRules.unprotected(database)).isEmpty();
    assertThat(DatabaseRules.unpreparable(database, Path.of("src/main/resources"), file -> false))
        .isEmpty();
  }

  @Test
  void every_code_of_a_message_is_explained_and_nothing_else_is() {
    var sources = Path.of("src/main/java");
    assertThat(MessageRules.unexplained(sources)).isEmpty();
    var explained =
        MessageCatalogue.load(EmergencyBenefitCatalogTest.class.getClassLoader()).all().stream()
            .map(message -> message.code())
            .filter(code -> code.startsWith("EMB-"))
            .collect(Collectors.toCollection(TreeSet::new));
    var used = MessageRules.used(sources);
    used.removeIf(code -> !code.startsWith("EMB-"));
    assertThat(used).isEqualTo(explained);
  }
}
