package org.yakuba.server.euc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yakuba.euc.dataset.Dataset;
import org.yakuba.euc.dataset.Datasets;
import org.yakuba.euc.dataset.Protection;
import org.yakuba.euc.definition.DefinitionCheck;
import org.yakuba.euc.definition.StandardDefinitions;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.catalog.DataItems;
import org.yakuba.platform.catalog.Sensitivity;
import org.yakuba.platform.identity.Officer;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.identity.Privilege;
import org.yakuba.platform.identity.Privileges;
import org.yakuba.platform.tenancy.TenantId;

/** Every data set of every business, as the EUC offers it. */
class DatasetsOfTheProgramTest {
  private static final ClassLoader LOADER = DatasetsOfTheProgramTest.class.getClassLoader();

  private final Datasets datasets = new Datasets(DataItems.load(LOADER));
  private final Set<Privilege> all = new HashSet<>();

  DatasetsOfTheProgramTest() {
    DataItems.load(LOADER).forEach(b -> all.add(new Privilege(b.business() + ".extract")));
  }

  private static Operator operator(Set<Privilege> privileges) {
    var officer = new Officer(new TenantId(1), "t1", "見本", "課", Set.of("r"), privileges);
    return new Operator(officer, "T1", "EUC", null, UUID.randomUUID());
  }

  @Test
  void lists_of_protected_persons_ask_for_the_privilege_of_their_protection() {
    var without = datasets.offeredTo(operator(all)).stream().map(Dataset::id).toList();
    all.add(Privileges.SUPPRESSION_VIEW);
    var with = new HashSet<>(datasets.offeredTo(operator(all)).stream().map(Dataset::id).toList());
    with.removeAll(without);
    assertThat(with)
        .contains(
            "resident-register.protective-measure",
            "child-allowance.response-restriction",
            "resident-register.perpetrator");
    assertThat(datasets.offeredTo(operator(Set.of()))).isEmpty();
  }

  @Test
  void no_data_set_has_a_secret_number() {
    all.add(Privileges.SUPPRESSION_VIEW);
    for (var dataset : datasets.offeredTo(operator(all))) {
      assertThat(dataset.items())
          .as(dataset.id())
          .noneMatch(item -> item.sensitivity() == Sensitivity.SECRET_NUMBER)
          .noneMatch(item -> item.cipherPurpose() != null);
    }
  }

  @Test
  void protected_items_of_rows_that_name_nobody_are_always_blank() {
    var protection = new Protection(true, Set.of(), Set.of());
    var nameless =
        datasets.offeredTo(operator(all)).stream()
            .filter(dataset ->
                dataset.items().stream()
                    .anyMatch(item -> item.sensitivity() == Sensitivity.PROTECTED))
            .filter(dataset -> dataset.persons().isEmpty())
            .toList();
    assertThat(nameless)
        .extracting(Dataset::id)
        .contains("child-allowance.application-item", "emergency-benefit.application");
    assertThat(nameless)
        .allSatisfy(dataset -> assertThat(protection.blanked(dataset)).isEqualTo("true"));
  }

  @Test
  @Proves("EUC-4-02")
  void every_shipped_definition_is_sound() {
    var shipped = StandardDefinitions.load(LOADER);
    assertThat(shipped.ids()).contains("child-allowance-recipients");
    var check = new DefinitionCheck(datasets);
    shipped
        .all()
        .forEach((id, definition) ->
            assertThat(check.check(definition, operator(all)).toList()).as(id).isEmpty());
  }
}
