package org.yakuba.childallowance;

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
import org.yakuba.childallowance.ledger.DeterminationKind;
import org.yakuba.childallowance.ledger.EarnerBasis;
import org.yakuba.childallowance.ledger.ExtinctionReason;
import org.yakuba.childallowance.ledger.InsuranceClass;
import org.yakuba.childallowance.ledger.KindOfRecipient;
import org.yakuba.childallowance.ledger.Livelihood;
import org.yakuba.childallowance.ledger.LivingArrangement;
import org.yakuba.childallowance.ledger.PensionType;
import org.yakuba.childallowance.ledger.StudyStatus;
import org.yakuba.childallowance.rules.Category;
import org.yakuba.childallowance.rules.Residence;
import org.yakuba.platform.catalog.DataItems;
import org.yakuba.platform.test.CatalogCheck;
import org.yakuba.platform.test.DatabaseRules;
import org.yakuba.platform.test.MessageRules;
import org.yakuba.platform.test.PublishedAccounts;
import org.yakuba.platform.test.PublishedNonResidents;
import org.yakuba.platform.test.PublishedRegister;
import org.yakuba.platform.test.TestDatabase;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ChildAllowanceCatalogTest {

  private static final DataItems ITEMS =
      DataItems.read(
          ChildAllowanceCatalogTest.class.getClassLoader(),
          "org/yakuba/childallowance/data-items.yaml");

  private TestDatabase database;

  @BeforeAll
  void open() {
    database = TestDatabase.fresh(ChildAllowance.TABLES);
    PublishedRegister.create(database);
    PublishedAccounts.create(database);
    PublishedNonResidents.create(database);
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
    assertThat(DataItems.load(ChildAllowanceCatalogTest.class.getClassLoader()))
        .extracting(DataItems::business)
        .contains(ChildAllowance.ID);
  }

  @Test
  void code_lists_hold_the_values_of_the_program() {
    agrees("recipientType", KindOfRecipient.values());
    agrees("insuranceClass", InsuranceClass.values());
    agrees("pensionType", PensionType.values());
    agrees("extinctionReason", ExtinctionReason.values());
    agrees("principalEarnerBasis", EarnerBasis.values());
    agrees("livingArrangement", LivingArrangement.values());
    agrees("livelihood", Livelihood.values());
    agrees("residence", Residence.values());
    agrees("studyStatus", StudyStatus.values());
    agrees("determinationKind", DeterminationKind.values());
    agrees("category", Category.values());
  }

  private static void agrees(String list, Enum<?>[] values) {
    Set<String> codes = Objects.requireNonNull(ITEMS.codeLists().get(list)).values().keySet();
    List<String> names = Arrays.stream(values).map(Enum::name).toList();
    assertThat(codes).as(list).containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void every_table_is_protected_and_every_statement_prepares_under_the_program_role() {
    assertThat(DatabaseRules.unprotected(database)).isEmpty();
    // What works on the set staged by a unit can only be prepared beside it.
    assertThat(
            DatabaseRules.unpreparable(
                database,
                Path.of("src/main/resources"),
                file -> file.getFileName().toString().startsWith("staged-")))
        .isEmpty();
  }

  @Test
  void every_code_of_a_message_is_explained() {
    assertThat(MessageRules.unexplained(Path.of("src/main/java"))).isEmpty();
  }
}
