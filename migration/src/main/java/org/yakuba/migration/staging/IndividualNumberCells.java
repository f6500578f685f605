package org.yakuba.migration.staging;

import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.number.IndividualNumber;

/** 個人番号: encrypted and hashed at once; neither staged nor reported in plain. */
final class IndividualNumberCells implements CellReader {

  private final List<StagedColumn> columns;
  private final NumberVault vault;

  IndividualNumberCells(String column, NumberVault vault) {
    this.columns =
        List.of(
            new StagedColumn(column + "_cipher", "bytea"),
            new StagedColumn(column + "_hash", "bytea"));
    this.vault = vault;
  }

  @Override
  public List<StagedColumn> columns() {
    return columns;
  }

  @Override
  public @Nullable String read(String raw, RowFindings row, @Nullable String[] out, int at) {
    if (IndividualNumber.parse(raw).isEmpty()) {
      row.quarantine("FMT-CHECKDIGIT", null, "個人番号の桁または検査数字が正しくありません");
      return null;
    }
    out[at] = "\\x" + HexFormat.of().formatHex(vault.encrypt(raw));
    out[at + 1] = "\\x" + HexFormat.of().formatHex(vault.hash(raw));
    return null;
  }
}
