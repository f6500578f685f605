package org.yakuba.platform.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yakuba.platform.test.CatalogCheck;
import org.yakuba.platform.test.TestDatabase;

class PlatformCatalogTest {

  @Test
  void the_catalogues_of_the_platform_agree_with_its_views() {
    var catalogues = DataItems.load(PlatformCatalogTest.class.getClassLoader());
    assertThat(catalogues).extracting(DataItems::business).contains("audit", "platform");
    try (var database = TestDatabase.fresh()) {
      for (var catalogue : catalogues) {
        assertThat(CatalogCheck.views(catalogue, database.asOwner())).isEmpty();
      }
    }
  }
}
