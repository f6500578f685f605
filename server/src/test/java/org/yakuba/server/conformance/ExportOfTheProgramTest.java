package org.yakuba.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakuba.platform.PlatformConfiguration;
import org.yakuba.platform.catalog.DataItems;
import org.yakuba.platform.catalog.TenantExport;
import org.yakuba.platform.identity.MasterKey;
import org.yakuba.platform.identity.Officer;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.tenancy.DatabaseModule;
import org.yakuba.platform.test.CatalogCheck;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.server.DatabaseModules;

/** Every catalogue of every module against the database of the assembled program. */
class ExportOfTheProgramTest {

  private final List<DataItems> catalogues =
      DataItems.load(ExportOfTheProgramTest.class.getClassLoader());

  private static TestDatabase database() {
    return TestDatabase.fresh(
        DatabaseModules.ALL.stream()
            .filter(m -> !PlatformConfiguration.DATABASE_MODULES.contains(m))
            .toArray(DatabaseModule[]::new));
  }

  @Test
  void every_view_agrees_with_its_catalogue_and_every_group_can_be_exported(@TempDir Path root)
      throws Exception {
    try (var database = database()) {
      for (var catalogue : catalogues) {
        assertThat(CatalogCheck.views(catalogue, database.asOwner())).isEmpty();
      }
      var tenant = database.tenant("990019");
      var master = "k".repeat(MasterKey.BYTES).getBytes(StandardCharsets.US_ASCII);
      var keys = new TenantKeys(MasterKey.ofBase64(Base64.getEncoder().encodeToString(master)));
      var officer =
          new Officer(tenant, "admin", "管理　者", "情報", Set.of("a"), Set.of(TenantExport.PRIVILEGE));
      var operator = new Operator(officer, "T1", "移行", null, UUID.randomUUID());
      var export = new TenantExport(database.tenancy(), catalogues, keys);
      var asOf = LocalDate.of(2026, 11, 21);
      var exported = export.write(operator, root.resolve("all"), asOf, true);
      for (var catalogue : catalogues) {
        for (var group : catalogue.groups()) {
          var file = exported.directory().resolve(catalogue.business() + "." + group.id() + ".csv");
          assertThat(Files.readAllLines(file).getFirst())
              .startsWith(group.items().getFirst().itemId());
        }
      }
      assertThat(export.write(operator, root.resolve("registers"), asOf).files())
          .hasSizeGreaterThan(10)
          .noneMatch(file -> file.business().equals(TenantExport.OPERATION_LOG));
    }
  }
}
