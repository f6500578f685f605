package org.yakuba.migration.staging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whole numbers (型 9): negative, fractional and too long ones are CLN-44. */
final class NumericCells implements CellReader {

  private static final int MOST_DIGITS = 18;

  private final StagedColumn column;
  private final int length;

  NumericCells(String column, int length) {
    if (length > MOST_DIGITS) {
      throw new IllegalArgumentException(column + ": at most " + MOST_DIGITS + " digits");
    }
    this.column = new StagedColumn(column, "bigint");
    this.length = length;
  }

  @Override
  public List<StagedColumn> columns() {
    return List.of(column);
  }

  @Override
  public @Nullable String read(String raw, RowFindings row, @Nullable String[] out, int at) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c < '0' || c > '9') {
        boolean number = raw.matches("-?\\d+(\\.\\d+)?");
        row.quarantine(number ? "CLN-44" : "FMT-TYPE", raw, number ? "負の数・小数は使えません" : "数字だけが使えます");
        return null;
      }
    }
    if (raw.length() > length) {
      row.quarantine("CLN-44", raw, length + "桁を超えています");
      return null;
    }
    out[at] = raw;
    return raw;
  }
}
