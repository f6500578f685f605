package org.yakuba.migration.staging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks and converts the cells of one column. */
interface CellReader {

  /** The staged columns it fills, in their order. */
  List<StagedColumn> columns();

  /** Whether an empty cell means something. */
  default boolean readsEmpty() {
    return false;
  }

  /**
   * Reads one cell; empty cells only when {@link #readsEmpty}.
   *
   * @param raw what stands in the file
   * @param row takes the findings and says what else stands in the row
   * @param out receives one value per staged column from {@code at} on; null for no value
   * @return the converted value as text for derived columns, null when there is none
   */
  @Nullable String read(String raw, RowFindings row, @Nullable String[] out, int at);
}
