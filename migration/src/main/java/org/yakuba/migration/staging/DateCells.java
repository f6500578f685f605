package org.yakuba.migration.staging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.LegacyDate;
import org.yakuba.kernel.date.Precision;
import org.yakuba.kernel.date.UncertainDate;

/** Days in any notation (CLN-15); whether they may be uncertain is the layout's choice. */
final class DateCells implements CellReader {

  private static final int ISO_LENGTH = 10;
  private static final int ALWAYS_IN_MONTH = 28;

  private final List<StagedColumn> columns;
  private final boolean uncertain;

  DateCells(String column, boolean uncertain) {
    this.uncertain = uncertain;
    var date = new StagedColumn(column, "date");
    this.columns =
        uncertain
            ? List.of(
                date,
                new StagedColumn(column + "_text", "text"),
                StagedColumn.text(column + "_precision"))
            : List.of(date);
  }

  @Override
  public List<StagedColumn> columns() {
    return columns;
  }

  @Override
  public @Nullable String read(String raw, RowFindings row, @Nullable String[] out, int at) {
    if (isPlainDay(raw)) {
      out[at] = raw;
      return raw;
    }
    if (!(LegacyDate.parse(raw) instanceof LegacyDate.Known(UncertainDate date))) {
      row.quarantine("FMT-DATE", raw, "日付として読めないか、暦にない日です");
      return null;
    }
    if (!uncertain && date.precision() != Precision.DAY) {
      row.quarantine("FMT-DATE", raw, "この項目は年月日のすべてが必要です");
      return null;
    }
    if (!isIsoForm(raw)) {
      row.convert("CLN-15", raw, "日付の表記を統一しました");
    }
    out[at] = date.internalDate() == null ? null : date.internalDate().toString();
    if (date.precision() != Precision.DAY) {
      out[at + 1] = date.text();
      out[at + 2] = date.precision().name();
    }
    return date.iso();
  }

  /** {@code YYYY-MM-DD} on a day that exists in every month; nine of ten cells end here. */
  private static boolean isPlainDay(String text) {
    if (!isIsoForm(text)) {
      return false;
    }
    int year = Integer.parseInt(text, 0, 4, 10);
    int month = Integer.parseInt(text, 5, 7, 10);
    int day = Integer.parseInt(text, 8, 10, 10);
    return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= ALWAYS_IN_MONTH;
  }

  private static boolean isIsoForm(String text) {
    if (text.length() != ISO_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return false;
    }
    for (int i = 0; i < ISO_LENGTH; i++) {
      char c = text.charAt(i);
      if (i != 4 && i != 7 && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }
}
