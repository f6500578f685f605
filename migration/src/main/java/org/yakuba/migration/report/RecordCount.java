package org.yakuba.migration.report;

import org.jspecify.annotations.Nullable;

/**
 * The four counts of one record kind (rulebook migration §5).
 *
 * @param declared rows the manifest declares
 * @param inFile rows counted in the file
 * @param quarantined rows kept outside
 * @param unchanged rows that stood in the register already
 * @param loaded rows carried into the register, null before the load
 */
public record RecordCount(
    String layout,
    long declared,
    long inFile,
    long quarantined,
    long unchanged,
    @Nullable Long loaded) {

  /** Rows nobody can account for: must be 0. */
  public long lost() {
    return loaded == null ? 0 : inFile - quarantined - unchanged - loaded;
  }
}
