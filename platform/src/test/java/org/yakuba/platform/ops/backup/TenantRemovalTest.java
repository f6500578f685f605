package org.yakuba.platform.ops.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yakuba.platform.PlatformConfiguration;
import org.yakuba.platform.identity.MasterKey;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.TestDatabase;

class TenantRemovalTest {
  @Test
  void a_municipality_that_leaves_takes_its_rows_and_keys_and_leaves_the_others_alone() {
    try (var database = TestDatabase.fresh()) {
      TenantId leaving = database.tenant("990019");
      TenantId staying = database.tenant("990027");
      var keys = new TenantKeys(MasterKey.ofBase64("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="));
      for (TenantId tenant : Set.of(leaving, staying)) {
        database.tenancy().run(tenant, session -> keys.cipher(session));
      }

      long rows =
          new TenantRemoval(database.owner(), PlatformConfiguration.DATABASE_MODULES)
              .remove(leaving);

      assertThat(rows).isEqualTo(1);
      assertThat(database.tenants().all(LocalDate.of(2026, 1, 1)))
          .extracting(tenant -> tenant.id())
          .containsExactly(staying);
      assertThat(
              database
                  .asOwner()
                  .sql("SELECT tenant_id FROM platform.tenant_key")
                  .query(Integer.class)
                  .list())
          .containsExactly(staying.value());
      assertThat(database.tenant("990019")).as("a new tenant for the code").isNotEqualTo(leaving);
    }
  }
}
