package org.yakuba.migration.staging;

import org.yakuba.platform.tenancy.TenantSession;

/** The staged table {@code staging.finding}, which takes what the rules find. */
public final class FindingTable {

  private static final String NAME = "finding";

  private FindingTable() {}

  /** Makes it anew, empty. */
  public static void create(TenantSession session, StagingArea area) {
    area.create(session, NAME, LayoutStager.findingDefinition());
    area.protect(session, NAME);
  }
}
