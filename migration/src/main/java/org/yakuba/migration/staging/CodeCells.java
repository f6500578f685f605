package org.yakuba.migration.staging;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.intake.LayoutColumn;

/** Codes and numbers kept as text (型 X): length, characters, code list (CLN-43), check digit. */
final class CodeCells implements CellReader {

  private final StagedColumn column;
  private final int length;
  private final Set<String> codes;
  private final @Nullable NumberCheck check;

  CodeCells(LayoutColumn layout) {
    this.column = StagedColumn.text(layout.column());
    this.length = layout.length();
    this.codes = Set.copyOf(layout.codes());
    this.check = layout.check() == null ? null : NumberCheck.of(layout.check());
  }

  @Override
  public List<StagedColumn> columns() {
    return List.of(column);
  }

  @Override
  public @Nullable String read(String raw, RowFindings row, @Nullable String[] out, int at) {
    if (!isCode(raw)) {
      row.quarantine("FMT-TYPE", raw, "半角の英数字・記号だけが使えます");
    } else if (raw.length() > length) {
      row.quarantine("FMT-LENGTH", raw, length + "桁を超えています");
    } else if (!codes.isEmpty() && !codes.contains(raw)) {
      row.quarantine("CLN-43", raw, "コード表にない値です");
    } else if (check != null && !check.accepts(raw)) {
      row.quarantine("FMT-CHECKDIGIT", raw, check.message());
    } else {
      out[at] = raw;
      return raw;
    }
    return null;
  }

  private static boolean isCode(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }
}
